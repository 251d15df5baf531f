package io.github.mohinio.levy.validation.crossvalidation;

/**
 * How well a network finds one coordinate of the region it was trained on.
 *
 * @param name name of the coordinate
 * @param r2 coefficient of determination, \( 1 - \sum (p-t)^2 / \sum (t-\bar t)^2 \)
 * @param mae mean of \( |p-t| \), as a fraction of the coordinate's range
 * @param rmse root of the mean of \( (p-t)^2 \), as a fraction of the coordinate's range
 */
public record CoordinateErrors(String name, double r2, double mae, double rmse) {

  /**
   * Compares answers with targets.
   *
   * @param answers {@code [row * columns + column]}
   * @param targets as many
   * @param columns number of coordinates
   * @param column which of them
   * @param range width of its side of the box
   */
  static CoordinateErrors of(
      String name, float[] answers, float[] targets, int columns, int column, double range) {
    int rows = targets.length / columns;
    double mean = 0;
    for (int i = 0; i < rows; i++) {
      mean += (double) targets[i * columns + column] / rows;
    }
    double residual = 0;
    double total = 0;
    double absolute = 0;
    for (int i = 0; i < rows; i++) {
      double target = targets[i * columns + column];
      double error = answers[i * columns + column] - target;
      residual += error * error;
      total += (target - mean) * (target - mean);
      absolute += Math.abs(error);
    }
    return new CoordinateErrors(
        name, 1 - residual / total, absolute / rows / range, Math.sqrt(residual / rows) / range);
  }
}
