package io.github.mohinio.levy.bayes.prior;

import io.github.mohinio.levy.pricing.Require;

/** See {@link Prior#normal}. */
record NormalPrior(double mean, double standardDeviation) implements Prior {

  /** Half the logarithm of 2 pi. */
  static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  NormalPrior {
    Require.finite("mean", mean);
    Require.positive("standardDeviation", standardDeviation);
  }

  @Override
  public double logDensity(double value) {
    double z = (value - mean) / standardDeviation;
    return Double.isNaN(z)
        ? Double.NEGATIVE_INFINITY
        : -0.5 * z * z - Math.log(standardDeviation) - HALF_LOG_TWO_PI;
  }

  @Override
  public double logDensityDerivative(double value) {
    double slope = (mean - value) / (standardDeviation * standardDeviation);
    return Double.isNaN(slope) ? 0 : slope;
  }

  @Override
  public double cumulative(double value) {
    return StandardNormal.cumulative((value - mean) / standardDeviation);
  }

  @Override
  public double quantile(double level) {
    Levels.check(level);
    return mean + standardDeviation * StandardNormal.quantile(level);
  }

  @Override
  public double lower() {
    return Double.NEGATIVE_INFINITY;
  }

  @Override
  public double upper() {
    return Double.POSITIVE_INFINITY;
  }
}
