package io.github.mohinio.levy.calibration.quotes;

import java.util.List;
import java.util.Objects;

/**
 * Everything a file says: quotes as they stand there, and the rows that are none.
 *
 * @param source name of the file
 * @param quotes quotes in the order of the file
 * @param rowErrors rows that are no quotes, in the order of the file
 */
public record OptionChain(String source, List<Quote> quotes, List<RowError> rowErrors) {

  /** Copies the lists. */
  public OptionChain {
    Objects.requireNonNull(source, "source");
    quotes = List.copyOf(quotes);
    rowErrors = List.copyOf(rowErrors);
  }

  /** Number of rows, whether quotes or not. */
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
