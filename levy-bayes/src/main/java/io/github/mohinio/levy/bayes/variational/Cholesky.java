package io.github.mohinio.levy.bayes.variational;

import java.util.Optional;

/** Cholesky factors of small matrices. */
final class Cholesky {

  private Cholesky() {}

  /** Lower factor; empty if the matrix is not positive definite in floating point. */
  static Optional<double[][]> factor(double[][] matrix) {
    int d = matrix.length;
    double[][] l = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= l[i][k] * l[j][k];
        }
        if (j < i) {
          l[i][j] = rest / l[j][j];
        } else if (rest > 0 && rest < Double.POSITIVE_INFINITY) {
          l[i][i] = Math.sqrt(rest);
        } else {
          return Optional.empty();
        }
      }
    }
    return Optional.of(l);
  }

  static double[][] copy(double[][] matrix) {
    double[][] copy = new double[matrix.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }
}
