package io.github.mohinio.levy.calibration.quotes;

/** The cells of a row about the market; what the user gives serves where there is nothing. */
final class MarketCells {

  private final Header header;
  private final GivenMarket given;
  private QuotedMarket last = QuotedMarket.UNKNOWN;

  MarketCells(OpenFile file) {
    this.header = file.header();
    GivenMarket market = file.market();
    this.given =
        Double.isNaN(market.rate())
            ? new GivenMarket(market.spot(), file.dialect().rate(), market.dividend())
            : market;
  }

  /** Reads the market of a row; rows with the same market share one object. */
  QuotedMarket read(RowCells cells) {
    QuotedMarket market =
        new QuotedMarket(
            spot(cells),
            cells.has(Column.RATE) ? cells.finite(Column.RATE) : given.rate(),
            cells.has(Column.DIVIDEND) ? cells.finite(Column.DIVIDEND) : given.dividend(),
            cells.positiveOrMissing(Column.FORWARD),
            cells.positiveOrMissing(Column.DISCOUNT));
    if (!market.equals(last)) {
      last = market;
    }
    return last;
  }

  private double spot(RowCells cells) {
    if (cells.has(Column.SPOT)) {
      return cells.positive(Column.SPOT);
    }
    if (header.has(Column.SPOT_BID) && header.has(Column.SPOT_ASK)) {
      double bid = cells.finiteOrMissing(Column.SPOT_BID);
      double ask = cells.finiteOrMissing(Column.SPOT_ASK);
      if (bid > 0 && ask > 0) {
        return 0.5 * (bid + ask);
      }
    }
    return given.spot();
  }
}
