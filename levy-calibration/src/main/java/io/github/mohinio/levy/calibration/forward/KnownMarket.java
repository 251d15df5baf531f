package io.github.mohinio.levy.calibration.forward;

/**
 * What is known of the market without the option prices; NaN for what is not.
 *
 * @param spot price of the underlying
 * @param forward forward price at the expiry
 * @param discountFactor discount factor to the expiry
 * @param quoted whether the forward is known as such, and not made of spot, rate and dividend yield
 */
public record KnownMarket(double spot, double forward, double discountFactor, boolean quoted) {

  /** Whether the discount factor is known and in range. */
  boolean hasDiscountFactor() {
    return inRange(discountFactor);
  }

  /** Whether both are known and in range. */
  boolean hasForward() {
    return inRange(forward) && hasDiscountFactor();
  }

  private static boolean inRange(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY;
  }
}
