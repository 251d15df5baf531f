package io.github.mohinio.levy.calibration.quotes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Collects the rows of a file by valuation, in whatever order they come. Belongs to one thread. */
final class ChainPerDay implements QuoteSink {

  private final String source;
  private final Map<Valuation, ChainBuilder> chains = new TreeMap<>();
  private ChainBuilder current;

  ChainPerDay(String source) {
    this.source = source;
    current = new ChainBuilder(source);
  }

  @Override
  public void add(Optional<Valuation> valuation, Quote quote) {
    moveTo(valuation);
    current.add(quote);
  }

  /** An error whose row has no date goes where the row before it went. */
  @Override
  public void add(Optional<Valuation> valuation, RowError error) {
    moveTo(valuation);
    current.add(error);
  }

  private void moveTo(Optional<Valuation> valuation) {
    valuation.ifPresent(moment -> current = chains.computeIfAbsent(moment, this::begin));
  }

  /** The first chain takes what came before it. */
  private ChainBuilder begin(Valuation moment) {
    return (chains.isEmpty() ? current : new ChainBuilder(source)).at(moment);
  }

  /** The chains by valuation; one without, if no row has any. */
  List<OptionChain> chains() {
    return chains.isEmpty()
        ? List.of(current.build())
        : chains.values().stream().map(ChainBuilder::build).toList();
  }
}
