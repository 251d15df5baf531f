package io.github.mohinio.levy.validation.statistics;

import java.util.Arrays;

/** Quantiles of samples. */
public final class Quantiles {

  private Quantiles() {}

  /**
   * Quantile of a sample whose member i, from 0, stands for the probability (i + 1/2) / n; linear
   * between them, and constant beyond the first and the last.
   *
   * @param sorted the sample, ascending
   * @param probability from 0 to 1
   */
  public static double of(double[] sorted, double probability) {
    double place = Math.max(0, Math.min(sorted.length - 1.0, probability * sorted.length - 0.5));
    int below = (int) place;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] == sorted[above]
        ? sorted[below]
        : sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** Median of some rows of a column. */
  public static double median(double[] column, int[] rows) {
    double[] values = Arrays.stream(rows).mapToDouble(i -> column[i]).toArray();
    Arrays.sort(values);
    return of(values, 0.5);
  }
}
