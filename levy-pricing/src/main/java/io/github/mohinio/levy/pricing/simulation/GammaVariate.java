package io.github.mohinio.levy.pricing.simulation;

import java.util.random.RandomGenerator;

/**
 * Gamma variates of unit scale; those of shape below 1 from shape + 1 by a power of a uniform
 * number, taken as the exponential of an exponential variate, which underflows only where the
 * variate itself does.
 *
 * <p>Immutable.
 *
 * <p>Reference: Marsaglia and Tsang (2000), A simple method for generating gamma variables, ACM
 * Transactions on Mathematical Software 26, 363-372.
 */
final class GammaVariate {

  private final double d;
  private final double c;
  private final double boost; // 1/shape, or 0 if the shape is at least 1

  GammaVariate(double shape) {
    boost = shape < 1 ? 1 / shape : 0;
    d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
    c = 1 / Math.sqrt(9 * d);
  }

  /** A variate. */
  double next(RandomGenerator source) {
    double value = withoutFactor(source);
    return isBoosted() ? value * Math.exp(logFactor(source)) : value;
  }

  /** Whether {@link #logFactor} is needed. */
  boolean isBoosted() {
    return boost != 0;
  }

  /** Logarithm of the power of a uniform number that takes shape + 1 to the shape. */
  double logFactor(RandomGenerator source) {
    return -boost * source.nextExponential();
  }

  /** A variate without the factor of a shape below 1. */
  double withoutFactor(RandomGenerator source) {
    return d * cube(source);
  }

  private double cube(RandomGenerator source) {
    while (true) {
      double x = source.nextGaussian();
      double root = Math.fma(c, x, 1);
      if (root <= 0) {
        continue;
      }
      double v = root * root * root;
      double u = 1 - source.nextDouble(); // in (0, 1]
      double x2 = x * x;
      if (u < 1 - 0.0331 * x2 * x2 || Math.log(u) < 0.5 * x2 + d * (1 - v + Math.log(v))) {
        return v;
      }
    }
  }
}
