package io.github.mohinio.levy.calibration.arbitrage;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for static arbitrage in the prices of a surface.
 *
 * <p>Every option is held against its bounds, every strike with a call and a put against parity,
 * neighbouring strikes against monotonicity, slope and convexity, and every price against the
 * chords of the later slices. Where a price can be sold at the bid for more than such a chord costs
 * at the ask, that chord is reported too, however far apart its ends are. Violations up to 1e-9 of
 * the forward are rounding and not reported.
 *
 * <p>A call and a put of one strike count as one price, their mean weighted by inverse squared half
 * spreads. Immutable and thread-safe.
 */
public final class ArbitrageCheck {

  /** Violations below this, in units of the discounted forward, are rounding. */
  static final double ROUNDING = 1e-9;

  private final double tolerance;

  private ArbitrageCheck(double tolerance) {
    this.tolerance = tolerance;
  }

  /** Check that takes an option without a spread at its price. */
  public static ArbitrageCheck withDefaults() {
    return new ArbitrageCheck(0);
  }

  /**
   * The same check with another half spread for options whose spread is not known.
   *
   * @param tolerance half spread in currency; finite and not negative
   */
  public ArbitrageCheck withTolerance(double tolerance) {
    return new ArbitrageCheck(Require.nonNegative("tolerance", tolerance));
  }

  /** Checks the prices of a surface. */
  public ArbitrageReport check(OptionSurface surface) {
    double[] weights = SpreadWeights.of(surface);
    List<CallPoint> points = CallPoints.of(surface, tolerance, weights);
    List<ArbitrageViolation> found = new ArrayList<>(new OptionCheck(surface, tolerance).check());
    SliceCheck slices = new SliceCheck(surface, points);
    for (int p = 0; p < points.size(); p++) {
      slices.check(p, found);
    }
    new EnvelopeCheck(surface, points).check(found);
    found.sort(
        Comparator.comparing(ArbitrageViolation::kind)
            .thenComparing(violation -> violation.options().get(0)));
    return new ArbitrageReport(surface.size(), found);
  }

  /**
   * Whether there is no violation: {@code check(surface).isFree()}, about ten times as fast for
   * surfaces without spreads and without arbitrage, one option for each strike, maturities and
   * strikes ascending.
   */
  public boolean isFree(OptionSurface surface) {
    return tolerance == 0 && new HullCheck(surface).passes() || check(surface).isFree();
  }

  /** Prices of the points in one array. */
  static double[] mids(List<CallPoint> points) {
    return points.stream().mapToDouble(CallPoint::mid).toArray();
  }

  /** Weights that make every option count alike. */
  static double[] equalWeights(int size) {
    double[] weights = new double[size];
    Arrays.fill(weights, 1);
    return weights;
  }
}
