package io.github.mohinio.levy.calibration.quotes;

import java.util.ArrayList;
import java.util.List;
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
  private List<Quote> quotes = new ArrayList<>();
  private List<RowError> errors = new ArrayList<>();

  OneChain(String source) {
    this.source = source;
  }

  @Override
  public void add(Optional<Valuation> valuation, Quote quote) {
    if (accepts(valuation)) {
      quotes.add(quote);
    }
  }

  @Override
  public void add(Optional<Valuation> valuation, RowError error) {
    if (accepts(valuation)) {
      errors.add(error);
    }
  }

  private boolean accepts(Optional<Valuation> valuation) {
    if (valuation.isPresent() && valuations.add(valuation.get()) && valuations.size() > 1) {
      quotes = new ArrayList<>();
      errors = new ArrayList<>();
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
    return new OptionChain(source, valuations.stream().findFirst(), quotes, errors);
  }
}
