package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drops what has expired, what has no price and what no forward is known for. */
final class Completeness implements QuoteRule {

  @Override
  public Map<PricedQuote, QuoteDecision> drops(List<PricedQuote> quotes) {
    Map<PricedQuote, QuoteDecision> drops = new HashMap<>();
    for (PricedQuote quote : quotes) {
      decision(quote).ifPresent(decision -> drops.put(quote, decision));
    }
    return drops;
  }

  private static Optional<QuoteDecision> decision(PricedQuote quote) {
    double maturity = quote.contract().maturity();
    if (!(maturity > 0)) {
      return drop(quote, Outcome.EXPIRED, "maturity = " + maturity + ": must be > 0");
    }
    QuotedValue value = quote.quote().value();
    if (Double.isNaN(value.mid())) {
      return drop(
          quote,
          Outcome.NO_PRICE,
          "bid = " + value.bid() + ", ask = " + value.ask() + ": must be both there");
    }
    if (value.ask() < value.bid()) {
      return drop(
          quote,
          Outcome.CROSSED,
          "ask = " + value.ask() + ": must be at least the bid, " + value.bid());
    }
    if (!isUsable(quote.discountFactor()) || !isUsable(quote.forward())) {
      return drop(
          quote,
          Outcome.NO_FORWARD,
          "forward = "
              + quote.forward()
              + ", discount factor = "
              + quote.discountFactor()
              + ": must both follow from underlying, rate and dividend, or be in the file (withSpot,"
              + " withRate, withDividend; --spot, --rate, --dividend)");
    }
    return Double.isFinite(quote.price())
        ? Optional.empty()
        : drop(quote, Outcome.NO_PRICE, "volatility = " + value.mid() + ": must be >= 0");
  }

  private static boolean isUsable(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY;
  }

  private static Optional<QuoteDecision> drop(PricedQuote quote, Outcome outcome, String reason) {
    return Optional.of(new QuoteDecision(quote.line(), outcome, reason));
  }
}
