package io.github.mohinio.levy.calibration.quotes;

/** What a {@link QuoteCleaner} does with quotes of options that may be exercised early. */
public enum AmericanQuotes {
  /** Refuses the chain. */
  REFUSE,
  /**
   * Takes each price for that of the European option with the same Black-Scholes volatility: the
   * premium for early exercise is Black-Scholes's, whatever model is fitted afterwards. Quotes in
   * volatility are taken for volatilities of that kind, as vendors make them.
   */
  EUROPEAN_EQUIVALENT
}
