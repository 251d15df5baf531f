package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Objects;

/**
 * An option on the average of the spot today and at n equidistant fixings \( iT/n \), i = 1..n.
 *
 * @param type call or put
 * @param average arithmetic or geometric
 * @param strike strike, in the currency of the spot; finite and positive
 * @param maturity time to expiry in years; finite and positive
 * @param fixings number n of fixings to come; at least 1 and at most {@link
 *     BarrierOption#MOST_DATES}
 */
public record AsianOption(
    OptionType type, Average average, double strike, double maturity, int fixings) {

  /** How the n + 1 spots are averaged. */
  public enum Average {
    /** Their sum over their number. */
    ARITHMETIC,
    /** The root of their product. */
    GEOMETRIC
  }

  /** Checks the ranges. */
  public AsianOption {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(average, "average");
    Require.positive("strike", strike);
    Require.positive("maturity", maturity);
    Require.inClosedInterval("fixings", fixings, 1, BarrierOption.MOST_DATES);
  }
}
