package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sorts quotes into slices. */
final class SurfaceBuilder {

  private SurfaceBuilder() {}

  static OptionSurface build(List<PricedQuote> quotes) {
    Map<SliceKey, List<PricedQuote>> groups = groups(quotes);
    List<OptionSlice> slices = new ArrayList<>();
    groups.forEach((key, group) -> slices.add(slice(key, group)));
    List<PricedQuote> sorted = sorted(groups);
    return OptionSurface.of(slices, sorted.stream().mapToDouble(PricedQuote::price).toArray())
        .withHalfSpreads(sorted.stream().mapToDouble(PricedQuote::halfSpread).toArray());
  }

  /** The quotes in the order that they have in the surface. */
  static List<PricedQuote> sort(List<PricedQuote> quotes) {
    return sorted(groups(quotes));
  }

  private static Map<SliceKey, List<PricedQuote>> groups(List<PricedQuote> quotes) {
    Map<SliceKey, List<PricedQuote>> groups = new TreeMap<>();
    for (PricedQuote quote : quotes) {
      groups.computeIfAbsent(SliceKey.of(quote), key -> new ArrayList<>()).add(quote);
    }
    return groups;
  }

  private static List<PricedQuote> sorted(Map<SliceKey, List<PricedQuote>> groups) {
    return groups.values().stream().flatMap(List::stream).toList();
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
