package io.github.mohinio.levy.calibration.fit;

/** How much the error of each option counts. Weights multiply the squared error; mean 1. */
public enum Weighting {
  /** All alike, whatever the weights of the surface. */
  EQUAL,
  /** As the surface says: {@code OptionSurface.withWeights}; not scaled. */
  SURFACE,
  /** By the inverse square of the half spread: quotes that are known well count more. */
  SPREAD,
  /**
   * By the inverse square of the Black vega at the market's volatility, which makes a price error
   * nearly one of volatility; a vega below a hundredth of the largest counts as that.
   */
  VEGA
}
