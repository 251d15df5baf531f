package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.hamiltonian.Divergence;

/**
 * A draw and how it came about.
 *
 * @param point coordinates, the logarithm of the noise last if it is unknown; not to be changed
 * @param logDensity posterior log density over the coordinates
 * @param acceptance 1 or 0 as a proposal was accepted, or the average over a trajectory
 * @param energy Hamiltonian; NaN without trajectories
 * @param depth doublings of the trajectory; 0 without
 * @param leapfrogs steps of the trajectory; 0 without
 * @param divergence why the trajectory broke off; null if it did not
 */
record ChainDraw(
    double[] point,
    double logDensity,
    double acceptance,
    double energy,
    int depth,
    int leapfrogs,
    Divergence.Cause divergence) {

  /** A draw without a trajectory. */
  static ChainDraw of(double[] point, double logDensity, double acceptance) {
    return new ChainDraw(point, logDensity, acceptance, Double.NaN, 0, 0, null);
  }
}
