package io.github.mohinio.levy.validation.sensitivity;

/** Values of one output, and of what one input does to it; rows are those that count. */
final class SobolSample {

  private final double[] a;
  private final double[] b;
  private final double[] mixed;

  SobolSample(double[][][] values, int[] rows, int output, int input) {
    a = column(values, rows, 0, output);
    b = column(values, rows, 1, output);
    mixed = column(values, rows, input + 2, output);
  }

  private static double[] column(double[][][] values, int[] rows, int matrix, int output) {
    double[] column = new double[rows.length];
    for (int r = 0; r < rows.length; r++) {
      column[r] = values[rows[r]][matrix][output];
    }
    return column;
  }

  /** First-order index from some rows. */
  double first(int[] rows) {
    double mean = mean(rows);
    double sum = 0;
    for (int j : rows) {
      sum += (b[j] - mean) * (mixed[j] - a[j]);
    }
    return sum / rows.length / variance(rows, mean);
  }

  /** Total index from some rows. */
  double total(int[] rows) {
    double sum = 0;
    for (int j : rows) {
      sum += (a[j] - mixed[j]) * (a[j] - mixed[j]);
    }
    return sum / (2.0 * rows.length) / variance(rows, mean(rows));
  }

  private double mean(int[] rows) {
    double sum = 0;
    for (int j : rows) {
      sum += a[j] + b[j];
    }
    return sum / (2.0 * rows.length);
  }

  private double variance(int[] rows, double mean) {
    double sum = 0;
    for (int j : rows) {
      sum += (a[j] - mean) * (a[j] - mean) + (b[j] - mean) * (b[j] - mean);
    }
    return sum / (2.0 * rows.length);
  }
}
