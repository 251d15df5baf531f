package io.github.mohinio.levy.calibration.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A chain as it grows. Belongs to one thread. */
final class ChainBuilder {

  /** A file in the wrong dialect ends here and not in memory. */
  private static final int MOST_ERRORS = 100_000;

  private final String source;
  private Optional<Valuation> valuation = Optional.empty();
  private final List<Quote> quotes = new ArrayList<>();
  private final List<RowError> errors = new ArrayList<>();

  ChainBuilder(String source) {
    this.source = source;
  }

  /** Sets when the quotes were taken. */
  ChainBuilder at(Valuation moment) {
    valuation = Optional.of(moment);
    return this;
  }

  void add(Quote quote) {
    quotes.add(quote);
  }

  /**
   * Adds a row that is no quote.
   *
   * @throws IllegalArgumentException if they are many and more than the quotes
   */
  void add(RowError error) {
    errors.add(error);
    if (errors.size() > Math.max(MOST_ERRORS, quotes.size())) {
      RowError first = errors.get(0);
      throw new IllegalArgumentException(
          source
              + ": "
              + errors.size()
              + " rows are no quotes and "
              + quotes.size()
              + " are: must be mostly quotes; line "
              + first.line()
              + ": "
              + first.message());
    }
  }

  OptionChain build() {
    return new OptionChain(source, valuation, quotes, errors);
  }
}
