package io.github.mohinio.levy.calibration.fit;

/** In what an error of a model price is measured. */
public enum ResidualUnit {
  /** Currency. */
  PRICE,
  /** Black volatility, as a decimal: exact, by inverting both prices. */
  VOLATILITY,
  /** Half spreads of the option: within -1 and 1 the model price is inside bid and ask. */
  SPREAD
}
