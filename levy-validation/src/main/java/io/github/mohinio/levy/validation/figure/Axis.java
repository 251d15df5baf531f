package io.github.mohinio.levy.validation.figure;

import java.util.Objects;

/**
 * An axis.
 *
 * @param title what is along it, with its unit; empty where the labels say it
 * @param isLogarithmic whether equal ratios have equal length; values up to zero are not drawn then
 */
public record Axis(String title, boolean isLogarithmic) {

  /** Checks the title. */
  public Axis {
    Objects.requireNonNull(title, "title");
  }

  /** An axis on which equal differences have equal length. */
  public static Axis of(String title) {
    return new Axis(title, false);
  }

  /** An axis on which equal ratios have equal length. */
  public static Axis logarithmic(String title) {
    return new Axis(title, true);
  }

  /** Whether a value has a place on the axis. */
  boolean shows(double value) {
    return Double.isFinite(value) && (!isLogarithmic || value > 0);
  }
}
