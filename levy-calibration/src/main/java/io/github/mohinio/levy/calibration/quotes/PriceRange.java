package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Drops prices that are negative or not strictly inside their no-arbitrage bounds. What it leaves
 * has an implied volatility.
 */
final class PriceRange implements QuoteRule {

  @Override
  public Map<PricedQuote, QuoteDecision> drops(List<PricedQuote> quotes) {
    Map<PricedQuote, QuoteDecision> drops = new HashMap<>();
    for (PricedQuote quote : quotes) {
      Outcome outcome = outcome(quote);
      if (outcome != Outcome.KEPT) {
        drops.put(quote, new QuoteDecision(quote.line(), outcome, reason(quote, outcome)));
      }
    }
    return drops;
  }

  private static Outcome outcome(PricedQuote quote) {
    if (quote.price() < 0) {
      return Outcome.NEGATIVE_PRICE;
    }
    if (quote.price() <= quote.lowerBound()) {
      return Outcome.BELOW_LOWER_BOUND;
    }
    return quote.price() >= quote.upperBound() ? Outcome.ABOVE_UPPER_BOUND : Outcome.KEPT;
  }

  private static String reason(PricedQuote quote, Outcome outcome) {
    String allowed =
        outcome == Outcome.NEGATIVE_PRICE
            ? ">= 0"
            : "above its discounted intrinsic value "
                + quote.lowerBound()
                + " and below its greatest value "
                + quote.upperBound();
    return "price = " + quote.price() + ": must be " + allowed;
  }
}
