package io.github.mohinio.levy.validation.accuracy;

import java.util.Arrays;

/**
 * Quantiles of absolute errors, in the currency of the spot.
 *
 * @param median error not exceeded by half of the points
 * @param q99 by 99 %
 * @param q999 by 99.9 %
 * @param worst by any
 */
public record ErrorQuantiles(double median, double q99, double q999, double worst) {

  /** Quantiles of at least one error; each is one of the errors. */
  static ErrorQuantiles of(double[] errors) {
    double[] sorted = errors.clone();
    Arrays.sort(sorted);
    return new ErrorQuantiles(
        at(sorted, 0.5), at(sorted, 0.99), at(sorted, 0.999), sorted[sorted.length - 1]);
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
