package io.github.mohinio.levy.validation.statistics;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/** Probabilities of tails, accurate where they are small. */
final class Tails {

  private Tails() {}

  /** Probability that a standard normal variable exceeds {@code z}. */
  static double normal(double z) {
    return 0.5 * Erf.erfc(z / Math.sqrt(2));
  }

  /** Probability that a chi-squared variable exceeds {@code x}. */
  static double chiSquared(double x, double degrees) {
    return x <= 0 ? 1 : Gamma.regularizedGammaQ(degrees / 2, x / 2);
  }

  /** Probability that Student's variable is further from zero than {@code t}. */
  static double student(double t, double degrees) {
    return Beta.regularizedBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
  }
}
