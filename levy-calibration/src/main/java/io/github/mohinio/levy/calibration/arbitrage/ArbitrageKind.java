package io.github.mohinio.levy.calibration.arbitrage;

/** What a price violates. */
public enum ArbitrageKind {
  /** At least the discounted intrinsic value at the forward. */
  LOWER_BOUND,
  /** At most the discounted forward for a call, the discounted strike for a put. */
  UPPER_BOUND,
  /** Call less put of one strike is the discounted forward less the discounted strike. */
  PARITY,
  /** Calls do not rise with the strike. */
  MONOTONICITY,
  /** Calls do not fall faster than the discounted strike rises. */
  SLOPE,
  /** Prices are convex in the strike: a butterfly is not free. */
  BUTTERFLY,
  /** At equal moneyness a later expiry is worth no less, in units of the discounted forward. */
  CALENDAR
}
