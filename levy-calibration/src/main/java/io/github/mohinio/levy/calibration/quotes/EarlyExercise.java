package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.pricing.implied.AmericanBlackFormula;
import io.github.mohinio.levy.pricing.implied.AmericanImpliedVolatility;
import io.github.mohinio.levy.pricing.implied.AmericanVol;
import io.github.mohinio.levy.pricing.implied.ImpliedVol.Status;

/**
 * Black-Scholes's premium for early exercise of quotes whose forward is known.
 *
 * @param spot price of the underlying; NaN if not known
 */
record EarlyExercise(double spot) {

  /**
   * A quote at the price of the European option, or why there is none.
   *
   * @param quote the quote; as it was unless the status is OK
   * @param status outcome
   */
  record Result(PricedQuote quote, Status status) {}

  /** Whether an option may be exercised early. */
  static boolean isAmerican(PricedQuote quote) {
    return quote.contract().style() == ExerciseStyle.AMERICAN;
  }

  /** Takes the premium out of a price; finds the premium that belongs to a volatility. */
  Result takeOut(PricedQuote quote) {
    OptionContract option = quote.contract();
    double rate = -Math.log(quote.discountFactor()) / option.maturity();
    double yield = rate - Math.log(quote.forward() / spot) / option.maturity();
    if (quote.quote().value().unit() == QuoteUnit.VOLATILITY) {
      double american =
          AmericanBlackFormula.presentValue(
              option.type(),
              spot,
              option.strike(),
              option.maturity(),
              rate,
              yield,
              quote.quote().value().mid());
      return new Result(quote.asEuropean(quote.price(), american - quote.price()), Status.OK);
    }
    AmericanVol vol =
        AmericanImpliedVolatility.of(
            option.type(), spot, option.strike(), option.maturity(), rate, yield, quote.price());
    double european = vol.europeanPrice();
    return vol.isOk()
        ? new Result(quote.asEuropean(european, Math.max(0, quote.price() - european)), Status.OK)
        : new Result(quote, vol.status());
  }

  /** Why a quote has no European equivalent, as one line. */
  String reason(PricedQuote quote, Status status) {
    OptionContract option = quote.contract();
    String price = "price = " + quote.price() + ": ";
    return switch (status) {
      case BELOW_INTRINSIC, NO_TIME_VALUE ->
          price
              + "must be above what the option is worth exercised on the best day of a path without"
              + " noise; at once "
              + Math.max(0, option.type().sign() * (spot - option.strike()));
      case ABOVE_MAXIMUM -> price + "must be below the most that the option can deliver";
      default ->
          Double.isNaN(spot)
              ? "underlying = NaN: must be known to take early exercise out of a price (withSpot;"
                  + " --spot)"
              : price
                  + "must be >= 0, and rates such that there is one exercise boundary: forward "
                  + quote.forward()
                  + ", discount factor "
                  + quote.discountFactor();
    };
  }
}
