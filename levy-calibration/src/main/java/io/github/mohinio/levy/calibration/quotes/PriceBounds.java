package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;

/**
 * Drops prices that are not strictly between the discounted intrinsic value at the forward and the
 * most that the option can deliver. What it leaves has an implied volatility. Comes after {@link
 * Forwards}.
 */
public record PriceBounds() implements QuoteRule {

  @Override
  public void apply(Cleaning cleaning) {
    for (int i = 0; i < cleaning.quotes().size(); i++) {
      PricedQuote quote = cleaning.quotes().get(i);
      if (quote.price() <= quote.lowerBound()) {
        cleaning.drop(i, Outcome.BELOW_LOWER_BOUND, reason(quote));
      } else if (quote.price() >= quote.upperBound()) {
        cleaning.drop(i, Outcome.ABOVE_UPPER_BOUND, reason(quote));
      }
    }
  }

  private static String reason(PricedQuote quote) {
    return "price = "
        + quote.price()
        + ": must be above its discounted intrinsic value "
        + quote.lowerBound()
        + " and below its greatest value "
        + quote.upperBound();
  }
}
