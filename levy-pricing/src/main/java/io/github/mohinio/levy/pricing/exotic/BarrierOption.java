package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Objects;

/**
 * A European option that lives or dies by barriers: one that knocks out pays only if the spot stays
 * above {@code lower} and below {@code upper}, one that knocks in only if it does not.
 *
 * <pre>{@code
 * BarrierOption.down(OptionType.PUT, 100, 1, 80).monitored(252).knockIn()
 * }</pre>
 *
 * @param type call or put
 * @param strike strike, in the currency of the spot; finite and positive
 * @param maturity time to expiry in years; finite and positive
 * @param lower lower barrier, below {@code upper}; 0 for none
 * @param upper upper barrier; infinite for none
 * @param knocksIn whether the option comes to life at a barrier instead of dying there
 * @param dates number n of equidistant dates \( iT/n \), i = 1..n, at which the spot is compared
 *     with the barriers; 0 for always; at most {@link #MOST_DATES}
 */
public record BarrierOption(
    OptionType type,
    double strike,
    double maturity,
    double lower,
    double upper,
    boolean knocksIn,
    int dates) {

  /** Largest number of dates. */
  public static final int MOST_DATES = 5000;

  /** Checks the ranges. */
  public BarrierOption {
    Objects.requireNonNull(type, "type");
    Require.positive("strike", strike);
    Require.positive("maturity", maturity);
    Require.nonNegative("lower", lower);
    if (!(upper > lower)) {
      throw new IllegalArgumentException(
          "upper = " + upper + ": must be above the lower barrier, " + lower);
    }
    if (lower == 0 && upper == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("lower = 0.0, upper = Infinity: must have a barrier");
    }
    Require.inClosedInterval("dates", dates, 0, MOST_DATES);
  }

  /** Option that knocks out when the spot falls below a barrier at any time. */
  public static BarrierOption down(
      OptionType type, double strike, double maturity, double barrier) {
    Require.positive("barrier", barrier);
    return new BarrierOption(type, strike, maturity, barrier, Double.POSITIVE_INFINITY, false, 0);
  }

  /** Option that knocks out when the spot rises above a barrier at any time. */
  public static BarrierOption up(OptionType type, double strike, double maturity, double barrier) {
    Require.positive("barrier", barrier);
    return new BarrierOption(type, strike, maturity, 0, barrier, false, 0);
  }

  /** The same option, with the spot looked at on {@code dates} equidistant dates only. */
  public BarrierOption monitored(int dates) {
    Require.positive("dates", dates);
    return new BarrierOption(type, strike, maturity, lower, upper, knocksIn, dates);
  }

  /** The same option, knocked in where this one is knocked out. */
  public BarrierOption knockIn() {
    return new BarrierOption(type, strike, maturity, lower, upper, true, dates);
  }
}
