package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.forward.ExpiryPairs;
import io.github.mohinio.levy.calibration.forward.KnownMarket;
import io.github.mohinio.levy.calibration.forward.ParityPair;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What the quotes of one expiry say of its forward. */
final class ExpiryData {

  private ExpiryData() {}

  static ExpiryPairs of(ExpiryKey key, List<PricedQuote> quotes) {
    QuotedMarket market =
        new QuotedMarket(
            median(quotes, QuotedMarket::underlying),
            median(quotes, QuotedMarket::rate),
            median(quotes, QuotedMarket::dividend),
            key.forward(),
            key.discountFactor());
    KnownMarket known =
        new KnownMarket(
            market.underlying(),
            market.forwardAt(key.maturity()),
            market.discountFactorAt(key.maturity()),
            !Double.isNaN(key.forward()),
            quotes.stream().allMatch(q -> q.quote().value().unit() == QuoteUnit.VOLATILITY));
    return new ExpiryPairs(key.name(), key.maturity(), pairs(quotes), known);
  }

  /** Middle one of the values that are known; NaN if none is. */
  static double median(List<PricedQuote> quotes, ToDoubleFunction<QuotedMarket> value) {
    double[] values =
        quotes.stream()
            .mapToDouble(quote -> value.applyAsDouble(quote.quote().market()))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return values.length == 0 ? Double.NaN : values[values.length / 2];
  }

  /** Parity needs prices: volatilities are made of a forward already. */
  private static List<ParityPair> pairs(List<PricedQuote> quotes) {
    Map<Double, PricedQuote> calls = new TreeMap<>();
    Map<Double, PricedQuote> puts = new TreeMap<>();
    for (PricedQuote quote : quotes) {
      if (quote.quote().value().unit() == QuoteUnit.PRICE) {
        (quote.contract().type() == OptionType.CALL ? calls : puts)
            .putIfAbsent(quote.contract().strike(), quote);
      }
    }
    List<ParityPair> pairs = new ArrayList<>();
    calls.forEach(
        (strike, call) -> {
          PricedQuote put = puts.get(strike);
          if (put != null) {
            pairs.add(
                new ParityPair(
                    strike, call.price() - put.price(), call.halfSpread() + put.halfSpread()));
          }
        });
    return pairs;
  }
}
