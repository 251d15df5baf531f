package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;

/**
 * Drops what is no price: neither a price nor both bid and ask, an ask of zero, an ask below the
 * bid. Never the last trade takes the place of a price: it may be days old.
 */
public record Sanity() implements QuoteRule {

  @Override
  public void apply(Cleaning cleaning) {
    for (int i = 0; i < cleaning.quotes().size(); i++) {
      QuotedValue value = cleaning.quotes().get(i).quote().value();
      if (!Double.isFinite(value.mid())) {
        cleaning.drop(i, Outcome.NO_PRICE, bidAsk(value) + ": must be both there");
      } else if (value.ask() < value.bid()) {
        cleaning.drop(
            i,
            Outcome.CROSSED,
            "ask = " + value.ask() + ": must be at least the bid, " + value.bid());
      } else if (value.ask() == 0) {
        cleaning.drop(i, Outcome.NO_PRICE, bidAsk(value) + ": must have an ask > 0");
      }
    }
  }

  private static String bidAsk(QuotedValue value) {
    return "bid = " + value.bid() + ", ask = " + value.ask();
  }
}
