package io.github.mohinio.levy.calibration.family;

import io.github.mohinio.levy.pricing.Require;
import java.util.Objects;

/**
 * One parameter of a family and where a search may look for it.
 *
 * @param name its name
 * @param limit exclusive lower limit beyond which there is no model; {@code -Infinity} where none
 * @param lower least value of a search
 * @param upper greatest value of a search; equal to the least where the parameter is fixed
 * @param logarithmic whether its own coordinate is its logarithm
 */
public record Parameter(
    String name, double limit, double lower, double upper, boolean logarithmic) {

  /** Checks the order of the bounds. */
  public Parameter {
    Objects.requireNonNull(name, "name");
    Require.finite("lower bound of " + name, lower);
    Require.finite("upper bound of " + name, upper);
    Require.atLeast("upper bound of " + name, upper, lower);
    Require.greaterThan("lower bound of " + name, lower, limit);
  }

  /** A parameter that is positive, with its logarithm as coordinate. */
  static Parameter positive(String name, double lower, double upper) {
    return above(name, 0, lower, upper);
  }

  /** A parameter above a limit that is not negative, with its logarithm as coordinate. */
  static Parameter above(String name, double limit, double lower, double upper) {
    return new Parameter(name, limit, lower, upper, true);
  }

  /** A parameter that may have either sign, its own coordinate. */
  static Parameter real(String name, double lower, double upper) {
    return new Parameter(name, Double.NEGATIVE_INFINITY, lower, upper, false);
  }

  /** Whether a search leaves it where it is. */
  public boolean isFixed() {
    return lower == upper;
  }

  /** The same parameter, searched between other bounds. */
  Parameter within(double lower, double upper) {
    return new Parameter(name, limit, lower, upper, logarithmic);
  }

  /** The nearest value that a search allows. */
  double clamp(double value) {
    return Math.max(lower, Math.min(upper, value));
  }

  double coordinate(double value) {
    return logarithmic ? Math.log(value) : value;
  }

  double value(double coordinate) {
    return logarithmic ? Math.exp(coordinate) : coordinate;
  }
}
