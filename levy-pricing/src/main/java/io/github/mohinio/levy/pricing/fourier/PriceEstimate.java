package io.github.mohinio.levy.pricing.fourier;

/**
 * A price with what the method itself knows of its error.
 *
 * @param value present value
 * @param error estimate of the absolute error, usually far too large
 * @param status whether the tolerance was met
 */
public record PriceEstimate(double value, double error, Status status) {

  /** Whether the error estimate is within the tolerance asked for. */
  public enum Status {
    /** Within the tolerance. */
    OK,
    /** Not within the tolerance; the value is the best one found. */
    TOLERANCE_NOT_MET
  }
}
