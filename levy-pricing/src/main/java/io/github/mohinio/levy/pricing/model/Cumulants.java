package io.github.mohinio.levy.pricing.model;

/**
 * First four cumulants of the log-return \( \log(S_T/F_T) \) over some period, mostly one year.
 *
 * @param first mean
 * @param second variance
 * @param third third central moment
 * @param fourth fourth central moment less three times the squared variance
 */
public record Cumulants(double first, double second, double third, double fourth) {

  /** Those over a period {@code factor} times as long, of a process of stationary increments. */
  public Cumulants over(double factor) {
    return new Cumulants(factor * first, factor * second, factor * third, factor * fourth);
  }

  /** Skewness. */
  public double skewness() {
    return third / (second * Math.sqrt(second));
  }

  /** Excess kurtosis. */
  public double excessKurtosis() {
    return fourth / (second * second);
  }

  /** Standard deviation. */
  public double standardDeviation() {
    return Math.sqrt(second);
  }
}
