package io.github.mohinio.levy.calibration.quotes;

/** What the numbers of a quote measure. */
public enum QuoteUnit {
  /** Present value in the currency of the strike. */
  PRICE,
  /** Black volatility per square root of a year, as a decimal: 0.2 for 20 %. */
  VOLATILITY,
  /** Present value in units of the underlying, as options settled in coin are quoted. */
  UNDERLYING
}
