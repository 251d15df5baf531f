package io.github.mohinio.levy.calibration.quotes;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Strikes of ORATS with call and put on one row: the near end-of-day files ({@code cBidPx}) and the
 * data API ({@code callBidPrice}), after the definitions published in 2024.
 *
 * <p>Years to expiry are counted from the trade date: {@code dte} counts a day too many by
 * definition, and the day count of {@code yte} is not documented. For an index {@code stkPx} is the
 * future implied for the expiry, so the spot is read where the file has it.
 */
final class Orats implements UsDialect {

  private static final ColumnNames COLUMNS =
      ColumnNames.NONE
          .with(Column.UNDERLYING, "ticker")
          .with(Column.QUOTE_DATE, "trade_date", "tradeDate")
          .with(Column.CONTRACT, "cOpra")
          .with(Column.EXPIRY, "expirDate")
          .with(Column.STRIKE, "strike")
          .with(Column.CALL_BID, "cBidPx", "callBidPrice")
          .with(Column.CALL_ASK, "cAskPx", "callAskPrice")
          .with(Column.CALL_VOLUME, "cVolu", "callVolume")
          .with(Column.CALL_OPEN_INTEREST, "cOi", "callOpenInterest")
          .with(Column.PUT_BID, "pBidPx", "putBidPrice")
          .with(Column.PUT_ASK, "pAskPx", "putAskPrice")
          .with(Column.PUT_VOLUME, "pVolu", "putVolume")
          .with(Column.PUT_OPEN_INTEREST, "pOi", "putOpenInterest")
          .with(Column.SPOT, "spot_px", "spotPrice", "stkPx", "stockPrice")
          .with(Column.RATE, "iRate")
          .with(Column.DIVIDEND, "divRate");

  @Override
  public String name() {
    return "orats";
  }

  @Override
  public ColumnNames columns() {
    return COLUMNS;
  }

  @Override
  public boolean recognises(Set<String> names) {
    return names.contains("expirdate")
        && (names.contains("cbidpx") || names.contains("callbidprice"));
  }

  @Override
  public List<Requirement> requirements() {
    return List.of(
        Requirement.of("expiry", Column.EXPIRY),
        Requirement.of("strike", Column.STRIKE),
        new Requirement(
            "price",
            List.of(List.of(Column.CALL_BID, Column.CALL_ASK, Column.PUT_BID, Column.PUT_ASK))));
  }

  @Override
  public Optional<Valuation> moment(String text) {
    return Moments.american(text);
  }
}
