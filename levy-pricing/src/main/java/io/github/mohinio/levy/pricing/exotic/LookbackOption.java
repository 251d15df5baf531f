package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Objects;

/**
 * An option on the highest or the lowest of the spots today and at n equidistant dates \( iT/n \),
 * i = 1..n, \( M_n \) and \( m_n \).
 *
 * <table>
 * <caption>Payoffs</caption>
 * <tr><th></th><th>call</th><th>put</th></tr>
 * <tr><td>fixed strike</td><td>\( (M_n - K)^+ \)</td><td>\( (K - m_n)^+ \)</td></tr>
 * <tr><td>floating strike</td><td>\( S_T - m_n \)</td><td>\( M_n - S_T \)</td></tr>
 * </table>
 *
 * @param type call or put
 * @param strike strike K, in the currency of the spot; finite and positive, or 0 for a floating one
 * @param maturity time to expiry in years; finite and positive
 * @param dates number n of dates to come; at least 1 and at most {@link BarrierOption#MOST_DATES}
 */
public record LookbackOption(OptionType type, double strike, double maturity, int dates) {

  /** Checks the ranges. */
  public LookbackOption {
    Objects.requireNonNull(type, "type");
    Require.nonNegative("strike", strike);
    Require.positive("maturity", maturity);
    Require.inClosedInterval("dates", dates, 1, BarrierOption.MOST_DATES);
  }

  /** Option on the extreme against a strike. */
  public static LookbackOption fixed(OptionType type, double strike, double maturity, int dates) {
    return new LookbackOption(type, Require.positive("strike", strike), maturity, dates);
  }

  /** Option on the last spot against the extreme. */
  public static LookbackOption floating(OptionType type, double maturity, int dates) {
    return new LookbackOption(type, 0, maturity, dates);
  }

  /** Whether the extreme is the strike. */
  public boolean isFloating() {
    return strike == 0;
  }

  /** Whether it is on the highest spot rather than the lowest. */
  boolean ofHighest() {
    return (type == OptionType.CALL) != isFloating();
  }

  /** Extreme of a path of spots. */
  double extreme(double[] path) {
    boolean highest = ofHighest();
    double extreme = path[0];
    for (double spot : path) {
      extreme = highest ? Math.max(extreme, spot) : Math.min(extreme, spot);
    }
    return extreme;
  }

  /** Payoff of a path of spots. */
  double payoff(double[] path) {
    double other = isFloating() ? path[path.length - 1] : strike;
    return Math.max(0, (ofHighest() ? 1 : -1) * (extreme(path) - other));
  }
}
