package io.github.mohinio.levy.bayes.prior;

import io.github.mohinio.levy.pricing.Require;

/** See {@link Prior#halfNormal}. */
record HalfNormalPrior(double scale) implements Prior {

  private static final double HALF_LOG_HALF_PI = 0.5 * Math.log(0.5 * Math.PI);

  HalfNormalPrior {
    Require.positive("scale", scale);
  }

  @Override
  public double logDensity(double value) {
    if (!(value >= 0)) {
      return Double.NEGATIVE_INFINITY;
    }
    double z = value / scale;
    return -0.5 * z * z - Math.log(scale) - HALF_LOG_HALF_PI;
  }

  @Override
  public double logDensityDerivative(double value) {
    return value >= 0 ? -value / (scale * scale) : 0;
  }

  @Override
  public double mean() {
    return scale * Math.sqrt(2 / Math.PI);
  }

  @Override
  public double standardDeviation() {
    return scale * Math.sqrt(1 - 2 / Math.PI);
  }

  @Override
  public double lower() {
    return 0;
  }

  @Override
  public double upper() {
    return Double.POSITIVE_INFINITY;
  }
}
