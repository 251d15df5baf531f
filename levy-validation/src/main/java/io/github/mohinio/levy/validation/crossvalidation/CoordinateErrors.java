package io.github.mohinio.levy.validation.crossvalidation;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.validation.statistics.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How well a network finds one coordinate of the region it was trained on.
 *
 * @param name name of the coordinate
 * @param r2 coefficient of determination, \( 1 - \sum (p-t)^2 / \sum (t-\bar t)^2 \)
 * @param mae mean of \( |p-t| \), as a fraction of the coordinate's range
 * @param rmse root of the mean of \( (p-t)^2 \), as a fraction of the coordinate's range
 * @param percentiles percentiles 0 to 100 of \( p-t \), as fractions of the coordinate's range
 */
public record CoordinateErrors(
    String name, double r2, double mae, double rmse, List<Double> percentiles) {

  /** Copies the list. */
  public CoordinateErrors {
    percentiles = List.copyOf(percentiles);
  }

  /** The errors of a network on samples, coordinate by coordinate. */
  static List<CoordinateErrors> of(ParameterRegion region, byte[] network, DataSet samples) {
    List<String> names = region.coordinateNames();
    List<CoordinateErrors> errors = new ArrayList<>();
    try (NeuralCalibrator calibrator = NeuralCalibrator.of(network)) {
      float[] answers = calibrator.coordinates(samples.inputs(), samples.rows());
      for (int c = 0; c < names.size(); c++) {
        errors.add(
            of(names.get(c), answers, samples.targets(), names.size(), c, region.box().range(c)));
      }
    }
    return errors;
  }

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
    double[] errors = new double[rows];
    for (int i = 0; i < rows; i++) {
      double target = targets[i * columns + column];
      double error = answers[i * columns + column] - target;
      residual += error * error;
      total += (target - mean) * (target - mean);
      absolute += Math.abs(error);
      errors[i] = error / range;
    }
    Arrays.sort(errors);
    List<Double> percentiles = new ArrayList<>();
    for (int p = 0; p <= 100; p++) {
      percentiles.add(Quantiles.of(errors, p / 100.0));
    }
    return new CoordinateErrors(
        name,
        1 - residual / total,
        absolute / rows / range,
        Math.sqrt(residual / rows) / range,
        percentiles);
  }
}
