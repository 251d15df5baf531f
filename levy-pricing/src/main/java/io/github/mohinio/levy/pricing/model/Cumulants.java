package io.github.mohinio.levy.pricing.model;

/**
 * First four cumulants of the log-return over one year under the martingale measure, with zero rate
 * and dividend: those of {@code X_1 + omega}. Cumulants over {@code t} years are {@code t} times as
 * large.
 *
 * @param first mean
 * @param second variance
 * @param third third central moment
 * @param fourth fourth central moment less three times the squared variance
 */
public record Cumulants(double first, double second, double third, double fourth) {

  /** Skewness of the log-return over {@code years}. */
  public double skewness(double years) {
    return third / (second * Math.sqrt(second * years));
  }

  /** Excess kurtosis of the log-return over {@code years}. */
  public double excessKurtosis(double years) {
    return fourth / (second * second * years);
  }

  /** Standard deviation of the log-return over {@code years}. */
  public double standardDeviation(double years) {
    return Math.sqrt(second * years);
  }
}
