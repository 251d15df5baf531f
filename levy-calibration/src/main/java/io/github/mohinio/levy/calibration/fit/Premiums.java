package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.family.ModelFamily;

/**
 * What is added to the model's prices of the options, to first order about a point. The arrays
 * belong to the holder and are not copied.
 *
 * @param point search coordinates
 * @param values value there, one for each option
 * @param slopes derivatives to the coordinates, {@code [option * dimension + coordinate]}
 */
record Premiums(double[] point, double[] values, double[] slopes) {

  /** Nothing is added. */
  static Premiums none(int options, ModelFamily family) {
    int dimension = family.coordinates().dimension();
    return new Premiums(
        new double[dimension], new double[options], new double[options * dimension]);
  }

  /** Value for an option at other coordinates. */
  double at(int option, double[] coordinates) {
    double value = values[option];
    for (int c = 0; c < point.length; c++) {
      value += slope(option, c) * (coordinates[c] - point[c]);
    }
    return value;
  }

  /** Derivative of the value for an option to a coordinate. */
  double slope(int option, int coordinate) {
    return slopes[option * point.length + coordinate];
  }
}
