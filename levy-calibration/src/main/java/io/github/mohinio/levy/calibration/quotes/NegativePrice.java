package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;

/** Drops quotes whose bid, ask or price is negative. */
public record NegativePrice() implements QuoteRule {

  @Override
  public void apply(Cleaning cleaning) {
    for (int i = 0; i < cleaning.quotes().size(); i++) {
      QuotedValue value = cleaning.quotes().get(i).quote().value();
      drop(cleaning, i, "bid", value.bid());
      drop(cleaning, i, "ask", value.ask());
      drop(cleaning, i, "price", value.mid());
    }
  }

  private static void drop(Cleaning cleaning, int place, String name, double value) {
    if (value < 0) {
      cleaning.drop(place, Outcome.NEGATIVE_PRICE, name + " = " + value + ": must be >= 0");
    }
  }
}
