package io.github.mohinio.levy.pricing.fourier;

/**
 * A price with what the method itself knows of its error.
 *
 * @param value present value
 * @param error estimate of the absolute error; cautious, usually thousands of times too large
 * @param status whether the tolerance was met
 */
public record PriceEstimate(double value, double error, Status status) {

  /**
   * Whether the price meets the tolerance asked for, by the bound that the method was planned with
   * and a check of it. The estimate may exceed the tolerance all the same, because it does not
   * trust the bound.
   */
  public enum Status {
    /** Within the tolerance. */
    OK,
    /** Not within the tolerance; the value is the best one found. */
    TOLERANCE_NOT_MET
  }
}
