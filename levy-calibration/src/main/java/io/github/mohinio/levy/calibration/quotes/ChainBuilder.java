package io.github.mohinio.levy.calibration.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A chain as it grows. Belongs to one thread. */
final class ChainBuilder {

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

  void add(RowError error) {
    errors.add(error);
  }

  OptionChain build() {
    return new OptionChain(source, valuation, quotes, errors);
  }
}
