package io.github.mohinio.levy.calibration.quotes;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Collects the rows of a file with one valuation. Once there is a second, rows are no longer kept,
 * only the valuations for the message. Belongs to one thread.
 */
final class OneChain implements QuoteSink {

  private final String source;
  private final NavigableSet<Valuation> valuations = new TreeSet<>();
  private ChainBuilder chain;

  OneChain(String source) {
    this.source = source;
    chain = new ChainBuilder(source);
  }

  @Override
  public void add(Optional<Valuation> valuation, Quote quote) {
    if (accepts(valuation)) {
      chain.add(quote);
    }
  }

  @Override
  public void add(Optional<Valuation> valuation, RowError error) {
    if (accepts(valuation)) {
      chain.add(error);
    }
  }

  private boolean accepts(Optional<Valuation> valuation) {
    if (valuation.isPresent() && valuations.add(valuation.get())) {
      chain = valuations.size() == 1 ? chain.at(valuation.get()) : new ChainBuilder(source);
    }
    return valuations.size() <= 1;
  }

  /**
   * The chain.
   *
   * @throws IllegalArgumentException if there were several valuations
   */
  OptionChain chain() {
    if (valuations.size() > 1) {
      Valuation first = valuations.first();
      Valuation last = valuations.last();
      boolean oneDay = first.date().equals(last.date());
      throw new IllegalArgumentException(
          source
              + ": holds quotes of "
              + valuations.size()
              + (oneDay ? " times, " : " days, ")
              + first
              + " to "
              + last
              + ": must be of one, or "
              + (oneDay ? "be" : "one be chosen (withDate, --date) or all")
              + " read one after another (readDays, forEachDay)");
    }
    return chain.build();
  }
}
