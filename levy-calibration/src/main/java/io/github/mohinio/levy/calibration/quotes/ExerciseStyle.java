package io.github.mohinio.levy.calibration.quotes;

/** When an option may be exercised. */
public enum ExerciseStyle {
  /** At expiry only. */
  EUROPEAN,
  /** At any time up to expiry: the price holds a premium for that right. */
  AMERICAN
}
