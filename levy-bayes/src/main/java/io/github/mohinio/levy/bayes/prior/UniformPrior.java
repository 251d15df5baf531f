package io.github.mohinio.levy.bayes.prior;

import io.github.mohinio.levy.pricing.Require;

/** See {@link Prior#uniform}. */
record UniformPrior(double lower, double upper) implements Prior {

  UniformPrior {
    Require.finite("lower", lower);
    Require.greaterThan("upper", upper, lower);
  }

  @Override
  public double logDensity(double value) {
    return value >= lower && value <= upper ? -Math.log(upper - lower) : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logDensityDerivative(double value) {
    return 0;
  }

  @Override
  public double cumulative(double value) {
    return Double.isNaN(value)
        ? value
        : Math.max(0, Math.min(1, (value - lower) / (upper - lower)));
  }

  @Override
  public double quantile(double level) {
    Levels.check(level);
    return lower + level * (upper - lower);
  }

  @Override
  public double mean() {
    return 0.5 * (lower + upper);
  }

  @Override
  public double standardDeviation() {
    return (upper - lower) / Math.sqrt(12);
  }
}
