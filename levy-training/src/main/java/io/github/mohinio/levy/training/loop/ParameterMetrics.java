package io.github.mohinio.levy.training.loop;

import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.data.OutputBox;
import java.util.ArrayList;
import java.util.List;

/**
 * How well one parameter is predicted.
 *
 * @param name name of the parameter
 * @param r2 coefficient of determination, \( 1 - \sum (p - t)^2 / \sum (t - \bar t)^2 \); NaN or
 *     negative infinity if all targets are equal
 * @param meanAbsoluteError mean of \( |p - t| \), in the parameter's unit
 * @param meanAbsoluteErrorOfRange the same as a fraction of the parameter's range
 */
public record ParameterMetrics(
    String name, double r2, double meanAbsoluteError, double meanAbsoluteErrorOfRange) {

  /**
   * Compares predictions with targets.
   *
   * @param box the parameters, one per column
   * @param predictions predicted parameters in natural units, a row per sample
   * @param targets true parameters in natural units, of the same shape
   * @return one entry per parameter, in the order of the box
   */
  public static List<ParameterMetrics> of(
      OutputBox box, FloatMatrix predictions, FloatMatrix targets) {
    List<ParameterMetrics> metrics = new ArrayList<>();
    for (int j = 0; j < box.size(); j++) {
      metrics.add(of(box.intervals().get(j), predictions, targets, j));
    }
    return List.copyOf(metrics);
  }

  private static ParameterMetrics of(
      OutputBox.Interval interval, FloatMatrix predictions, FloatMatrix targets, int column) {
    int rows = targets.rows();
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += targets.get(i, column);
    }
    double mean = sum / rows;
    double residual = 0;
    double total = 0;
    double absolute = 0;
    for (int i = 0; i < rows; i++) {
      double target = targets.get(i, column);
      double error = predictions.get(i, column) - target;
      residual += error * error;
      total += (target - mean) * (target - mean);
      absolute += Math.abs(error);
    }
    double mae = absolute / rows;
    return new ParameterMetrics(
        interval.name(), 1 - residual / total, mae, mae / (interval.upper() - interval.lower()));
  }
}
