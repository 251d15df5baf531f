package io.github.mohinio.levy.pricing.implied;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.implied.ImpliedVol.Status;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Objects;

/**
 * Black implied volatility of European options, to the last bits that the price determines.
 *
 * <p>The volatility returned is the {@code sigma} for which {@link BlackFormula#presentValue} in
 * exact arithmetic gives the price. Its relative error is a small multiple of {@code max(1, kappa)
 * 2^-53}, where {@code kappa = price / (vega sigma)} is the relative change of the volatility per
 * relative change of the price, and {@code kappa 2^-53} the uncertainty that comes with a price in
 * double precision: on average 0.9 and at worst 5.5 such units in 23 000 random options, with total
 * volatilities from 1e-5 to 50, absolute log-moneyness up to 1300 and prices down to 1e-290.
 *
 * <p>An in-the-money price is reduced to its time value by put-call parity without rounding, so it
 * yields what its digits hold: {@code kappa} then counts relative changes of the time value, and
 * the rounding of the price itself, inevitable, is magnified by price over time value.
 *
 * <p>Quotes without a volatility are data, not errors: every method but {@link #strict} reports
 * them as NaN with a {@linkplain Status status} and throws nothing. Units: times in years,
 * volatilities as decimals per square root of a year, prices as present values in the currency of
 * the strike.
 *
 * <p>Method: {@link TotalVolatility}, a guess and one Householder step for most options. All
 * methods are stateless and thread-safe; those that return or fill primitive values allocate
 * nothing.
 */
public final class ImpliedVolatility {

  private static final Status[] STATUSES = Status.values();

  /** Negated ordinals of {@link Status}, returned in place of a volatility. */
  private static final double BELOW_INTRINSIC = -1;

  private static final double ABOVE_MAXIMUM = -2;
  private static final double NO_TIME_VALUE = -3;
  private static final double INVALID_INPUT = -4;

  /**
   * Smallest discounted forward or strike accepted. It leaves room below for the rounding errors
   * that are computed as such.
   */
  private static final double MIN_SCALE = 0x1p-900;

  /** Prices below this fraction of their bound are scaled by logarithms, save at the money. */
  private static final double MIN_NORMALISED_PRICE = 0x1p-900;

  private ImpliedVolatility() {}

  /**
   * Implied volatility with its status.
   *
   * @param type call or put
   * @param forward forward of the underlying at maturity
   * @param strike strike
   * @param maturity time to expiry in years
   * @param discount discount factor to maturity
   * @param price present value of the option
   * @return volatility and status; any number is accepted, NaN and infinities included
   */
  public static ImpliedVol of(
      OptionType type,
      double forward,
      double strike,
      double maturity,
      double discount,
      double price) {
    Objects.requireNonNull(type, "type");
    final double solved = solve(type, forward, strike, maturity, discount, price);
    return new ImpliedVol(valueOf(solved), statusOf(solved));
  }

  /**
   * Implied volatility as a number, without an object.
   *
   * @param type call or put
   * @param forward forward of the underlying at maturity
   * @param strike strike
   * @param maturity time to expiry in years
   * @param discount discount factor to maturity
   * @param price present value of the option
   * @return the volatility, or NaN where {@link #of} reports anything but {@code OK}
   */
  public static double volatility(
      OptionType type,
      double forward,
      double strike,
      double maturity,
      double discount,
      double price) {
    Objects.requireNonNull(type, "type");
    return valueOf(solve(type, forward, strike, maturity, discount, price));
  }

  /**
   * Implied volatility of a quote that has one.
   *
   * @param type call or put
   * @param forward forward of the underlying at maturity; finite and positive
   * @param strike strike; finite and positive
   * @param maturity time to expiry in years; finite and positive
   * @param discount discount factor to maturity; finite and positive
   * @param price present value of the option, between intrinsic value and maximum
   * @return the volatility
   * @throws IllegalArgumentException where {@link #of} reports anything but {@code OK}
   */
  public static double strict(
      OptionType type,
      double forward,
      double strike,
      double maturity,
      double discount,
      double price) {
    Objects.requireNonNull(type, "type");
    final double solved = solve(type, forward, strike, maturity, discount, price);
    if (solved > 0) {
      return solved;
    }
    Require.positive("forward", forward);
    Require.positive("strike", strike);
    Require.positive("maturity", maturity);
    Require.positive("discount", discount);
    Require.nonNegative("price", price);
    final double intrinsic = Math.max(0, type.sign() * discount * (forward - strike));
    final double maximum = discount * (type == OptionType.CALL ? forward : strike);
    final String allowed =
        statusOf(solved) == Status.INVALID_INPUT
            ? "discount * forward and discount * strike must lie in 2^-900 .. 2^1023"
            : "must lie above intrinsic value " + intrinsic + " and below maximum " + maximum;
    throw new IllegalArgumentException(
        String.format(
            "price = %s (%s, forward %s, strike %s, maturity %s, discount %s): %s",
            price, type, forward, strike, maturity, discount, allowed));
  }

