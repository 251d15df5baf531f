package io.github.mohinio.levy.bayes.posterior;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Cumulative Jensen-Shannon distance between draws and the same draws with weights, in [0, 1]:
 *
 * <p>\[ \mathrm{CJS}(P \| Q) = \int P \log_2 \frac{2P}{P + Q}\,dx + \frac{1}{2 \ln 2}\int (Q -
 * P)\,dx \]
 *
 * <p>of the distribution functions P and Q; the distance is the root of the sum of both directions
 * over its bound \( \int (P + Q)\,dx \), the larger one of the draws and of the draws with their
 * sign turned.
 *
 * <p>References: Nguyen and Vreeken (2015), ECML PKDD, LNCS 9285, 173-189; Kallioinen et al.
 * (2023), section 2.4.
 */
final class CumulativeDistance {

  private CumulativeDistance() {}

  /**
   * Distance.
   *
   * @param values draws
   * @param weights their weights, of sum 1
   */
  static double of(double[] values, double[] weights) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    return Math.max(oneSided(values, weights, order, 1), oneSided(values, weights, order, -1));
  }

  private static double oneSided(double[] values, double[] weights, int[] order, int sign) {
    int n = order.length;
    double p = 0;
    double q = 0;
    double sum = 0;
    double bound = 0;
    for (int k = 0; k < n - 1; k++) {
      int here = order[sign > 0 ? k : n - 1 - k];
      int next = order[sign > 0 ? k + 1 : n - 2 - k];
      p += 1.0 / n;
      q += weights[here];
      double width = Math.abs(values[next] - values[here]);
      sum += width * (divergence(p, q) + divergence(q, p));
      bound += width * (p + q);
    }
    // of equal distributions the sum is 0 up to rounding
    return bound == 0 ? 0 : Math.sqrt(Math.max(0, sum) / bound);
  }

  /** One direction without the terms that the other cancels. */
  private static double divergence(double p, double q) {
    return p == 0 ? 0 : p * Math.log(2 * p / (p + q)) / Math.log(2);
  }
}
