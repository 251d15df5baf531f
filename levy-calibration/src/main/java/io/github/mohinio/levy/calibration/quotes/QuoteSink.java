package io.github.mohinio.levy.calibration.quotes;

import java.util.Optional;

/** Takes what the rows of a file say, in their order. */
interface QuoteSink {

  /**
   * Takes a quote.
   *
   * @param valuation when it was taken; empty if nobody says
   */
  void add(Optional<Valuation> valuation, Quote quote);

  /**
   * Takes the reason why a row is no quote.
   *
   * @param valuation when it was taken; empty if nobody says, or the row's error is there
   */
  void add(Optional<Valuation> valuation, RowError error);
}
