package io.github.mohinio.levy.calibration.fit;

/** In what an error of a model price is measured. */
public enum ResidualUnit {
  /** Currency. */
  PRICE,
  /** Black volatility, as a decimal: exact, by inverting both prices. */
  VOLATILITY,
  /**
   * Logarithm of the out-of-the-money value, which is the price less the discounted intrinsic value
   * at the forward: relative errors, for noise in proportion to what an option is worth.
   */
  LOG_VALUE,
  /** Half spreads of the option: within -1 and 1 the model price is inside bid and ask. */
  SPREAD
}
