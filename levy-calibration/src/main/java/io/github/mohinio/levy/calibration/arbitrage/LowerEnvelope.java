package io.github.mohinio.levy.calibration.arbitrage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Greatest convex and decreasing function that is nowhere above some points and the forward: the
 * lower convex hull by Andrew's monotone chain, level to the right of its lowest point.
 */
final class LowerEnvelope {

  private final double[] moneyness;
  private final double[] prices;
  private final int[] vertices;

  /**
   * Makes the hull.
   *
   * @param moneyness strike over forward of every point there is
   * @param prices call prices of the same
   * @param members numbers of the points that count
   */
  LowerEnvelope(double[] moneyness, double[] prices, List<Integer> members) {
    this.moneyness = moneyness;
    this.prices = prices;
    List<Integer> sorted = new ArrayList<>(members);
    sorted.sort(
        Comparator.comparingDouble((Integer p) -> moneyness[p])
            .thenComparingDouble(p -> prices[p]));
    int[] chain = new int[sorted.size() + 1];
    chain[0] = Chord.FORWARD;
    int size = 1;
    for (int p : sorted) {
      if (strike(chain[size - 1]) == strike(p) || price(p) >= price(chain[size - 1])) {
        continue;
      }
      while (size > 1 && !below(chain[size - 2], chain[size - 1], p)) {
        size--;
      }
      chain[size++] = p;
    }
    vertices = Arrays.copyOf(chain, size);
  }

  /** Whether the middle point lies below the line through the others. */
  private boolean below(int left, int middle, int right) {
    return (price(middle) - price(left)) * (strike(right) - strike(left))
        < (price(right) - price(left)) * (strike(middle) - strike(left));
  }

  private double strike(int point) {
    return point == Chord.FORWARD ? 0 : moneyness[point];
  }

  private double price(int point) {
    return Chord.price(prices, point);
  }

  /** Numbers of the points on the hull. */
  List<Integer> vertices() {
    return Arrays.stream(vertices).filter(p -> p != Chord.FORWARD).boxed().toList();
  }

  /** The edge at a positive moneyness. */
  Chord at(double k) {
    int low = 0;
    int high = vertices.length;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (strike(vertices[middle]) <= k) {
        low = middle;
      } else {
        high = middle;
      }
    }
    int left = vertices[low];
    if (high == vertices.length) {
      return new Chord(left, left, 0);
    }
    int right = vertices[high];
    return new Chord(left, right, (k - strike(left)) / (strike(right) - strike(left)));
  }
}