  /**
   * Implied volatilities of any set of options. Index {@code i} of each array belongs to one
   * option; all arrays have one length.
   *
   * @param types call or put; a {@code null} element counts as invalid input
   * @param forwards forwards at the maturities
   * @param strikes strikes
   * @param maturities times to expiry in years
   * @param discounts discount factors to the maturities
   * @param prices present values
   * @param volatilities modified: receives the volatilities, NaN where the status is not {@code
   *     OK}; may be the same array as {@code prices}
   * @param statuses modified: receives the statuses
   * @return the number of options with status {@code OK}
   * @throws IllegalArgumentException if lengths differ; never for the contents
   */
  public static int solveInto(
      OptionType[] types,
      double[] forwards,
      double[] strikes,
      double[] maturities,
      double[] discounts,
      double[] prices,
      double[] volatilities,
      Status[] statuses) {
    final int size = prices.length;
    Require.sameLength("types", types.length, "prices", size);
    Require.sameLength("forwards", forwards.length, "prices", size);
    Require.sameLength("strikes", strikes.length, "prices", size);
    Require.sameLength("maturities", maturities.length, "prices", size);
    Require.sameLength("discounts", discounts.length, "prices", size);
    Require.sameLength("volatilities", volatilities.length, "prices", size);
    Require.sameLength("statuses", statuses.length, "prices", size);
    int count = 0;
    for (int i = 0; i < size; i++) {
      final double solved =
          solve(types[i], forwards[i], strikes[i], maturities[i], discounts[i], prices[i]);
      volatilities[i] = valueOf(solved);
      statuses[i] = statusOf(solved);
      count += solved > 0 ? 1 : 0;
    }
    return count;
  }

  /**
   * Implied volatilities of options of one maturity. Index {@code i} of each array belongs to one
   * option; all arrays have one length.
   *
   * @param types call or put; a {@code null} element counts as invalid input
   * @param forward forward at the maturity
   * @param strikes strikes
   * @param maturity time to expiry in years
   * @param discount discount factor to the maturity
   * @param prices present values
   * @param volatilities modified: receives the volatilities, NaN where the status is not {@code
   *     OK}; may be the same array as {@code prices}
   * @param statuses modified: receives the statuses
   * @return the number of options with status {@code OK}
   * @throws IllegalArgumentException if lengths differ; never for the contents
   */
  public static int solveSliceInto(
      OptionType[] types,
      double forward,
      double[] strikes,
      double maturity,
      double discount,
      double[] prices,
      double[] volatilities,
      Status[] statuses) {
    final int size = prices.length;
    Require.sameLength("types", types.length, "prices", size);
    Require.sameLength("strikes", strikes.length, "prices", size);
    Require.sameLength("volatilities", volatilities.length, "prices", size);
    Require.sameLength("statuses", statuses.length, "prices", size);
    int count = 0;
    for (int i = 0; i < size; i++) {
      final double solved = solve(types[i], forward, strikes[i], maturity, discount, prices[i]);
      volatilities[i] = valueOf(solved);
      statuses[i] = statusOf(solved);
      count += solved > 0 ? 1 : 0;
    }
    return count;
  }

  private static double valueOf(double solved) {
    return solved > 0 ? solved : Double.NaN;
  }

  private static Status statusOf(double solved) {
    return solved > 0 ? Status.OK : STATUSES[(int) -solved];
  }

  /** The volatility, or a negative number that stands for a status. */
  private static double solve(
      OptionType type,
      double forward,
      double strike,
      double maturity,
      double discount,
      double price) {
    final double smaller = Math.min(forward, strike);
    final double larger = Math.max(forward, strike);
    final double bound = discount * smaller;
    final boolean valid =
        type != null
            && smaller > 0
            && bound >= MIN_SCALE
            && discount * larger < Double.POSITIVE_INFINITY
            && discount > 0
            && discount < Double.POSITIVE_INFINITY
            && maturity > 0
            && maturity < Double.POSITIVE_INFINITY
            && price >= 0
            && price < Double.POSITIVE_INFINITY;
    if (!valid) {
      return INVALID_INPUT;
    }
    final double delivered = type == OptionType.CALL ? forward : strike;
    if (price >= discount * delivered) {
      return ABOVE_MAXIMUM;
    }
    final double timeValue;
    if (delivered == smaller) {
      timeValue = price;
      if (timeValue == 0) {
        return NO_TIME_VALUE;
      }
    } else {
      // The difference and its rounding error, so that parity is exact up to one final rounding.
      final double difference = larger - smaller;
      final double remainder = larger - difference - smaller;
      timeValue = Math.fma(-discount, difference, price) - discount * remainder;
      if (price == discount * difference || price - timeValue == price) {
        return NO_TIME_VALUE;
      }
      if (timeValue < 0) {
        return BELOW_INTRINSIC;
      }
    }
    final double volatility =
        totalVolatility(smaller, larger, discount, delivered, price, timeValue)
            / Math.sqrt(maturity);
    // Exactly at the money the volatility is proportional to the price and may underflow with it.
    return volatility > 0 ? volatility : NO_TIME_VALUE;
  }

  private static double totalVolatility(
      double smaller,
      double larger,
      double discount,
      double delivered,
      double price,
      double timeValue) {
    final double bound = discount * smaller;
    final double k = NormalisedBlack.logMoneyness(larger, smaller);
    final double c = timeValue / bound;
    if (c >= 0.5) {
      // What is missing to the bound, of the option as of its mirror image, with a single rounding.
      return TotalVolatility.fromComplement(k, Math.fma(discount, delivered, -price) / bound);
    }
    final double root = Math.sqrt(smaller / larger);
    if (c >= MIN_NORMALISED_PRICE || k == 0) {
      return TotalVolatility.fromPrice(k, root, c, 0);
    }
    return TotalVolatility.fromPrice(k, root, 1, Math.log(timeValue) - Math.log(bound));
  }
}
