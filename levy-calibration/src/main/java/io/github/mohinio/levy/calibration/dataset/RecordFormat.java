package io.github.mohinio.levy.calibration.dataset;

import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.Market;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a surface is a record of numbers: parameters, market and noise level, then the same columns
 * for every quote. On a grid a quote is known by its place; else its maturity, strike and type are
 * columns of their own. Quotes that are not there are NaN. Immutable and thread-safe.
 */
final class RecordFormat {

  private final int parameters;
  private final List<DataSetColumn> columns;
  private final List<DataSetColumn> quoteColumns;
  private final Optional<QuoteGrid> grid;
  private final QuoteValue value;
  private final boolean spreads;
  private final int quotes;

  /**
   * Makes a format.
   *
   * @param parameters names of the parameters
   * @param grid the grid, if all surfaces have the same
   * @param value what is kept of a quote
   * @param spreads whether half spreads are kept too
   * @param quotes greatest number of quotes
   */
  RecordFormat(
      List<String> parameters,
      Optional<QuoteGrid> grid,
      QuoteValue value,
      boolean spreads,
      int quotes) {
    this.parameters = parameters.size();
    this.grid = grid;
    this.value = value;
    this.spreads = spreads;
    this.quotes = Require.positive("quotes", quotes);
    grid.ifPresent(g -> Require.sameLength("quotes", quotes, "options", g.mostOptions()));
    columns = columns(parameters);
    quoteColumns = quoteColumns(grid.isEmpty(), value, spreads);
  }

  private static List<DataSetColumn> columns(List<String> parameters) {
    List<DataSetColumn> columns = new ArrayList<>();
    parameters.forEach(name -> columns.add(new DataSetColumn(name, "")));
    columns.add(new DataSetColumn("spot", "currency"));
    columns.add(new DataSetColumn("rate", "1/year"));
    columns.add(new DataSetColumn("dividend", "1/year"));
    columns.add(new DataSetColumn("noise", "")); // level of the first kind
    return List.copyOf(columns);
  }

  private static List<DataSetColumn> quoteColumns(
      boolean listed, QuoteValue value, boolean spreads) {
    List<DataSetColumn> columns = new ArrayList<>();
    if (listed) {
      columns.add(new DataSetColumn("maturity", "year"));
      columns.add(new DataSetColumn("strike", "currency"));
      columns.add(new DataSetColumn("type", "1 call, -1 put"));
    }
    columns.add(new DataSetColumn(value.column(), value.unit()));
    if (spreads) {
      columns.add(new DataSetColumn("half_spread", "currency"));
    }
    return List.copyOf(columns);
  }

  /** Columns in front of the quotes. */
  List<DataSetColumn> columns() {
    return columns;
  }

  /** Columns of every quote. */
  List<DataSetColumn> quoteColumns() {
    return quoteColumns;
  }

  /** Greatest number of quotes. */
  int quotes() {
    return quotes;
  }

  /** Length of a record. */
  int width() {
    return columns.size() + quotes * quoteColumns.size();
  }

  /** The record of a surface. */
  double[] encode(SimulatedSurface sample) {
    double[] record = new double[width()];
    Arrays.fill(record, Double.NaN);
    double[] values = sample.parameters();
    System.arraycopy(values, 0, record, 0, values.length);
    int at = values.length;
    record[at++] = sample.market().spot();
    record[at++] = sample.market().rate();
    record[at++] = sample.market().dividendYield();
    record[at++] = sample.noiseLevel();
    int stride = quoteColumns.size();
    OptionSurface surface = sample.noisy();
    boolean gaps = grid.isPresent() && surface.size() < quotes;
    int place = 0;
    for (int i = 0; i < surface.size(); i++) {
      if (gaps) {
        place = placeFrom(place, sample.clean(), surface, i);
      }
      fill(record, at + place * stride, surface, i);
      place++;
    }
    return record;
  }

  /** Number, among all options, of option {@code i} of a part of them. */
  private static int placeFrom(int place, OptionSurface all, OptionSurface part, int i) {
    int at = place;
    while (all.strike(at) != part.strike(i)
        || all.slice(at).maturity() != part.slice(i).maturity()) {
      at++;
    }
    return at;
  }

  private void fill(double[] record, int begin, OptionSurface surface, int i) {
    int at = begin;
    if (grid.isEmpty()) {
      record[at++] = surface.slice(i).maturity();
      record[at++] = surface.strike(i);
      record[at++] = surface.type(i).sign();
    }
    boolean price = value == QuoteValue.PRICE;
    record[at++] = price ? surface.price(i) : surface.impliedVolatility(i);
    if (spreads) {
      record[at] = surface.halfSpread(i);
    }
  }

  /** What a record is of. */
  DataSetSample decode(double[] record) {
    Market market = Market.of(record[parameters], record[parameters + 1], record[parameters + 2]);
    QuoteList list = new QuoteList(market, value);
    int stride = quoteColumns.size();
    if (grid.isPresent()) {
      list.addGrid(grid.get(), record, columns.size(), stride, spreads);
    } else {
      list.addListed(quotes, record, columns.size(), stride, spreads);
    }
    return new DataSetSample(
        Arrays.copyOf(record, parameters), market, record[parameters + 3], list.surface());
  }
}
