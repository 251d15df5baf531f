package io.github.mohinio.levy.bayes.likelihood;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.Parameter;
import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The parameters of a family that are not fixed, which are those with a posterior. Immutable. */
public final class FreeParameters {

  private final ModelFamily family;
  private final int[] places;
  private final double[] fixed;

  private FreeParameters(ModelFamily family) {
    this.family = family;
    List<Parameter> all = family.parameters();
    places = IntStream.range(0, all.size()).filter(i -> !all.get(i).isFixed()).toArray();
    fixed = all.stream().mapToDouble(Parameter::lower).toArray();
  }

  /** Free parameters of a family. */
  public static FreeParameters of(ModelFamily family) {
    return new FreeParameters(family);
  }

  /** How many there are. */
  public int size() {
    return places.length;
  }

  /** Their names, in the order of the family. */
  public List<String> names() {
    List<String> all = family.parameterNames();
    return Arrays.stream(places).mapToObj(all::get).toList();
  }

  /** Number of the parameter, among all of the family, that is the free one {@code i}. */
  int place(int i) {
    return places[i];
  }

  /** Values of the free ones out of those of all parameters. */
  public double[] pick(double[] parameters) {
    Require.sameLength("parameters", parameters.length, "those of the family", fixed.length);
    return Arrays.stream(places).mapToDouble(i -> parameters[i]).toArray();
  }

  /** Values of all parameters, from those of the free ones first in {@code values}. */
  public double[] complete(double[] values) {
    double[] all = fixed.clone();
    for (int i = 0; i < places.length; i++) {
      all[places[i]] = values[i];
    }
    return all;
  }
}
