package io.github.mohinio.levy.pricing.implied;

import java.util.Objects;

/**
 * An implied volatility, or the reason why there is none. Immutable.
 *
 * @param value Black volatility per square root of a year, as a decimal; NaN unless the status is
 *     {@code OK}
 * @param status outcome
 */
public record ImpliedVol(double value, Status status) {

  /** Outcome of a search for an implied volatility. */
  public enum Status {
    /** The volatility reproduces the price. */
    OK,
    /** The price of an in-the-money option is below its intrinsic value: an arbitrage. */
    BELOW_INTRINSIC,
    /**
     * The price is at or above the value of what the option can at most deliver, the discounted
     * forward for a call and the discounted strike for a put.
     */
    ABOVE_MAXIMUM,
    /**
     * The price of an out-of-the-money option is zero, or that of an in-the-money option is its
     * intrinsic value to the nearest double, or the volatility is too small for a double. Every
     * volatility small enough fits.
     */
    NO_TIME_VALUE,
    /**
     * An argument is NaN or infinite, the price is negative, another argument is not positive, or
     * the product of the discount factor with forward or strike leaves the range {@code 2^-900 ..
     * 2^1023}.
     */
    INVALID_INPUT
  }

  /** Checks that there is a status, and a positive value if and only if the status is OK. */
  public ImpliedVol {
    Objects.requireNonNull(status, "status");
    if (status == Status.OK ? !(value > 0) : !Double.isNaN(value)) {
      throw new IllegalArgumentException(
          "value = "
              + value
              + ": must be > 0 with status OK and NaN with any other, not "
              + status);
    }
  }

  /**
   * Whether there is a volatility.
   *
   * @return true if the status is {@code OK}
   */
  public boolean isOk() {
    return status == Status.OK;
  }
}
