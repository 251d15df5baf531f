package io.github.mohinio.levy.calibration.quotes;

import java.util.List;
import java.util.Set;

/**
 * Option tables of Yahoo Finance with the field names of its interface, as the yfinance package
 * (0.2) writes them. There is no official documentation.
 *
 * <p>The day of the quotes is not among the fields: it has to be given, or added as a column named
 * {@code quote_date}. {@code lastTradeDate} is not it. Out of hours bid and ask are 0. The vendor's
 * implied volatility is not reliable and only read on request.
 */
final class Yahoo implements UsDialect {

  private static final ColumnNames COLUMNS =
      ColumnNames.NONE
          .with(Column.CONTRACT, "contractSymbol")
          .with(Column.QUOTE_DATE, "quote_date")
          .with(Column.STRIKE, "strike")
          .with(Column.BID, "bid")
          .with(Column.ASK, "ask")
          .with(Column.VOLATILITY, "impliedVolatility")
          .with(Column.LAST, "lastPrice")
          .with(Column.VOLUME, "volume")
          .with(Column.OPEN_INTEREST, "openInterest");

  @Override
  public String name() {
    return "yahoo";
  }

  @Override
  public ColumnNames columns() {
    return COLUMNS;
  }

  @Override
  public boolean recognises(Set<String> names) {
    return names.contains("contractsymbol");
  }

  @Override
  public List<Requirement> requirements() {
    return List.of(
        Requirement.of("option", Column.CONTRACT),
        new Requirement(
            "price", List.of(List.of(Column.BID, Column.ASK), List.of(Column.VOLATILITY))));
  }

  @Override
  public Set<String> missing() {
    return Set.of("nan", "none", "null");
  }
}
