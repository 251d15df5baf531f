package io.github.mohinio.levy.bayes.posterior;

import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.util.ArrayList;
import java.util.List;

/**
 * Level, slope and curvature of the errors of one expiry: orthonormal polynomials of the
 * log-moneyness at its strikes, so that independent standard errors have independent standard
 * coefficients.
 *
 * @param first number of the first option of the expiry on the surface
 * @param shapes level, slope and curvature, as far as there are strikes for them
 */
record ExpiryShapes(int first, double[][] shapes) {

  private static final int MOST = 3;

  /** A power that is left with less of its norm than this depends on the lower ones. */
  private static final double LEAST_NORM = 1e-6;

  static ExpiryShapes of(OptionSlice slice, int first) {
    int n = slice.size();
    double centre = 0;
    for (int j = 0; j < n; j++) {
      centre += slice.logMoneyness(j) / n;
    }
    List<double[]> shapes = new ArrayList<>();
    for (int power = 0; power < MOST; power++) {
      double[] shape = new double[n];
      for (int j = 0; j < n; j++) {
        shape[j] = Math.pow(slice.logMoneyness(j) - centre, power);
      }
      double before = norm(shape);
      for (double[] lower : shapes) {
        double part = product(lower, shape, 0);
        for (int j = 0; j < n; j++) {
          shape[j] -= part * lower[j];
        }
      }
      double after = norm(shape);
      if (after > LEAST_NORM * before) {
        for (int j = 0; j < n; j++) {
          shape[j] /= after;
        }
        shapes.add(shape);
      }
    }
    return new ExpiryShapes(first, shapes.toArray(double[][]::new));
  }

  private static double norm(double[] x) {
    return Math.sqrt(product(x, x, 0));
  }

  private static double product(double[] shape, double[] errors, int first) {
    double sum = 0;
    for (int j = 0; j < shape.length; j++) {
      sum += shape[j] * errors[first + j];
    }
    return sum;
  }

  int quotes() {
    return shapes[0].length;
  }

  boolean hasSmile() {
    return shapes.length > 1;
  }

  /** Squared coefficient of the level. */
  double level(double[] errors) {
    double level = product(shapes[0], errors, first);
    return level * level;
  }

  /** Sum of the squared coefficients of slope and curvature. */
  double smile(double[] errors) {
    double sum = 0;
    for (int k = 1; k < shapes.length; k++) {
      double part = product(shapes[k], errors, first);
      sum += part * part;
    }
    return sum;
  }

  /** Average error. */
  double mean(double[] errors) {
    double sum = 0;
    for (int j = 0; j < quotes(); j++) {
      sum += errors[first + j];
    }
    return sum / quotes();
  }

  /** Average squared error. */
  double meanSquare(double[] errors) {
    double sum = 0;
    for (int j = 0; j < quotes(); j++) {
      sum += errors[first + j] * errors[first + j];
    }
    return sum / quotes();
  }
}
