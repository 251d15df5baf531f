package io.github.mohinio.levy.bayes.prior;

import io.github.mohinio.levy.pricing.Require;

/** See {@link Prior#logNormal}. */
record LogNormalPrior(double meanOfLog, double standardDeviationOfLog) implements Prior {

  LogNormalPrior {
    Require.finite("meanOfLog", meanOfLog);
    Require.positive("standardDeviationOfLog", standardDeviationOfLog);
  }

  @Override
  public double logDensity(double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      return Double.NEGATIVE_INFINITY;
    }
    double log = Math.log(value);
    double z = (log - meanOfLog) / standardDeviationOfLog;
    return -0.5 * z * z - log - Math.log(standardDeviationOfLog) - NormalPrior.HALF_LOG_TWO_PI;
  }

  @Override
  public double logDensityDerivative(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY
        ? -(1 + (Math.log(value) - meanOfLog) / (standardDeviationOfLog * standardDeviationOfLog))
            / value
        : 0;
  }

  @Override
  public double cumulative(double value) {
    return value > 0
        ? StandardNormal.cumulative((Math.log(value) - meanOfLog) / standardDeviationOfLog)
        : Double.isNaN(value) ? value : 0;
  }

  @Override
  public double quantile(double level) {
    Levels.check(level);
    return Math.exp(meanOfLog + standardDeviationOfLog * StandardNormal.quantile(level));
  }

  @Override
  public double mean() {
    return Math.exp(meanOfLog + 0.5 * standardDeviationOfLog * standardDeviationOfLog);
  }

  @Override
  public double standardDeviation() {
    return mean() * Math.sqrt(Math.expm1(standardDeviationOfLog * standardDeviationOfLog));
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
