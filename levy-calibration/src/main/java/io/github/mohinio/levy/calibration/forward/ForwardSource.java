package io.github.mohinio.levy.calibration.forward;

/** Where a forward or a discount factor comes from. */
public enum ForwardSource {
  /** It is known, or follows from known spot, rate and dividend yield. */
  GIVEN,
  /** Put-call parity of this expiry. */
  PARITY,
  /** A curve of interest rates through the discount factors by parity of several expiries. */
  SMOOTHED,
  /** One, for quotes in volatility: their prices are undiscounted. */
  UNDISCOUNTED,
  /** Between the forwards of the expiries before and after. */
  INTERPOLATED,
  /** There is none. */
  NONE
}
