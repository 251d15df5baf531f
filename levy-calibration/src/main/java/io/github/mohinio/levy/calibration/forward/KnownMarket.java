package io.github.mohinio.levy.calibration.forward;

/**
 * What is known of the market without the option prices; NaN for what is not.
 *
 * @param spot price of the underlying
 * @param forward forward price at the expiry
 * @param discountFactor discount factor to the expiry
 * @param quoted whether the forward is known as such, and not made of spot, rate and dividend yield
 * @param volatilities whether the options are quoted in volatility, for which the discount factor
 *     is no more than a scale of the prices
 */
public record KnownMarket(
    double spot, double forward, double discountFactor, boolean quoted, boolean volatilities) {

  /** Whether the discount factor is known and in range. */
  boolean hasDiscountFactor() {
    return inRange(discountFactor);
  }

  /** Whether both are known and in range. */
  boolean hasForward() {
    return inRange(forward) && hasDiscountFactor();
  }

  /** Whether the forward is all that the quotes need. */
  boolean needsNoDiscountFactor() {
    return volatilities && inRange(forward);
  }

  private static boolean inRange(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY;
  }
}
