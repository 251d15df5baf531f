package io.github.mohinio.levy.calibration.dataset;

import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.ArrayList;
import java.util.List;

/** Collects the quotes of a record, by ascending maturity. Not thread-safe. */
final class QuoteList {

  private record Quote(double strike, OptionType type, double value, double halfSpread) {}

  private final Market market;
  private final QuoteValue value;
  private final List<OptionSlice> slices = new ArrayList<>();
  private final List<Double> prices = new ArrayList<>();
  private final List<Double> halfSpreads = new ArrayList<>();

  QuoteList(Market market, QuoteValue value) {
    this.market = market;
    this.value = value;
  }

  /** Adds the quotes of a grid that are there. */
  void addGrid(QuoteGrid grid, double[] record, int begin, int stride, boolean spreads) {
    int at = begin;
    for (OptionSlice slice : grid.options(market).slices()) {
      List<Quote> quotes = new ArrayList<>();
      for (int j = 0; j < slice.size(); j++) {
        double halfSpread = spreads ? record[at + 1] : Double.NaN;
        quotes.add(new Quote(slice.strike(j), slice.type(j), record[at], halfSpread));
        at += stride;
      }
      add(slice.maturity(), quotes);
    }
  }

  /** Adds quotes that say themselves what they are of. */
  void addListed(int most, double[] record, int begin, int stride, boolean spreads) {
    List<Quote> quotes = new ArrayList<>();
    double maturity = Double.NaN;
    for (int q = 0; q < most && !Double.isNaN(record[begin + q * stride]); q++) {
      int at = begin + q * stride;
      if (record[at] != maturity) {
        add(maturity, quotes);
        quotes.clear();
      }
      maturity = record[at];
      OptionType type = record[at + 2] > 0 ? OptionType.CALL : OptionType.PUT;
      double halfSpread = spreads ? record[at + 4] : Double.NaN;
      quotes.add(new Quote(record[at + 1], type, record[at + 3], halfSpread));
    }
    add(maturity, quotes);
  }

  private void add(double maturity, List<Quote> all) {
    List<Quote> quotes = all.stream().filter(quote -> !Double.isNaN(quote.value)).toList();
    if (quotes.isEmpty()) {
      return;
    }
    double forward = market.forward(maturity);
    double discount = market.discountFactor(maturity);
    slices.add(
        new OptionSlice(
            maturity,
            forward,
            discount,
            quotes.stream().mapToDouble(Quote::strike).toArray(),
            quotes.stream().map(Quote::type).toArray(OptionType[]::new)));
    for (Quote quote : quotes) {
      prices.add(
          value == QuoteValue.PRICE
              ? quote.value
              : BlackFormula.presentValue(
                  quote.type, forward, quote.strike, maturity, discount, quote.value));
      halfSpreads.add(quote.halfSpread);
    }
  }

  OptionSurface surface() {
    return OptionSurface.of(slices, array(prices)).withHalfSpreads(array(halfSpreads));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
