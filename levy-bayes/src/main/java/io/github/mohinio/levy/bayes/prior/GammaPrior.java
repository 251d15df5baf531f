package io.github.mohinio.levy.bayes.prior;

import io.github.mohinio.levy.pricing.Require;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.special.Gamma;

/** See {@link Prior#gamma}. */
record GammaPrior(double shape, double rate, double logNorm) implements Prior {

  GammaPrior(double shape, double rate) {
    this(
        Require.positive("shape", shape),
        Require.positive("rate", rate),
        shape * Math.log(rate) - Gamma.logGamma(shape));
  }

  @Override
  public double logDensity(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY
        ? (shape - 1) * Math.log(value) - rate * value + logNorm
        : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logDensityDerivative(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY ? (shape - 1) / value - rate : 0;
  }

  @Override
  public double cumulative(double value) {
    if (value <= 0 || value == Double.POSITIVE_INFINITY) {
      return value <= 0 ? 0 : 1;
    }
    return Gamma.regularizedGammaP(shape, rate * value);
  }

  @Override
  public double quantile(double level) {
    Levels.check(level);
    if (level == 0 || level == 1) {
      return level == 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    double start = new GammaDistribution(null, shape, 1 / rate).inverseCumulativeProbability(level);
    return Levels.polish(
        start,
        x ->
            level < 0.5
                ? cumulative(x) - level
                : 1 - level - Gamma.regularizedGammaQ(shape, rate * x),
        x -> Math.exp(logDensity(x)));
  }

  @Override
  public double mean() {
    return shape / rate;
  }

  @Override
  public double standardDeviation() {
    return Math.sqrt(shape) / rate;
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
