package io.github.mohinio.levy.calibration.quotes;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.List;
import java.util.Optional;

/** One option in each row, in the columns of {@link Column}. */
final class GenericDialect implements Dialect {

  @Override
  public RowParser open(String source, List<String> cells, GivenMarket given) {
    Header header = new Header(source, cells);
    header.require(Column.STRIKE);
    header.require(Column.MATURITY);
    requirePrice(header);
    if (!header.has(Column.DISCOUNT)) {
      requireMarket(header, given, Column.RATE, "withRate, --rate");
    }
    if (!header.has(Column.FORWARD)) {
      requireMarket(header, given, Column.SPOT, "withSpot, --spot");
      requireMarket(header, given, Column.DIVIDEND, "withDividend, --dividend");
    }
    return new GenericRows(header, given);
  }

  private static void requirePrice(Header header) {
    if (!header.has(Column.PRICE) && !(header.has(Column.BID) && header.has(Column.ASK))) {
      throw header.problem(
          "no column price: must have one named "
              + Column.PRICE.alternatives()
              + ", or both bid and ask; columns found: "
              + header.found());
    }
  }

  private static void requireMarket(
      Header header, GivenMarket given, Column column, String option) {
    if (!header.has(column) && Double.isNaN(given.value(column))) {
      throw header.problem(
          "no value for "
              + column.names().get(0)
              + ": must be in a column named "
              + column.alternatives()
              + ", or be given ("
              + option
              + "); columns found: "
              + header.found());
    }
  }

  private record GenericRows(Header header, GivenMarket given) implements RowParser {

    @Override
    public void parse(CsvRecord row, List<Quote> quotes, List<RowError> errors) {
      RowCells cells = new RowCells(header, row);
      OptionType type = cells.type();
      double strike = cells.positive(Column.STRIKE);
      double maturity = cells.positive(Column.MATURITY);
      double halfSpread = halfSpread(cells);
      double price = price(cells, halfSpread);
      double discount = discount(cells, maturity);
      double forward = forward(cells, maturity, discount);
      Optional<RowError> error = cells.error();
      if (error.isPresent()) {
        errors.add(error.get());
      } else {
        quotes.add(
            new Quote(cells.line(), type, strike, maturity, forward, discount, price, halfSpread));
      }
    }

    private double halfSpread(RowCells cells) {
      boolean quoted = cells.has(Column.BID) && cells.has(Column.ASK);
      if (!quoted && priceFromFile(cells)) {
        return Double.NaN;
      }
      double bid = cells.nonNegative(Column.BID);
      double ask = cells.positive(Column.ASK);
      return ask < bid
          ? cells.reject(Column.ASK, "must be at least the bid, " + bid)
          : 0.5 * (ask - bid);
    }

    private double price(RowCells cells, double halfSpread) {
      return priceFromFile(cells)
          ? cells.finite(Column.PRICE)
          : cells.nonNegative(Column.BID) + halfSpread;
    }

    private boolean priceFromFile(RowCells cells) {
      return cells.has(Column.PRICE) || !header.has(Column.BID) || !header.has(Column.ASK);
    }

    private double discount(RowCells cells, double maturity) {
      if (cells.has(Column.DISCOUNT)) {
        return cells.positive(Column.DISCOUNT);
      }
      double discount = Math.exp(-market(cells, Column.RATE) * maturity);
      return requireUsable(cells, "discount factor", discount);
    }

    private double forward(RowCells cells, double maturity, double discount) {
      if (cells.has(Column.FORWARD)) {
        return cells.positive(Column.FORWARD);
      }
      double spot = market(cells, Column.SPOT);
      double dividend = market(cells, Column.DIVIDEND);
      if (cells.error().isPresent()) {
        return Double.NaN;
      }
      double forward =
          cells.has(Column.DISCOUNT)
              ? spot * Math.exp(-dividend * maturity) / discount
              : Market.of(spot, market(cells, Column.RATE), dividend).forward(maturity);
      return requireUsable(cells, "forward", forward);
    }

    private double market(RowCells cells, Column column) {
      double value = given.value(column);
      if (!cells.has(column) && !Double.isNaN(value)) {
        return value;
      }
      return column == Column.SPOT ? cells.positive(column) : cells.finite(column);
    }

    /** Extreme rates and maturities leave the range of numbers. */
    private static double requireUsable(RowCells cells, String name, double value) {
      if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
        cells.reject(name, Double.toString(value), "must be finite and > 0");
      }
      return value;
    }
  }
}
