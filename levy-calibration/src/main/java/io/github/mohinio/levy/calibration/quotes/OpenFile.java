package io.github.mohinio.levy.calibration.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is known of a file before its first row of data. Immutable and thread-safe.
 *
 * @param dialect dialect it is read in
 * @param header where the columns stand
 * @param format how cells are to be understood
 * @param terms what the user says of the quotes
 * @param market market values for what the file lacks
 */
record OpenFile(
    Dialect dialect, Header header, CellFormat format, GivenTerms terms, GivenMarket market) {

  private static final List<List<Column>> PRICES =
      List.of(
          List.of(Column.PRICE),
          List.of(Column.BID, Column.ASK),
          List.of(Column.CALL_BID, Column.CALL_ASK, Column.PUT_BID, Column.PUT_ASK));

  /**
   * Looks at a header.
   *
   * @throws IllegalArgumentException if it lacks something
   */
  OpenFile {
    List<String> problems = new ArrayList<>();
    for (Requirement requirement : dialect.requirements()) {
      if (!requirement.isMet(header)) {
        problems.add(requirement.problem(dialect.columns().with(format.names())));
      }
    }
    boolean dated = header.has(Column.QUOTE_DATE) || terms.date().isPresent();
    if (problems.isEmpty() && !dated && !header.has(Column.MATURITY)) {
      problems.add(
          Requirement.of("day of the quotes", Column.QUOTE_DATE)
                  .problem(dialect.columns().with(format.names()))
              + ", or be given (withDate, --date)");
    }
    if (!problems.isEmpty()) {
      throw header.problem(
          String.join("; ", problems)
              + "; columns found: "
              + header.found()
              + " (dialect "
              + dialect.name()
              + ")");
    }
  }

  double strikeScale() {
    return Double.isNaN(format.strikeScale()) ? dialect.strikeScale() : format.strikeScale();
  }

  double volatilityScale() {
    double given = format.volatilityScale();
    return Double.isNaN(given) ? dialect.volatilityScale() : given;
  }

  /** Prices, where the file has them and the user does not want volatilities. */
  boolean readsVolatilities() {
    boolean prices = PRICES.stream().anyMatch(way -> way.stream().allMatch(header::has));
    boolean volatilities =
        header.has(Column.VOLATILITY)
            || (header.has(Column.BID_VOLATILITY) && header.has(Column.ASK_VOLATILITY));
    boolean wanted = format.unit().equals(Optional.of(QuoteUnit.VOLATILITY));
    return volatilities && (wanted || !prices);
  }

  Set<String> missing() {
    return Stream.concat(dialect.missing().stream(), format.missing().stream())
        .map(RowCells::normalised)
        .collect(Collectors.toUnmodifiableSet());
  }
}
