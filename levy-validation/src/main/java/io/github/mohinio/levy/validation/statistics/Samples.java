package io.github.mohinio.levy.validation.statistics;

import io.github.mohinio.levy.pricing.Require;

/** Checks and moments of samples. */
final class Samples {

  private Samples() {}

  /** The sample, whose values must be finite. */
  static double[] finite(String name, double[] values) {
    for (int i = 0; i < values.length; i++) {
      Require.finite(name + "[" + i + "]", values[i]);
    }
    return values;
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Whether all values are equal. */
  static boolean isConstant(double[] values) {
    for (double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }
}
