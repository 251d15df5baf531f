package io.github.mohinio.levy.bayes.prior;

import io.github.mohinio.levy.pricing.special.MillsRatio;
import org.apache.commons.math3.special.Erf;

/** The standard normal distribution, to full relative accuracy in its lower tail. */
final class StandardNormal {

  private static final double SQRT_2 = Math.sqrt(2);
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
  private static final int MAX_STEPS = 100;

  private StandardNormal() {}

  /** Probability of at most {@code z}. */
  static double cumulative(double z) {
    return 0.5 * Erf.erfc(-z / SQRT_2);
  }

  /** The value that is not exceeded with the probability {@code level}, in [0, 1]. */
  static double quantile(double level) {
    if (level < 0.5) {
      return lowerQuantile(level);
    }
    return level == 0.5 ? 0 : -lowerQuantile(1 - level);
  }

  /** Newton's method on the logarithm of the probability, which is concave. */
  private static double lowerQuantile(double level) {
    if (level == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double target = Math.log(level);
    double z = -Math.sqrt(-2 * Math.log(2 * level));
    double move = 1;
    for (int i = 0; i < MAX_STEPS && Math.abs(move) > 1e-15 * (1 + Math.abs(z)); i++) {
      double mills = MillsRatio.of(-z);
      move = (Math.log(mills) - 0.5 * z * z - HALF_LOG_TWO_PI - target) * mills;
      z -= move;
    }
    return z;
  }
}
