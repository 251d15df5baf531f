package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.List;
import java.util.Optional;

/**
 * The cells of a row that say what an option costs.
 *
 * @param type call or put, in files with both on one row; else empty
 * @param price price or volatility to fit; empty if there is no such column
 * @param bid bid
 * @param ask ask
 * @param volume contracts traded
 * @param openInterest contracts open
 */
record ValueCells(
    Optional<OptionType> type,
    Optional<Column> price,
    Column bid,
    Column ask,
    Column volume,
    Column openInterest) {

  private static final List<ValueCells> PRICES =
      List.of(
          new ValueCells(
              Optional.empty(),
              Optional.of(Column.PRICE),
              Column.BID,
              Column.ASK,
              Column.VOLUME,
              Column.OPEN_INTEREST));

  private static final List<ValueCells> VOLATILITIES =
      List.of(
          new ValueCells(
              Optional.empty(),
              Optional.of(Column.VOLATILITY),
              Column.BID_VOLATILITY,
              Column.ASK_VOLATILITY,
              Column.VOLUME,
              Column.OPEN_INTEREST));

  private static final List<ValueCells> CALL_AND_PUT =
      List.of(
          new ValueCells(
              Optional.of(OptionType.CALL),
              Optional.empty(),
              Column.CALL_BID,
              Column.CALL_ASK,
              Column.CALL_VOLUME,
              Column.CALL_OPEN_INTEREST),
          new ValueCells(
              Optional.of(OptionType.PUT),
              Optional.empty(),
              Column.PUT_BID,
              Column.PUT_ASK,
              Column.PUT_VOLUME,
              Column.PUT_OPEN_INTEREST));

  /** The options of each row of a file. */
  static List<ValueCells> of(OpenFile file) {
    if (file.readsVolatilities()) {
      return VOLATILITIES;
    }
    return file.header().has(Column.CALL_BID) ? CALL_AND_PUT : PRICES;
  }

  /** Whether a row says anything about the price. */
  boolean areQuoted(RowCells cells) {
    return cells.has(bid) || cells.has(ask) || price.map(cells::has).orElse(false);
  }

  /**
   * Reads bid, ask and price.
   *
   * @param scale number by which they are multiplied in the file
   */
  QuotedValue read(RowCells cells, QuoteUnit unit, double scale) {
    double low = cells.finiteOrMissing(bid) / scale;
    double high = cells.finiteOrMissing(ask) / scale;
    double given = price.map(cells::finiteOrMissing).orElse(Double.NaN) / scale;
    return Double.isNaN(given)
        ? QuotedValue.bidAsk(unit, low, high)
        : new QuotedValue(unit, low, high, given);
  }

  /** The column in which a price is missed most. */
  Column main(Header header) {
    return price.filter(header::has).orElse(bid);
  }

  /** Reads what is traded; a last price of 0 is none. */
  Liquidity liquidity(RowCells cells) {
    double last = cells.finiteOrMissing(Column.LAST);
    return new Liquidity(
        cells.finiteOrMissing(volume),
        cells.finiteOrMissing(openInterest),
        last == 0 ? Double.NaN : last);
  }
}
