package io.github.mohinio.levy.calibration.arbitrage;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.ArrayList;
import java.util.List;

/** Neighbouring strikes of one slice, and the call and the put of one strike. */
final class SliceCheck {

  private final OptionSurface surface;
  private final List<CallPoint> points;
  private final Violations violations;

  SliceCheck(OptionSurface surface, List<CallPoint> points) {
    this.surface = surface;
    this.points = points;
    violations = new Violations(surface);
  }

  /** Checks point {@code p} against those before it. */
  void check(int p, List<ArbitrageViolation> found) {
    parity(points.get(p), found);
    if (sameSlice(p - 1, p)) {
      pair(points.get(p - 1), points.get(p), found);
    }
    if (sameSlice(p - 2, p)) {
      butterfly(points.get(p - 2), points.get(p - 1), points.get(p), found);
    }
  }

  private boolean sameSlice(int earlier, int p) {
    return earlier >= 0 && points.get(earlier).slice() == points.get(p).slice();
  }

  private void parity(CallPoint point, List<ArbitrageViolation> found) {
    List<Integer> options = point.options();
    for (int a = 1; a < options.size(); a++) {
      int i = options.get(0);
      int j = options.get(a);
      double size = Math.abs(CallPoints.callPrice(surface, i) - CallPoints.callPrice(surface, j));
      if (size > ArbitrageCheck.ROUNDING) {
        double tolerance = halfSpread(i, point) + halfSpread(j, point);
        found.add(
            violations.of(
                ArbitrageKind.PARITY,
                List.of(i, j),
                size * point.scale(),
                tolerance,
                "not in parity"));
      }
    }
  }

  private double halfSpread(int option, CallPoint point) {
    double known = surface.halfSpread(option);
    return Double.isNaN(known) ? point.halfSpread() * point.scale() : known;
  }

  private void pair(CallPoint a, CallPoint b, List<ArbitrageViolation> found) {
    double scale = a.scale();
    double tolerance = (a.halfSpread() + b.halfSpread()) * scale;
    double rise = b.mid() - a.mid();
    if (rise > ArbitrageCheck.ROUNDING) {
      found.add(
          violations.of(
              ArbitrageKind.MONOTONICITY,
              options(b, a),
              rise * scale,
              tolerance,
              "rising with the strike"));
    }
    double excess = -rise - (b.moneyness() - a.moneyness());
    if (excess > ArbitrageCheck.ROUNDING) {
      found.add(
          violations.of(
              ArbitrageKind.SLOPE,
              options(a, b),
              excess * scale,
              tolerance,
              "falling faster than the discounted strike rises"));
    }
  }

  private void butterfly(CallPoint a, CallPoint b, CallPoint c, List<ArbitrageViolation> found) {
    double w = (b.moneyness() - a.moneyness()) / (c.moneyness() - a.moneyness());
    double size = b.mid() - (1 - w) * a.mid() - w * c.mid();
    if (size > ArbitrageCheck.ROUNDING) {
      double half = b.halfSpread() + (1 - w) * a.halfSpread() + w * c.halfSpread();
      found.add(
          violations.of(
              ArbitrageKind.BUTTERFLY,
              options(b, a, c),
              size * b.scale(),
              half * b.scale(),
              "not convex in the strike"));
    }
  }

  private static List<Integer> options(CallPoint... points) {
    List<Integer> options = new ArrayList<>();
    for (CallPoint point : points) {
      options.addAll(point.options());
    }
    return options;
  }
}
