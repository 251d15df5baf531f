package io.github.mohinio.levy.calibration.simulation;

/** Whether the clean prices of a simulated surface can be used. */
public enum SurfaceStatus {
  /** Every check has been passed. */
  OK,
  /** The pricer did not meet its tolerance. */
  NOT_CONVERGED,
  /** A price is not finite. */
  NOT_FINITE,
  /** A price is below its intrinsic value or above its greatest value. */
  OUT_OF_BOUNDS,
  /** An option of noticeable value has no implied volatility. */
  NO_VOLATILITY,
  /** There is static arbitrage between the options. */
  ARBITRAGE
}
