package io.github.mohinio.levy.bayes.prior;

import io.github.mohinio.levy.pricing.Require;
import java.util.function.DoubleUnaryOperator;

/** What quantiles have in common. */
final class Levels {

  private static final int STEPS = 4;

  private Levels() {}

  /** Checks the level of a quantile. */
  static double check(double level) {
    return Require.inClosedInterval("level", level, 0, 1);
  }

  /**
   * Improves a positive quantile by Newton's method on its logarithm.
   *
   * @param excess cumulative probability at a value, less the level
   * @param density density at a value
   */
  static double polish(double start, DoubleUnaryOperator excess, DoubleUnaryOperator density) {
    double value = start;
    for (int i = 0; i < STEPS; i++) {
      double move = excess.applyAsDouble(value) / (value * density.applyAsDouble(value));
      if (!(Math.abs(move) < 1)) { // an end of the support
        return value;
      }
      value *= Math.exp(-move);
    }
    return value;
  }
}
