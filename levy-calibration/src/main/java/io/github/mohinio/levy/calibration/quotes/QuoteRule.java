package io.github.mohinio.levy.calibration.quotes;

/**
 * One step of cleaning. It sees all quotes that the steps before have left, for some rules compare
 * one with another. Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface QuoteRule {

  /**
   * Drops quotes, or gives them forwards.
   *
   * @param cleaning the quotes left and what may be done with them
   */
  void apply(Cleaning cleaning);
}
