package io.github.mohinio.levy.bayes.variational;

import java.util.random.RandomGenerator;

/**
 * Standard normal draws in pairs of opposite sign whose mean is exactly 0 and whose covariance is
 * exactly the unit matrix, so that averages over them are exact for quadratic functions.
 */
final class FixedDraws {

  private FixedDraws() {}

  /**
   * Draws, {@code [draw][coordinate]}.
   *
   * @param pairs number of pairs, more than coordinates
   */
  static double[][] of(int pairs, int dimension, RandomGenerator random) {
    double[][] half = new double[pairs][dimension];
    double[][] covariance = new double[dimension][dimension];
    for (double[] z : half) {
      for (int i = 0; i < dimension; i++) {
        z[i] = random.nextGaussian();
        for (int j = 0; j <= i; j++) {
          covariance[i][j] += z[i] * z[j] / pairs;
        }
      }
    }
    double[][] factor = Cholesky.factor(covariance).orElseThrow();
    double[][] draws = new double[2 * pairs][dimension];
    for (int k = 0; k < pairs; k++) {
      for (int i = 0; i < dimension; i++) {
        double rest = half[k][i];
        for (int j = 0; j < i; j++) {
          rest -= factor[i][j] * draws[2 * k][j];
        }
        draws[2 * k][i] = rest / factor[i][i];
        draws[2 * k + 1][i] = -draws[2 * k][i];
      }
    }
    return draws;
  }
}
