package io.github.mohinio.levy.bayes.variational;

import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;

/**
 * Covariance from the Hessian of a log density at a point, by central differences of the gradient.
 *
 * @param covariance inverse of the negative Hessian, or of what it was made into
 * @param positiveDefinite whether the negative Hessian was so; otherwise its eigenvalues, on the
 *     scale of its diagonal, have been replaced by their sizes, kept away from 0
 * @param evaluations number of gradients used
 */
record Curvature(double[][] covariance, boolean positiveDefinite, int evaluations) {

  /** Step of the differences, in standard deviations: an error of about its square. */
  private static final double STEP = 1e-3;

  /** Change of a standard deviation below which its step need not be found again. */
  private static final double SAME = 1.5;

  private static final int MOST_PASSES = 12;

  /** Smallest eigenvalue, over the largest, that is above the error of the differences. */
  private static final double SMALLEST_EIGENVALUE = 1e-10;

  /**
   * Smallest eigenvalue, over the largest, that a matrix is given that was not positive definite.
   */
  private static final double FLOOR = 1e-6;

  private static final double SHRINK = 0.25;
  private static final int MOST_SHRINKS = 20;

  /**
   * Covariance at a point.
   *
   * @param scale guess of the standard deviations, positive
   */
  static Curvature at(LogDensity density, double[] point, double[] scale) {
    int d = point.length;
    double[] sd = scale.clone();
    double[][] hessian = new double[d][d];
    int evaluations = 0;
    boolean settled = false;
    for (int pass = 0; pass < MOST_PASSES && !settled; pass++) {
      settled = true;
      for (int i = 0; i < d; i++) {
        evaluations += column(density, point, i, STEP * sd[i], hessian[i]);
        double found = 1 / Math.sqrt(Math.abs(hessian[i][i]));
        if (found > 0 && found < Double.POSITIVE_INFINITY) {
          settled &= Math.max(found / sd[i], sd[i] / found) < SAME;
          sd[i] = found;
        }
      }
    }
    return invert(hessian, sd, evaluations);
  }

  /**
   * Differences of the gradient along one coordinate, with a sign that makes a maximum positive.
   */
  private static int column(
      LogDensity density, double[] point, int i, double firstStep, double[] column) {
    double[] up = new double[point.length];
    double[] down = new double[point.length];
    double[] x = point.clone();
    double step = firstStep;
    int evaluations = 0;
    for (int k = 0; k < MOST_SHRINKS; k++) {
      x[i] = point[i] + step;
      double above = density.logDensity(x, up);
      double width = x[i];
      x[i] = point[i] - step;
      double below = density.logDensity(x, down);
      width -= x[i];
      evaluations += 2;
      if (Math.min(above, below) > Double.NEGATIVE_INFINITY && width > 0) {
        for (int j = 0; j < column.length; j++) {
          column[j] = (down[j] - up[j]) / width;
        }
        break;
      }
      step *= SHRINK;
    }
    return evaluations;
  }

  private static Curvature invert(double[][] hessian, double[] sd, int evaluations) {
    int d = sd.length;
    double[][] scaled = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        scaled[i][j] = 0.5 * (hessian[i][j] + hessian[j][i]) * sd[i] * sd[j];
      }
    }
    EigenDecomposition eigen = new EigenDecomposition(MatrixUtils.createRealMatrix(scaled));
    double[] values = eigen.getRealEigenvalues();
    double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
    double least = Arrays.stream(values).min().orElseThrow();
    boolean positive = least > SMALLEST_EIGENVALUE * largest;
    double[][] covariance = new double[d][d];
    for (int k = 0; k < d; k++) {
      double value = positive ? values[k] : Math.max(Math.abs(values[k]), FLOOR * largest);
      double[] vector = eigen.getEigenvector(k).toArray();
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          covariance[i][j] += vector[i] * vector[j] / value * sd[i] * sd[j];
        }
      }
    }
    return new Curvature(covariance, positive, evaluations);
  }
}
