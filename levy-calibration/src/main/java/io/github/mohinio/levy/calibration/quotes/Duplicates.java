package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import java.util.HashMap;
import java.util.Map;

/** Keeps the first quote of each option. */
public record Duplicates() implements QuoteRule {

  @Override
  public void apply(Cleaning cleaning) {
    Map<OptionContract, PricedQuote> firsts = new HashMap<>();
    for (int i = 0; i < cleaning.quotes().size(); i++) {
      PricedQuote quote = cleaning.quotes().get(i);
      PricedQuote first = firsts.putIfAbsent(quote.contract(), quote);
      if (first != null) {
        cleaning.drop(i, Outcome.DUPLICATE, "duplicate of line " + first.line());
      }
    }
  }
}
