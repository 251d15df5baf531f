package io.github.mohinio.levy.pricing.implied;

import io.github.mohinio.levy.pricing.implied.ImpliedVol.Status;
import java.util.Objects;

/**
 * The Black-Scholes volatility of an American price, or the reason why there is none. Immutable.
 *
 * @param value volatility per square root of a year, as a decimal; NaN unless the status is {@code
 *     OK}
 * @param error estimate of its absolute error; large where the price hardly depends on it, next to
 *     immediate exercise; NaN unless the status is {@code OK}
 * @param europeanPrice price of the European option at this volatility; NaN unless the status is
 *     {@code OK}
 * @param status outcome
 */
public record AmericanVol(double value, double error, double europeanPrice, Status status) {

  /** Checks that there is a status, and a positive value if and only if the status is OK. */
  public AmericanVol {
    Objects.requireNonNull(status, "status");
    if (status == Status.OK ? !(value > 0) : !Double.isNaN(value)) {
      throw new IllegalArgumentException(
          "value = "
              + value
              + ": must be > 0 with status OK and NaN with any other, not "
              + status);
    }
  }

  static AmericanVol none(Status status) {
    return new AmericanVol(Double.NaN, Double.NaN, Double.NaN, status);
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
