package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the first quote of each option: type, strike and maturity. */
final class Duplicates implements QuoteRule {

  private record Contract(OptionType type, double strike, double maturity) {}

  @Override
  public Map<Quote, QuoteDecision> drops(List<Quote> quotes) {
    Map<Contract, Quote> firsts = new HashMap<>();
    Map<Quote, QuoteDecision> drops = new HashMap<>();
    for (Quote quote : quotes) {
      Contract contract = new Contract(quote.type(), quote.strike(), quote.maturity());
      Quote first = firsts.putIfAbsent(contract, quote);
      if (first != null) {
        String reason = "duplicate of line " + first.line();
        drops.put(quote, new QuoteDecision(quote.line(), Outcome.DUPLICATE, reason));
      }
    }
    return drops;
  }
}
