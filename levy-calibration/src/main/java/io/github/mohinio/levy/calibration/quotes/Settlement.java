package io.github.mohinio.levy.calibration.quotes;

/**
 * Part of the expiry day whose price of the underlying an option is settled on. Two options with
 * the same strike and expiry, one of each kind, are different contracts.
 */
public enum Settlement {
  /** Morning: US index options on the opening prints, so that trading ends the day before. */
  AM,
  /** Afternoon: on the close. */
  PM
}
