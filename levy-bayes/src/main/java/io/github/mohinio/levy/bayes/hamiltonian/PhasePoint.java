package io.github.mohinio.levy.bayes.hamiltonian;

import java.util.random.RandomGenerator;

/** A point with a whitened momentum, and the density and the force there. Changed in place. */
final class PhasePoint {

  final double[] point;
  final double[] momentum;

  /** Gradient of the log density, whitened by the metric. */
  final double[] force;

  double logDensity;

  PhasePoint(int dimension) {
    point = new double[dimension];
    momentum = new double[dimension];
    force = new double[dimension];
  }

  /** Hamiltonian: potential plus kinetic energy; {@code Infinity} where the density is 0. */
  double energy() {
    double square = 0;
    for (double p : momentum) {
      square += p * p;
    }
    return 0.5 * square - logDensity;
  }

  void drawMomentum(RandomGenerator random) {
    for (int i = 0; i < momentum.length; i++) {
      momentum[i] = random.nextGaussian();
    }
  }

  void copyFrom(PhasePoint other) {
    for (int i = 0; i < point.length; i++) {
      point[i] = other.point[i];
      momentum[i] = other.momentum[i];
      force[i] = other.force[i];
    }
    logDensity = other.logDensity;
  }
}
