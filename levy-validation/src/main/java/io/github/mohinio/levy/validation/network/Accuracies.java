package io.github.mohinio.levy.validation.network;

/** Statistics of some rows of columns, of which a row may be counted more than once. */
final class Accuracies {

  private Accuracies() {}

  /** Mean. */
  static double mean(double[] column, int[] rows) {
    double sum = 0;
    for (int i : rows) {
      sum += column[i];
    }
    return sum / rows.length;
  }

  /** Mean of \( |p-t| \). */
  static double meanAbsoluteError(double[] found, double[] truth, int[] rows) {
    double sum = 0;
    for (int i : rows) {
      sum += Math.abs(found[i] - truth[i]);
    }
    return sum / rows.length;
  }

  /** Root of the mean of \( (p-t)^2 \). */
  static double rootMeanSquaredError(double[] found, double[] truth, int[] rows) {
    double sum = 0;
    for (int i : rows) {
      sum += (found[i] - truth[i]) * (found[i] - truth[i]);
    }
    return Math.sqrt(sum / rows.length);
  }

  /** Root of the mean of the squares. */
  static double rootMeanSquare(double[] column, int[] rows) {
    double sum = 0;
    for (int i : rows) {
      sum += column[i] * column[i];
    }
    return Math.sqrt(sum / rows.length);
  }

  /** Coefficient of determination, \( 1 - \sum (p-t)^2 / \sum (t-\bar t)^2 \). */
  static double r2(double[] found, double[] truth, int[] rows) {
    double mean = mean(truth, rows);
    double residual = 0;
    double total = 0;
    for (int i : rows) {
      residual += (found[i] - truth[i]) * (found[i] - truth[i]);
      total += (truth[i] - mean) * (truth[i] - mean);
    }
    return 1 - residual / total;
  }
}
