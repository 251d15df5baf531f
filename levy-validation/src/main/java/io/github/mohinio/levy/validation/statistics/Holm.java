package io.github.mohinio.levy.validation.statistics;

import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's correction of probabilities for the number of tests.
 *
 * <p>Reference: Holm (1979), Scandinavian Journal of Statistics 6(2), 65-70.
 */
public final class Holm {

  private Holm() {}

  /**
   * Corrected probabilities: rejecting those up to a level errs in any of the tests with at most
   * that probability.
   *
   * @param pValues probabilities, from 0 to 1; NaN stays and does not count as a test
   * @return in the order given
   */
  public static double[] adjust(double... pValues) {
    Integer[] order =
        IntStream.range(0, pValues.length)
            .filter(i -> !Double.isNaN(pValues[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .toArray(Integer[]::new);
    double[] adjusted = new double[pValues.length];
    Arrays.fill(adjusted, Double.NaN);
    double largest = 0;
    for (int k = 0; k < order.length; k++) {
      double p = Require.inClosedInterval("p", pValues[order[k]], 0, 1);
      largest = Math.max(largest, Math.min(1, (order.length - k) * p));
      adjusted[order[k]] = largest;
    }
    return adjusted;
  }
}
