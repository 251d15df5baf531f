package io.github.mohinio.levy.calibration.family;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Coordinates of the first parameters, then those of the others. */
final class JoinedCoordinates implements SearchCoordinates {

  private final SearchCoordinates first;
  private final SearchCoordinates second;
  private final int split;
  private final List<String> names;
  private final ParameterBox bounds;

  /**
   * Joins coordinates.
   *
   * @param split number of parameters that belong to the first
   */
  JoinedCoordinates(SearchCoordinates first, int split, SearchCoordinates second) {
    this.first = first;
    this.second = second;
    this.split = split;
    names = Stream.concat(first.names().stream(), second.names().stream()).toList();
    bounds =
        new ParameterBox(
            join(first.bounds().lower(), second.bounds().lower()),
            join(first.bounds().upper(), second.bounds().upper()));
  }

  private static double[] join(double[] a, double[] b) {
    double[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
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
  public double[] of(double[] parameters) {
    return join(
        first.of(Arrays.copyOf(parameters, split)),
        second.of(Arrays.copyOfRange(parameters, split, parameters.length)));
  }

  @Override
  public void parameters(double[] coordinates, double[] parameters, double[][] jacobian) {
    part(first, coordinates, 0, parameters, 0, split, jacobian);
    part(second, coordinates, first.dimension(), parameters, split, parameters.length, jacobian);
  }

  /** Parameters from {@code begin} to {@code end}, by coordinates from {@code offset} on. */
  private static void part(
      SearchCoordinates part,
      double[] coordinates,
      int offset,
      double[] parameters,
      int begin,
      int end,
      double[][] jacobian) {
    int d = part.dimension();
    double[] own = new double[end - begin];
    double[][] slopes = new double[end - begin][d];
    part.parameters(Arrays.copyOfRange(coordinates, offset, offset + d), own, slopes);
    System.arraycopy(own, 0, parameters, begin, own.length);
    for (int p = 0; p < own.length; p++) {
      Arrays.fill(jacobian[begin + p], 0);
      System.arraycopy(slopes[p], 0, jacobian[begin + p], offset, d);
    }
  }
}
