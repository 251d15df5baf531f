package io.github.mohinio.levy.calibration.quotes;

import java.util.List;
import java.util.Map;

/** A reason to drop quotes. It sees them all, for some rules compare one with another. */
@FunctionalInterface
interface QuoteRule {

  /**
   * Chooses what goes.
   *
   * @param quotes quotes that the rules before have left, in the order of the file
   * @return the quotes to drop, each with the decision to be reported
   */
  Map<PricedQuote, QuoteDecision> drops(List<PricedQuote> quotes);
}
