package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Objects;

/**
 * One quoted option as read, before any cleaning.
 *
 * @param line line of the file it comes from, the header being line 1
 * @param type call or put
 * @param strike strike; finite and positive
 * @param maturity years to expiry; finite and positive
 * @param forward forward price at expiry; finite and positive
 * @param discountFactor value today of one unit paid at expiry; finite and positive
 * @param price present value, the middle of bid and ask where the file has those; finite, and as
 *     the file has it: it may be negative or break an arbitrage bound
 * @param halfSpread half the distance from bid to ask, not negative; NaN where the file has none
 */
public record Quote(
    long line,
    OptionType type,
    double strike,
    double maturity,
    double forward,
    double discountFactor,
    double price,
    double halfSpread) {

  /** Checks the ranges. */
  public Quote {
    Objects.requireNonNull(type, "type");
    Require.positive("strike", strike);
    Require.positive("maturity", maturity);
    Require.positive("forward", forward);
    Require.positive("discountFactor", discountFactor);
    Require.finite("price", price);
    if (!Double.isNaN(halfSpread)) {
      Require.nonNegative("halfSpread", halfSpread);
    }
  }

  /** Least price without arbitrage: the discounted intrinsic value at the forward. */
  public double lowerBound() {
    return discountFactor * Math.max(0, type.sign() * (forward - strike));
  }

  /** Greatest price without arbitrage: discounted forward of a call, discounted strike of a put. */
  public double upperBound() {
    return discountFactor * (type == OptionType.CALL ? forward : strike);
  }
}
