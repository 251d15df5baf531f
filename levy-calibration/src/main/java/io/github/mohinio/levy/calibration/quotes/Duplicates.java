package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the first quote of each option. */
final class Duplicates implements QuoteRule {

  @Override
  public Map<PricedQuote, QuoteDecision> drops(List<PricedQuote> quotes) {
    Map<OptionContract, PricedQuote> firsts = new HashMap<>();
    Map<PricedQuote, QuoteDecision> drops = new HashMap<>();
    for (PricedQuote quote : quotes) {
      PricedQuote first = firsts.putIfAbsent(quote.contract(), quote);
      if (first != null) {
        String reason = "duplicate of line " + first.line();
        drops.put(quote, new QuoteDecision(quote.line(), Outcome.DUPLICATE, reason));
      }
    }
    return drops;
  }
}
