package io.github.mohinio.levy.validation.statistics;

import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;

/**
 * How well a score tells two groups apart: shares of both above every threshold.
 *
 * @param thresholds values of the score, descending, begun by infinity
 * @param falseAlarms share of the usual group at or above each threshold
 * @param hits share of the unusual group at or above each threshold
 * @param area area below the hits as a function of false alarms: the probability that an unusual
 *     score exceeds a usual one, ties counted half
 */
public record Roc(double[] thresholds, double[] falseAlarms, double[] hits, double area) {

  /** Copies the arrays. */
  public Roc {
    thresholds = thresholds.clone();
    falseAlarms = falseAlarms.clone();
    hits = hits.clone();
  }

  /**
   * Compares scores.
   *
   * @param usual scores of the usual group, at least one; not NaN
   * @param unusual scores of the unusual group, likewise
   */
  public static Roc of(double[] usual, double[] unusual) {
    Require.positive("usual.length", usual.length);
    Require.positive("unusual.length", unusual.length);
    double[] low = sorted("usual", usual);
    double[] high = sorted("unusual", unusual);
    double[] values = Arrays.stream(concatenated(low, high)).sorted().distinct().toArray();
    int n = values.length;
    double[] thresholds = new double[n + 1];
    double[] falseAlarms = new double[n + 1];
    double[] hits = new double[n + 1];
    thresholds[0] = Double.POSITIVE_INFINITY;
    double area = 0;
    for (int i = 1; i <= n; i++) {
      thresholds[i] = values[n - i];
      falseAlarms[i] = shareFrom(low, thresholds[i]);
      hits[i] = shareFrom(high, thresholds[i]);
      area += (falseAlarms[i] - falseAlarms[i - 1]) * (hits[i] + hits[i - 1]) / 2;
    }
    return new Roc(thresholds, falseAlarms, hits, area);
  }

  private static double[] concatenated(double[] first, double[] second) {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static double[] sorted(String name, double[] scores) {
    for (double score : scores) {
      if (Double.isNaN(score)) {
        throw new IllegalArgumentException(name + " = NaN: must be a number");
      }
    }
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static double shareFrom(double[] sorted, double threshold) {
    int below = 0;
    int above = sorted.length;
    while (below < above) {
      int middle = (below + above) >>> 1;
      if (sorted[middle] < threshold) {
        below = middle + 1;
      } else {
        above = middle;
      }
    }
    return (double) (sorted.length - below) / sorted.length;
  }

  @Override
  public double[] thresholds() {
    return thresholds.clone();
  }

  @Override
  public double[] falseAlarms() {
    return falseAlarms.clone();
  }

  @Override
  public double[] hits() {
    return hits.clone();
  }
}
