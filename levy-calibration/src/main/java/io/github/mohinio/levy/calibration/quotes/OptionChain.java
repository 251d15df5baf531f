package io.github.mohinio.levy.calibration.quotes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything a file says of one valuation: quotes as they stand there, and the rows that are none.
 *
 * @param source name of the file
 * @param valuation when the quotes were taken; empty if neither file nor reader says
 * @param quotes quotes in the order of the file
 * @param rowErrors rows that are no quotes, in the order of the file
 */
public record OptionChain(
    String source, Optional<Valuation> valuation, List<Quote> quotes, List<RowError> rowErrors) {

  /** Copies the lists. */
  public OptionChain {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(valuation, "valuation");
    quotes = List.copyOf(quotes);
    rowErrors = List.copyOf(rowErrors);
  }

  /** Number of quotes and of rows that are none. */
  public int size() {
    return quotes.size() + rowErrors.size();
  }

  /** The chain after the default rules. */
  public CleanedChain clean() {
    return clean(QuoteCleaner.withDefaults());
  }

  /** The chain after the rules of a cleaner. */
  public CleanedChain clean(QuoteCleaner cleaner) {
    return cleaner.clean(this);
  }
}
