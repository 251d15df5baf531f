package io.github.mohinio.levy.calibration.quotes;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Option EOD Summary of Cboe DataShop, with or without calculations, after its file specification
 * of 2024. Of the two snapshots the one at 15:45 is read, for the vendor's own calculations are of
 * that time; on half trading days it is taken at 12:45, which is not known here.
 *
 * <p>The bid and ask of an index are 0 for those without a licence.
 */
final class CboeDataShop implements UsDialect {

  private static final String SNAPSHOT_BID = "bid_1545";

  private static final ColumnNames COLUMNS =
      ColumnNames.NONE
          .with(Column.UNDERLYING, "underlying_symbol")
          .with(Column.QUOTE_DATE, "quote_date")
          .with(Column.ROOT, "root")
          .with(Column.EXPIRY, "expiration")
          .with(Column.STRIKE, "strike")
          .with(Column.TYPE, "option_type")
          .with(Column.BID, SNAPSHOT_BID, "bid_eod")
          .with(Column.ASK, "ask_1545", "ask_eod")
          .with(Column.VOLATILITY, "implied_volatility_1545")
          .with(Column.LAST, "close")
          .with(Column.VOLUME, "trade_volume")
          .with(Column.OPEN_INTEREST, "open_interest")
          .with(Column.SPOT_BID, "underlying_bid_1545", "underlying_bid_eod")
          .with(Column.SPOT_ASK, "underlying_ask_1545", "underlying_ask_eod");

  @Override
  public String name() {
    return "cboe-datashop";
  }

  @Override
  public ColumnNames columns() {
    return COLUMNS;
  }

  @Override
  public boolean recognises(Set<String> names) {
    return names.contains("underlying_symbol")
        && (names.contains(SNAPSHOT_BID) || names.contains("bid_eod"));
  }

  @Override
  public List<Requirement> requirements() {
    return List.of(
        Requirement.of("day of the quotes", Column.QUOTE_DATE),
        Requirement.of("root", Column.ROOT),
        Requirement.of("expiry", Column.EXPIRY),
        Requirement.of("strike", Column.STRIKE),
        Requirement.of("type", Column.TYPE),
        new Requirement("price", List.of(List.of(Column.BID, Column.ASK))));
  }

  @Override
  public Optional<LocalTime> quoteTime(Header header) {
    return header.name(Column.BID).equalsIgnoreCase(SNAPSHOT_BID)
        ? Optional.of(LocalTime.of(15, 45))
        : Optional.empty();
  }
}
