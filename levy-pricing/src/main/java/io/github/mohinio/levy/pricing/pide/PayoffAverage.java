package io.github.mohinio.levy.pricing.pide;

import io.github.mohinio.levy.pricing.Require;
import java.util.function.DoubleUnaryOperator;

/**
 * A payoff on a grid at maturity, with its kinks and jumps between the points.
 *
 * <p>Where the payoff differs from the function that is linear in the spot between neighbouring
 * points, the difference is shared out to the two so that its integral is kept. So the error does
 * not depend on where in its cell a strike lies, and what is linear in the spot is exact.
 */
final class PayoffAverage {

  /** Points in a cell. */
  private static final int POINTS = 32;

  private PayoffAverage() {}

  /** The payoff at the points; a fresh array. */
  static double[] atPoints(LogGrid grid, DoubleUnaryOperator payoff) {
    double[] values = new double[grid.intervals() + 1];
    for (int j = 0; j < values.length; j++) {
      double spot = grid.spot(j, 0);
      values[j] = Require.finite("payoff at spot " + spot, payoff.applyAsDouble(spot));
    }
    return values;
  }

  /** The payoff with what is between the points. */
  static double[] averaged(LogGrid grid, DoubleUnaryOperator payoff, double[] atPoints) {
    double[] values = atPoints.clone();
    for (int j = 0; j < grid.intervals(); j++) {
      double left = grid.spot(j, 0);
      double right = grid.spot(j + 1, 0);
      double slope = (atPoints[j + 1] - atPoints[j]) / (right - left);
      for (int i = 0; i < POINTS; i++) {
        double part = (i + 0.5) / POINTS;
        double spot = left * Math.exp(part * grid.step());
        double difference =
            (payoff.applyAsDouble(spot) - atPoints[j] - slope * (spot - left)) / POINTS;
        values[j] += (1 - part) * difference;
        values[j + 1] += part * difference;
      }
    }
    return values;
  }
}
