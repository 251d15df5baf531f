package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;

/** Drops quotes that nobody bids for: half the ask is no price. */
public record ZeroBid() implements QuoteRule {

  @Override
  public void apply(Cleaning cleaning) {
    for (int i = 0; i < cleaning.quotes().size(); i++) {
      QuotedValue value = cleaning.quotes().get(i).quote().value();
      if (value.bid() == 0) {
        cleaning.drop(
            i, Outcome.ZERO_BID, "bid = 0.0, ask = " + value.ask() + ": must have a bid > 0");
      }
    }
  }
}
