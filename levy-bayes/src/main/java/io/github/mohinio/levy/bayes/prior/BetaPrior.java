package io.github.mohinio.levy.bayes.prior;

import io.github.mohinio.levy.pricing.Require;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.special.Beta;

/** See {@link Prior#beta(double, double, double, double)}. */
record BetaPrior(double a, double b, double lower, double upper, double logNorm) implements Prior {

  BetaPrior(double a, double b, double lower, double upper) {
    this(
        Require.positive("a", a),
        Require.positive("b", b),
        Require.finite("lower", lower),
        Require.greaterThan("upper", upper, lower),
        -Beta.logBeta(a, b) - Math.log(upper - lower));
  }

  @Override
  public double logDensity(double value) {
    if (!(value > lower && value < upper)) {
      return Double.NEGATIVE_INFINITY;
    }
    double width = upper - lower;
    return (a - 1) * Math.log((value - lower) / width)
        + (b - 1) * Math.log((upper - value) / width)
        + logNorm;
  }

  @Override
  public double logDensityDerivative(double value) {
    return value > lower && value < upper
        ? (a - 1) / (value - lower) - (b - 1) / (upper - value)
        : 0;
  }

  @Override
  public double cumulative(double value) {
    if (value <= lower || value >= upper) {
      return value <= lower ? 0 : 1;
    }
    return Beta.regularizedBeta((value - lower) / (upper - lower), a, b);
  }

  @Override
  public double quantile(double level) {
    Levels.check(level);
    if (level == 0 || level == 1) {
      return level == 0 ? lower : upper;
    }
    double start = new BetaDistribution(null, a, b).inverseCumulativeProbability(level);
    double share =
        Levels.polish(
            start,
            x -> Beta.regularizedBeta(x, a, b) - level,
            x -> Math.exp(logDensity(lower + x * (upper - lower))) * (upper - lower));
    return lower + share * (upper - lower);
  }

  @Override
  public double mean() {
    return lower + (upper - lower) * a / (a + b);
  }

  @Override
  public double standardDeviation() {
    return (upper - lower) / (a + b) * Math.sqrt(a * b / (a + b + 1));
  }
}
