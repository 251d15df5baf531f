package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sorts quotes into slices. */
final class SurfaceBuilder {

  private record SliceKey(double maturity, double forward, double discountFactor)
      implements Comparable<SliceKey> {

    private static final Comparator<SliceKey> ORDER =
        Comparator.comparingDouble(SliceKey::maturity)
            .thenComparingDouble(SliceKey::forward)
            .thenComparingDouble(SliceKey::discountFactor);

    static SliceKey of(PricedQuote quote) {
      return new SliceKey(quote.contract().maturity(), quote.forward(), quote.discountFactor());
    }

    @Override
    public int compareTo(SliceKey other) {
      return ORDER.compare(this, other);
    }
  }

  private SurfaceBuilder() {}

  static OptionSurface build(List<PricedQuote> quotes) {
    Map<SliceKey, List<PricedQuote>> groups = new TreeMap<>();
    for (PricedQuote quote : quotes) {
      groups.computeIfAbsent(SliceKey.of(quote), key -> new ArrayList<>()).add(quote);
    }
    List<OptionSlice> slices = new ArrayList<>();
    groups.forEach((key, group) -> slices.add(slice(key, group)));
    List<PricedQuote> sorted = groups.values().stream().flatMap(List::stream).toList();
    return OptionSurface.of(slices, sorted.stream().mapToDouble(PricedQuote::price).toArray())
        .withHalfSpreads(sorted.stream().mapToDouble(PricedQuote::halfSpread).toArray());
  }

  private static OptionSlice slice(SliceKey key, List<PricedQuote> quotes) {
    return new OptionSlice(
        key.maturity(),
        key.forward(),
        key.discountFactor(),
        quotes.stream().mapToDouble(quote -> quote.contract().strike()).toArray(),
        quotes.stream().map(quote -> quote.contract().type()).toArray(OptionType[]::new));
  }
}
