package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Objects;

/**
 * A quote with the forward, the discount factor and the present value that follow from it; NaN for
 * what does not.
 *
 * @param quote quote as read
 * @param forward forward price at expiry
 * @param discountFactor value today of one unit paid at expiry
 * @param price present value in the currency of the strike
 * @param halfSpread half the distance from bid to ask, negative if they are crossed
 * @param premium what the right to exercise early adds to the price, which is without it: 0 for
 *     European options; NaN if it is not known
 */
public record PricedQuote(
    Quote quote,
    double forward,
    double discountFactor,
    double price,
    double halfSpread,
    double premium) {

  /** Checks that nothing is null. */
  public PricedQuote {
    Objects.requireNonNull(quote, "quote");
  }

  /** A quote whose forward is not known yet; only a quoted price is a price. */
  static PricedQuote raw(Quote quote) {
    QuotedValue value = quote.value();
    boolean isPrice = value.unit() == QuoteUnit.PRICE;
    return new PricedQuote(
        quote,
        Double.NaN,
        Double.NaN,
        isPrice ? value.mid() : Double.NaN,
        isPrice ? value.halfSpread() : Double.NaN,
        0);
  }

  /** A quote with its market: volatilities become prices by Black's formula. */
  static PricedQuote of(Quote quote, double forward, double discount) {
    QuotedValue value = quote.value();
    if (value.unit() == QuoteUnit.PRICE) {
      return new PricedQuote(quote, forward, discount, value.mid(), value.halfSpread(), 0);
    }
    return new PricedQuote(
        quote,
        forward,
        discount,
        price(quote, forward, discount, value.mid()),
        0.5
            * (price(quote, forward, discount, value.ask())
                - price(quote, forward, discount, value.bid())),
        0);
  }

  private static double price(Quote quote, double forward, double discount, double value) {
    OptionContract option = quote.contract();
    return switch (quote.value().unit()) {
      case PRICE -> value;
      case UNDERLYING -> value * discount * forward;
      case VOLATILITY ->
          BlackFormula.presentValue(
              option.type(), forward, option.strike(), option.maturity(), discount, value);
    };
  }

  /** The same quote at the price of the European option, and what early exercise adds to that. */
  PricedQuote asEuropean(double european, double exercise) {
    return new PricedQuote(quote, forward, discountFactor, european, halfSpread, exercise);
  }

  /** Line of the file it comes from. */
  public long line() {
    return quote.line();
  }

  /** The option. */
  public OptionContract contract() {
    return quote.contract();
  }

  /** Least price without arbitrage: the discounted intrinsic value at the forward. */
  public double lowerBound() {
    return discountFactor * Math.max(0, contract().type().sign() * (forward - contract().strike()));
  }

  /** Greatest price without arbitrage: discounted forward of a call, discounted strike of a put. */
  public double upperBound() {
    return discountFactor * (contract().type() == OptionType.CALL ? forward : contract().strike());
  }
}
