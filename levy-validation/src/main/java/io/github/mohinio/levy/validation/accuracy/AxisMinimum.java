package io.github.mohinio.levy.validation.accuracy;

import java.util.function.DoubleUnaryOperator;

/** Where a convex function on an open interval, finite or not, is least; found roughly. */
final class AxisMinimum {

  private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);

  /** Sections; 0.618^25 of the interval is left. */
  private static final int SECTIONS = 25;

  private static final double FURTHEST = 1e9;

  private AxisMinimum() {}

  /**
   * Searches by golden sections.
   *
   * @param function convex; NaN counts as large
   * @param from finite end of the interval
   * @param to other end, above or below, possibly infinite
   */
  static double of(DoubleUnaryOperator function, double from, double to) {
    double a = from;
    double b = Double.isInfinite(to) ? bracket(function, from, Math.signum(to)) : to;
    double p = b - GOLDEN * (b - a);
    double q = a + GOLDEN * (b - a);
    double atP = value(function, p);
    double atQ = value(function, q);
    for (int i = 0; i < SECTIONS; i++) {
      if (atP <= atQ) {
        b = q;
        q = p;
        atQ = atP;
        p = b - GOLDEN * (b - a);
        atP = value(function, p);
      } else {
        a = p;
        p = q;
        atP = atQ;
        q = a + GOLDEN * (b - a);
        atQ = value(function, q);
      }
    }
    return 0.5 * (a + b);
  }

  /** A point beyond the minimum. */
  private static double bracket(DoubleUnaryOperator function, double from, double direction) {
    double stride = 1;
    while (stride < FURTHEST
        && value(function, from + 2 * direction * stride)
            < value(function, from + direction * stride)) {
      stride *= 2;
    }
    return from + 2 * direction * stride;
  }

  private static double value(DoubleUnaryOperator function, double x) {
    double value = function.applyAsDouble(x);
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }
}
