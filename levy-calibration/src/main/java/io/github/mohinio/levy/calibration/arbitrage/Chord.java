package io.github.mohinio.levy.calibration.arbitrage;

/**
 * A straight line through one or two points, read at a moneyness between them. It says that the
 * price there is at most {@code (1 - weight) left + weight right}.
 *
 * @param left number of the point on the left; {@link #FORWARD} for the forward itself, a call of
 *     strike 0 and price 1
 * @param right number of the point on the right; equal to {@code left} for the level line to the
 *     right of a point
 * @param weight of the right point, from 0 to 1
 */
record Chord(int left, int right, double weight) {

  /** The call of strike 0. */
  static final int FORWARD = -1;

  boolean isLevel() {
    return left == right;
  }

  boolean touches(int point) {
    return left == point || right == point;
  }

  /** Height of the line. */
  double height(double[] prices) {
    return (1 - weight) * price(prices, left) + weight * price(prices, right);
  }

  static double price(double[] prices, int point) {
    return point == FORWARD ? 1 : prices[point];
  }
}
