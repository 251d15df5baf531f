package io.github.mohinio.levy.bayes.hamiltonian;

import java.util.Optional;

/**
 * Dense Euclidean metric, kept as the lower Cholesky factor L of the covariance LL' whose inverse
 * is the mass matrix.
 *
 * <p>Momenta are whitened: p = L'm for the momentum m of the mass matrix, so they are standard
 * normal, the kinetic energy is p'p / 2, and the velocity L p needs no linear solve. The criterion
 * of a U-turn is the same in both. Immutable and thread-safe.
 */
final class Metric {

  private final int d;

  /** Lower triangle, row after row. */
  private final double[] factor;

  private Metric(int d, double[] factor) {
    this.d = d;
    this.factor = factor;
  }

  /**
   * Metric of a covariance; empty if that is not positive definite in floating point.
   *
   * @param covariance square; its lower triangle is used
   */
  static Optional<Metric> of(double[][] covariance) {
    int d = covariance.length;
    double[] l = new double[d * (d + 1) / 2];
    for (int i = 0; i < d; i++) {
      int row = i * (i + 1) / 2;
      for (int j = 0; j <= i; j++) {
        int other = j * (j + 1) / 2;
        double rest = covariance[i][j];
        for (int k = 0; k < j; k++) {
          rest -= l[row + k] * l[other + k];
        }
        if (j < i) {
          l[row + j] = rest / l[other + j];
        } else if (rest > 0 && rest < Double.POSITIVE_INFINITY) {
          l[row + j] = Math.sqrt(rest);
        } else {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Metric(d, l));
  }

  int dimension() {
    return d;
  }

  /** Adds {@code scale} times L p to {@code point}. */
  void drift(double scale, double[] momentum, double[] point) {
    int entry = 0;
    for (int i = 0; i < d; i++) {
      double velocity = 0;
      for (int j = 0; j <= i; j++) {
        velocity += factor[entry++] * momentum[j];
      }
      point[i] += scale * velocity;
    }
  }

  /** Replaces a gradient g by the force L'g on whitened momenta. */
  void whiten(double[] gradient) {
    for (int j = 0; j < d; j++) {
      double force = 0;
      int entry = j * (j + 1) / 2 + j;
      for (int i = j; i < d; i++) {
        force += factor[entry] * gradient[i];
        entry += i + 1;
      }
      gradient[j] = force;
    }
  }
}
