package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Objects;

/**
 * An option that may be exercised at equidistant dates \( iT/n \), i = 1..n, maturity the last.
 *
 * @param type call or put
 * @param strike strike, in the currency of the spot; finite and positive
 * @param maturity time to expiry in years; finite and positive
 * @param dates number of dates n; at least 1 and at most {@link BarrierOption#MOST_DATES}
 */
public record BermudanOption(OptionType type, double strike, double maturity, int dates) {

  /** Checks the ranges. */
  public BermudanOption {
    Objects.requireNonNull(type, "type");
    Require.positive("strike", strike);
    Require.positive("maturity", maturity);
    Require.inClosedInterval("dates", dates, 1, BarrierOption.MOST_DATES);
  }
}
