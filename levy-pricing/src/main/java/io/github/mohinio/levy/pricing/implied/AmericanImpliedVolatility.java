package io.github.mohinio.levy.pricing.implied;

import io.github.mohinio.levy.pricing.implied.ImpliedVol.Status;
import io.github.mohinio.levy.pricing.market.OptionType;

/**
 * Black-Scholes implied volatility of American options: the {@code sigma} for which {@link
 * AmericanBlackFormula} gives the price.
 *
 * <p>Quotes without a volatility are data, not errors. At or below the value of the best exercise
 * on a path without noise, most often of immediate exercise, every small volatility fits: a lower
 * price is an arbitrage ({@code BELOW_INTRINSIC}), the value itself has {@code NO_TIME_VALUE}. A
 * put's price is at most its strike, a call's at most the spot ({@code ABOVE_MAXIMUM}). Rates of
 * which exercise would pay between two boundaries, for a put a yield below a negative rate and for
 * a call the reverse, are {@code INVALID_INPUT}.
 *
 * <p>The volatility is searched by secants of the logarithm of the value above that limit, between
 * bounds that are halved where a secant leads outside: about six values of a fifth of a millisecond
 * each. Where the option is never exercised early the answer is {@link ImpliedVolatility}'s.
 * Stateless and thread-safe.
 */
public final class AmericanImpliedVolatility {

  private static final int MOST_STEPS = 100;

  /** Relative change of the volatility, by the next secant, that is no longer made. */
  private static final double CHANGE = 1e-9;

  /** Total volatility at which a search upwards begins, and ends. */
  private static final double FIRST_TOTAL = 0.5;

  private static final double LAST_TOTAL = 64;

  /** Relative distance from a bound that is rounding. */
  private static final double ROUNDING = 1e-14;

  /** Error of a European price, in units of its last place. */
  private static final double ULPS = 16;

  private final AmericanPut put;
  private final double price;
  private final double least;

  private AmericanImpliedVolatility(AmericanPut put, double price) {
    this.put = put;
    this.price = price;
    least = put.leastValue();
  }

  /**
   * Implied volatility with its error, the European price that belongs to it, and its status.
   *
   * @param type call or put
   * @param spot price of the underlying
   * @param strike strike
   * @param maturity time to expiry in years
   * @param rate interest rate per year, continuously compounded
   * @param dividendYield dividend yield per year, continuously compounded
   * @param price present value of the option
   * @return volatility and status; any number is accepted, NaN and infinities included
   */
  public static AmericanVol of(
      OptionType type,
      double spot,
      double strike,
      double maturity,
      double rate,
      double dividendYield,
      double price) {
    AmericanPut put = new AmericanPut(type, spot, strike, maturity, rate, dividendYield);
    if (!put.isValid() || !(price >= 0 && price < Double.POSITIVE_INFINITY)) {
      return AmericanVol.none(Status.INVALID_INPUT);
    }
    return new AmericanImpliedVolatility(put, price).solve();
  }

  private AmericanVol solve() {
    double excess = price - least;
    if (Math.abs(excess) <= ROUNDING * price) {
      return AmericanVol.none(Status.NO_TIME_VALUE);
    }
    if (excess < 0) {
      return AmericanVol.none(Status.BELOW_INTRINSIC);
    }
    if (price >= put.greatestValue()) {
      return AmericanVol.none(Status.ABOVE_MAXIMUM);
    }
    ImpliedVol european =
        ImpliedVolatility.of(
            OptionType.PUT, put.forward(), put.strike(), put.maturity(), put.discount(), price);
    if (put.isEuropean()) {
      double error = ULPS * Math.ulp(price) / put.europeanVega(european.value());
      return european.isOk()
          ? new AmericanVol(european.value(), error, price, Status.OK)
          : AmericanVol.none(european.status());
    }
    return search(european.isOk() ? european.value() : firstBound());
  }

  /** A volatility whose value is above the price; the greatest that is tried if there is none. */
  private double firstBound() {
    double root = Math.sqrt(put.maturity());
    double total = FIRST_TOTAL;
    while (total < LAST_TOTAL && put.value(total / root) < price) {
      total *= 2;
    }
    return total / root;
  }

  /** Searches below a volatility whose European value is at least the price. */
  private AmericanVol search(double bound) {
    double low = 0;
    double high = bound;
    double volatility = bound;
    double value = put.value(volatility);
    double gap = gap(value);
    double slope = put.europeanVega(volatility) / (price - least);
    double next = withoutPremium(value - put.european(volatility));
    for (int step = 0; step < MOST_STEPS; step++) {
      if (!(next > low && next < high)) {
        next = low + 0.5 * (high - low);
      }
      double change = next - volatility;
      value = put.value(next);
      double nextGap = gap(value);
      if (Math.abs(change) > CHANGE * volatility) { // else rounding is all there is
        slope = (nextGap - gap) / change;
      }
      volatility = next;
      gap = nextGap;
      if (gap > 0) {
        high = volatility;
      } else {
        low = volatility;
      }
      next = Double.isInfinite(slope) ? Double.NaN : volatility - gap / slope;
      if (Math.abs(next - volatility) <= CHANGE * volatility || high - low <= CHANGE * high) {
        break;
      }
    }
    return result(volatility, value, slope * (price - least));
  }

  /** Logarithm of the time value in units of the price's; minus infinity where there is none. */
  private double gap(double value) {
    return Math.log(Math.max(0, value - least) / (price - least));
  }

  /** European volatility of the price less a premium; NaN if there is none. */
  private double withoutPremium(double premium) {
    return ImpliedVolatility.volatility(
        OptionType.PUT,
        put.forward(),
        put.strike(),
        put.maturity(),
        put.discount(),
        price - premium);
  }

  private AmericanVol result(double volatility, double value, double vega) {
    double error = (put.error(volatility, value) + Math.abs(value - price)) / vega;
    return vega > 0 && error < Double.POSITIVE_INFINITY
        ? new AmericanVol(volatility, error, put.european(volatility), Status.OK)
        : AmericanVol.none(Status.NO_TIME_VALUE);
  }
}
