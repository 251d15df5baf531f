package io.github.mohinio.levy.bayes.diagnostics;

/**
 * Draws in ascending order, with the place that each had. One sort serves the quantiles, the ranks
 * and the ranks of the distances from the median. Immutable and thread-safe.
 */
final class RankedDraws {

  private final int[] order;
  private final double[] sorted;

  private RankedDraws(int[] order, double[] sorted) {
    this.order = order;
    this.sorted = sorted;
  }

  /** Sorts draws, none of which should be NaN. */
  static RankedDraws of(double[] draws) {
    int[] order = RankOrder.of(draws);
    double[] sorted = new double[draws.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = draws[order[i]];
    }
    return new RankedDraws(order, sorted);
  }

  int size() {
    return sorted.length;
  }

  /** Draw of a place in the order, from 0 on. */
  double at(int place) {
    return sorted[place];
  }

  /** Draws of chains of equal length, pooled, without the middle draw of an odd length. */
  RankedDraws halves(int drawsPerChain) {
    int half = drawsPerChain / 2;
    if (2 * half == drawsPerChain) {
      return this;
    }
    int kept = order.length / drawsPerChain * 2 * half;
    int[] keptOrder = new int[kept];
    double[] keptSorted = new double[kept];
    int next = 0;
    for (int i = 0; i < order.length; i++) {
      int chain = order[i] / drawsPerChain;
      int draw = order[i] - chain * drawsPerChain;
      if (draw != half) {
        keptOrder[next] = 2 * half * chain + (draw < half ? draw : draw - 1);
        keptSorted[next++] = sorted[i];
      }
    }
    return new RankedDraws(keptOrder, keptSorted);
  }

  /** Distances from {@code centre}, a finite number, by merging from there to both sides. */
  RankedDraws distancesFrom(double centre) {
    int n = sorted.length;
    int[] foldedOrder = new int[n];
    double[] folded = new double[n];
    int above = 0;
    while (above < n && sorted[above] < centre) {
      above++;
    }
    int below = above - 1;
    for (int i = 0; i < n; i++) {
      double down = below >= 0 ? centre - sorted[below] : Double.NaN;
      double up = above < n ? sorted[above] - centre : Double.NaN;
      boolean takeUp = below < 0 || up <= down;
      folded[i] = takeUp ? up : down;
      foldedOrder[i] = takeUp ? order[above++] : order[below--];
    }
    return new RankedDraws(foldedOrder, folded);
  }

  /** Ranks from 1 on, in the places that the draws had; ties share their average. */
  double[] ranks() {
    double[] ranks = new double[order.length];
    int from = 0;
    while (from < order.length) {
      double value = sorted[from];
      int to = from + 1;
      while (to < order.length && sorted[to] == value) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = 0.5 * (from + 1 + to);
      }
      from = to;
    }
    return ranks;
  }
}
