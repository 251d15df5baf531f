package io.github.mohinio.levy.calibration.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Every parameter, or its logarithm, is a coordinate; fixed ones have none. */
final class OwnCoordinates implements SearchCoordinates {

  private final List<Parameter> parameters;
  private final int[] free;
  private final List<String> names;
  private final ParameterBox bounds;

  OwnCoordinates(List<Parameter> parameters) {
    this(
        parameters,
        IntStream.range(0, parameters.size()).filter(i -> !parameters.get(i).isFixed()).toArray());
  }

  private OwnCoordinates(List<Parameter> parameters, int[] free) {
    this.parameters = List.copyOf(parameters);
    this.free = free;
    List<String> labels = new ArrayList<>();
    double[] lower = new double[free.length];
    double[] upper = new double[free.length];
    for (int c = 0; c < free.length; c++) {
      Parameter parameter = parameters.get(free[c]);
      labels.add((parameter.logarithmic() ? "log " : "") + parameter.name());
      lower[c] = parameter.coordinate(parameter.lower());
      upper[c] = parameter.coordinate(parameter.upper());
    }
    names = List.copyOf(labels);
    bounds = new ParameterBox(lower, upper);
  }

  /** The parameters themselves, without logarithms. */
  static OwnCoordinates linear(List<Parameter> parameters) {
    return new OwnCoordinates(withoutLogarithms(parameters));
  }

  /** The parameters themselves, fixed ones too. */
  static OwnCoordinates all(List<Parameter> parameters) {
    return new OwnCoordinates(
        withoutLogarithms(parameters), IntStream.range(0, parameters.size()).toArray());
  }

  private static List<Parameter> withoutLogarithms(List<Parameter> parameters) {
    return parameters.stream()
        .map(p -> new Parameter(p.name(), p.limit(), p.lower(), p.upper(), false))
        .toList();
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public ParameterBox bounds() {
    return bounds;
  }

  @Override
  public double[] of(double[] values) {
    double[] coordinates = new double[free.length];
    for (int c = 0; c < free.length; c++) {
      coordinates[c] = parameters.get(free[c]).coordinate(values[free[c]]);
    }
    return coordinates;
  }

  @Override
  public void parameters(double[] coordinates, double[] values, double[][] jacobian) {
    for (int p = 0; p < values.length; p++) {
      values[p] = parameters.get(p).lower();
      Arrays.fill(jacobian[p], 0);
    }
    for (int c = 0; c < free.length; c++) {
      Parameter parameter = parameters.get(free[c]);
      double value = parameter.value(coordinates[c]);
      values[free[c]] = value;
      jacobian[free[c]][c] = parameter.logarithmic() ? value : 1;
    }
  }
}
