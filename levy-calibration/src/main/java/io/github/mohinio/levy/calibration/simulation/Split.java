package io.github.mohinio.levy.calibration.simulation;

/**
 * Parts of simulated data that share no surface: each has a seed of its own, and with it another
 * scramble of the parameters and other random numbers.
 */
public enum Split {
  /** What a network is fitted to. */
  TRAINING,
  /** What decides when to stop, and between networks. */
  VALIDATION,
  /** What accuracy is measured on. */
  TEST;

  /** Seed of this part of the data of a seed. */
  public long seed(long seed) {
    return Generators.of(seed, ordinal()).nextLong();
  }
}
