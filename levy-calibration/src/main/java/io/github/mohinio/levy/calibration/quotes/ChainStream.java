package io.github.mohinio.levy.calibration.quotes;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Hands on the chain of each valuation when the next one begins, so that only one is in memory.
 * Belongs to one thread.
 */
final class ChainStream implements QuoteSink {

  private final String source;
  private final Consumer<? super OptionChain> consumer;
  private final Set<Valuation> seen = new HashSet<>();
  private Optional<Valuation> current = Optional.empty();
  private ChainBuilder chain;

  ChainStream(String source, Consumer<? super OptionChain> consumer) {
    this.source = source;
    this.consumer = consumer;
    chain = new ChainBuilder(source);
  }

  @Override
  public void add(Optional<Valuation> valuation, Quote quote) {
    moveTo(valuation, quote.line());
    chain.add(quote);
  }

  @Override
  public void add(Optional<Valuation> valuation, RowError error) {
    moveTo(valuation, error.line());
    chain.add(error);
  }

  private void moveTo(Optional<Valuation> valuation, long line) {
    if (valuation.isEmpty() || valuation.equals(current)) {
      return;
    }
    if (!seen.add(valuation.get())) {
      throw new IllegalArgumentException(
          source
              + ": line "
              + line
              + " returns to "
              + valuation.get()
              + ": must be sorted by the time of the quotes (readDays takes any order)");
    }
    if (current.isPresent()) {
      finish();
      chain = new ChainBuilder(source);
    }
    current = valuation;
    chain.at(valuation.get());
  }

  /** Hands on the last chain. */
  void finish() {
    consumer.accept(chain.build());
  }
}
