package io.github.mohinio.levy.calibration.family;

import io.github.mohinio.levy.pricing.Require;

/**
 * A box of parameters, closed.
 *
 * @param lower lower ends
 * @param upper upper ends, none below its lower end
 */
public record ParameterBox(double[] lower, double[] upper) {

  /** Checks and copies both ends. */
  public ParameterBox {
    Require.sameLength("lower", lower.length, "upper", upper.length);
    for (int i = 0; i < lower.length; i++) {
      Require.finite("lower", lower[i]);
      Require.atLeast("upper", upper[i], lower[i]);
    }
    lower = lower.clone();
    upper = upper.clone();
  }

  /** Number of parameters. */
  public int dimension() {
    return lower.length;
  }

  @Override
  public double[] lower() {
    return lower.clone();
  }

  @Override
  public double[] upper() {
    return upper.clone();
  }

  /** Width of side {@code i}. */
  public double range(int i) {
    return upper[i] - lower[i];
  }

  /** Whether a point is in the box. */
  public boolean contains(double[] point) {
    Require.sameLength("point", point.length, "dimension", lower.length);
    boolean inside = true;
    for (int i = 0; i < point.length; i++) {
      inside &= point[i] >= lower[i] && point[i] <= upper[i];
    }
    return inside;
  }

  /** The point of the box nearest to another, side by side. */
  public double[] nearest(double[] point) {
    Require.sameLength("point", point.length, "dimension", lower.length);
    double[] nearest = new double[lower.length];
    for (int i = 0; i < nearest.length; i++) {
      nearest[i] = Math.max(lower[i], Math.min(upper[i], point[i]));
    }
    return nearest;
  }

  /** The point at {@code unit}, each coordinate of which runs from 0 to 1 across the box. */
  public double[] at(double[] unit) {
    Require.sameLength("unit", unit.length, "dimension", lower.length);
    double[] point = new double[lower.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = lower[i] + unit[i] * range(i);
    }
    return point;
  }
}
