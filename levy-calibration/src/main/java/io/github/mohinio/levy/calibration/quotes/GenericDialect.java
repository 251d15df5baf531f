package io.github.mohinio.levy.calibration.quotes;

import java.util.List;
import java.util.Set;

/** One option in each row, under the names that people give their columns. */
final class GenericDialect implements Dialect {

  private static final ColumnNames COLUMNS =
      ColumnNames.NONE
          .with(Column.QUOTE_DATE, "quote_date", "date", "quote_datetime")
          .with(Column.UNDERLYING, "underlying_symbol", "asset", "ticker")
          .with(Column.ROOT, "root")
          .with(Column.EXPIRY, "expiry", "expiration", "expiry_date", "expiration_date")
          .with(Column.DAYS, "days_to_expiry", "maturity_days", "days", "dte")
          .with(Column.MATURITY, "maturity", "maturity_years", "years", "t")
          .with(Column.STRIKE, "strike")
          .with(Column.TYPE, "type", "option_type")
          .with(Column.STYLE, "style", "exercise", "exercise_style")
          .with(Column.SETTLEMENT, "settlement")
          .with(Column.PRICE, "price", "mid")
          .with(Column.BID, "bid")
          .with(Column.ASK, "ask")
          .with(Column.VOLATILITY, "implied_vol", "implied_volatility", "iv", "vol", "volatility")
          .with(Column.BID_VOLATILITY, "bid_iv", "bid_vol")
          .with(Column.ASK_VOLATILITY, "ask_iv", "ask_vol")
          .with(Column.LAST, "last")
          .with(Column.VOLUME, "volume")
          .with(Column.OPEN_INTEREST, "open_interest")
          .with(Column.SPOT, "underlying", "spot")
          .with(Column.RATE, "rate", "zero_rate")
          .with(Column.DIVIDEND, "dividend", "dividend_yield")
          .with(Column.FORWARD, "forward")
          .with(Column.DISCOUNT, "discount", "discount_factor");

  @Override
  public String name() {
    return "generic";
  }

  @Override
  public ColumnNames columns() {
    return COLUMNS;
  }

  /** Whatever no other dialect recognises. */
  @Override
  public boolean recognises(Set<String> names) {
    return true;
  }

  @Override
  public List<Requirement> requirements() {
    return List.of(
        Requirement.of("strike", Column.STRIKE),
        new Requirement(
            "expiry",
            List.of(List.of(Column.MATURITY), List.of(Column.EXPIRY), List.of(Column.DAYS))),
        new Requirement(
            "price",
            List.of(
                List.of(Column.PRICE),
                List.of(Column.BID, Column.ASK),
                List.of(Column.VOLATILITY),
                List.of(Column.BID_VOLATILITY, Column.ASK_VOLATILITY))));
  }
}
