package io.github.mohinio.levy.bayes.prior;

import io.github.mohinio.levy.pricing.Require;
import org.apache.commons.math3.special.Erf;

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
  public double cumulative(double value) {
    return value <= 0 ? 0 : Erf.erf(value / (scale * Math.sqrt(2)));
  }

  @Override
  public double quantile(double level) {
    Levels.check(level);
    double start =
        level < 0.5
            ? scale * StandardNormal.quantile(0.5 * (1 + level))
            : -scale * StandardNormal.quantile(0.5 * (1 - level));
    return level > 0 && level < 0.5
        ? Levels.polish(start, x -> cumulative(x) - level, x -> Math.exp(logDensity(x)))
        : start;
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
