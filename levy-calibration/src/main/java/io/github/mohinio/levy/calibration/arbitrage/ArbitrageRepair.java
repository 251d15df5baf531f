package io.github.mohinio.levy.calibration.arbitrage;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.List;

/**
 * The smallest change of prices that leaves no static arbitrage: it minimises the weighted sum of
 * squared price changes. By default the weights are the inverse squared half spreads where every
 * option has one, and equal otherwise; so a change costs the less the wider the market is.
 *
 * <p>Limits are added where the prices violate them until none is left; the quadratic programme is
 * solved exactly each time. A price that is in no violated limit stays as it is, and so does a
 * surface without arbitrage. A call and a put of one strike are brought to parity. A repaired price
 * may lie on its bound, where it has no implied volatility. Immutable and thread-safe.
 *
 * <p>Reference: Cohen, Reisinger and Wang (2020), Detecting and repairing arbitrage in traded
 * option prices, Applied Mathematical Finance 27, for the limits.
 */
public final class ArbitrageRepair {

  private static final int MAX_ROUNDS = 200;

  private final boolean equalWeights;

  private ArbitrageRepair(boolean equalWeights) {
    this.equalWeights = equalWeights;
  }

  /** Repair that weighs by spreads. */
  public static ArbitrageRepair withDefaults() {
    return new ArbitrageRepair(false);
  }

  /** The same repair with equal weights, whatever the spreads are. */
  public ArbitrageRepair withEqualWeights() {
    return new ArbitrageRepair(true);
  }

  /**
   * Repairs the prices of a surface; weights and spreads stay.
   *
   * @throws IllegalStateException if the prices are so far from any without arbitrage that rounding
   *     keeps the search from ending
   */
  public RepairedSurface repair(OptionSurface surface) {
    double[] optionWeights =
        equalWeights ? ArbitrageCheck.equalWeights(surface.size()) : SpreadWeights.of(surface);
    List<CallPoint> points = CallPoints.of(surface, 0, optionWeights);
    double[] calls = calls(points);
    return RepairedSurface.of(surface, prices(surface, points, calls));
  }

  private static double[] calls(List<CallPoint> points) {
    RepairProblem problem = new RepairProblem(points);
    double[] calls = ArbitrageCheck.mids(points);
    for (int round = 0; round < MAX_ROUNDS; round++) {
      if (!problem.addViolated(calls)) {
        return calls;
      }
      calls = problem.solve();
    }
    throw new IllegalStateException("repair does not end: " + MAX_ROUNDS + " rounds");
  }

  /** Prices of the options; one that is alone and stays keeps its very digits. */
  private static double[] prices(OptionSurface surface, List<CallPoint> points, double[] calls) {
    double[] prices = surface.prices();
    for (int p = 0; p < points.size(); p++) {
      CallPoint point = points.get(p);
      for (int i : point.options()) {
        double before =
            point.options().size() == 1 ? point.mid() : CallPoints.callPrice(surface, i);
        prices[i] += point.scale() * (calls[p] - before);
      }
    }
    return prices;
  }
}
