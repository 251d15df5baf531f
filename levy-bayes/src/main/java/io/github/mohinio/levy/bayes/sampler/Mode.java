package io.github.mohinio.levy.bayes.sampler;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * A maximum of the posterior density and the normal distribution that touches it there (Laplace).
 *
 * @param point coordinates of the model
 * @param logNoise logarithm of the noise
 * @param logDensity posterior log density
 * @param covariance inverse of the negative Hessian in the coordinates of the model
 */
record Mode(double[] point, double logNoise, double logDensity, double[][] covariance) {

  /** Standard deviations within which two maxima count as one. */
  private static final double SAME = 3;

  /** Whether another maximum is this one, as far as this one's curvature can tell. */
  boolean isNear(Mode other) {
    double[] difference = new double[point.length];
    for (int i = 0; i < point.length; i++) {
      difference[i] = other.point[i] - point[i];
    }
    Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(covariance);
    double[] scaled =
        new CholeskyDecomposition(matrix).getSolver().getInverse().operate(difference);
    double square = 0;
    for (int i = 0; i < point.length; i++) {
      square += difference[i] * scaled[i];
    }
    return square < SAME * SAME;
  }
}
