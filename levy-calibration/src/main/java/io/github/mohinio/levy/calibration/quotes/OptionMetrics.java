package io.github.mohinio.levy.calibration.quotes;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Option prices of OptionMetrics IvyDB US with the column names of the WRDS tables {@code opprcd},
 * after the File and Data Reference Manual, version 3.0 of 2015. Strikes are multiplied by 1000,
 * -99.99 stands for nothing, and until 2015 options expire on Saturdays, which become the Friday
 * before.
 *
 * <p>The root is read from the symbol, where the file has it. Where it has no exercise style, index
 * options with a known root or ticker are European and all others American.
 */
final class OptionMetrics implements UsDialect {

  private static final ColumnNames COLUMNS =
      ColumnNames.NONE
          .with(Column.UNDERLYING, "ticker", "secid")
          .with(Column.QUOTE_DATE, "date")
          .with(Column.CONTRACT, "symbol")
          .with(Column.ROOT, "root")
          .with(Column.EXPIRY, "exdate")
          .with(Column.STRIKE, "strike_price")
          .with(Column.TYPE, "cp_flag")
          .with(Column.STYLE, "exercise_style")
          .with(Column.SETTLEMENT, "am_settlement")
          .with(Column.BID, "best_bid")
          .with(Column.ASK, "best_offer")
          .with(Column.VOLATILITY, "impl_volatility")
          .with(Column.VOLUME, "volume")
          .with(Column.OPEN_INTEREST, "open_interest");

  @Override
  public String name() {
    return "option-metrics";
  }

  @Override
  public ColumnNames columns() {
    return COLUMNS;
  }

  @Override
  public boolean recognises(Set<String> names) {
    return names.containsAll(List.of("exdate", "strike_price", "best_bid"));
  }

  @Override
  public List<Requirement> requirements() {
    return List.of(
        Requirement.of("day of the quotes", Column.QUOTE_DATE),
        Requirement.of("expiry", Column.EXPIRY),
        Requirement.of("strike", Column.STRIKE),
        Requirement.of("type", Column.TYPE),
        new Requirement("price", List.of(List.of(Column.BID, Column.ASK))));
  }

  @Override
  public double strikeScale() {
    return 1000;
  }

  @Override
  public Set<String> missing() {
    return Set.of("-99.99");
  }

  @Override
  public Optional<Valuation> moment(String text) {
    return Moments.american(text);
  }
}
