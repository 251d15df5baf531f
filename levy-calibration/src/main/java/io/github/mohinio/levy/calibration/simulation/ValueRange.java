package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.pricing.Require;
import java.util.random.RandomGenerator;

/**
 * A closed range of a value that is drawn uniformly from it, or a single value.
 *
 * @param lowest least value; finite
 * @param highest greatest value; finite, not below the least
 */
public record ValueRange(double lowest, double highest) {

  /** Checks the order. */
  public ValueRange {
    Require.finite("lowest", lowest);
    Require.atLeast("highest", highest, lowest);
  }

  /** The range of one value. */
  public static ValueRange of(double value) {
    return new ValueRange(value, value);
  }

  /** Whether there is one value only. */
  public boolean isFixed() {
    return lowest == highest;
  }

  /** A value; without a random number where there is one only. */
  public double draw(RandomGenerator random) {
    return isFixed() ? lowest : lowest + (highest - lowest) * random.nextDouble();
  }

  /** One number, or both with a colon between. */
  public String text() {
    return isFixed() ? Double.toString(lowest) : lowest + ":" + highest;
  }
}
