package io.github.mohinio.levy.bayes.hamiltonian;

import java.util.Optional;

/**
 * One draw of a chain and how it came about. Immutable and thread-safe.
 *
 * @param iteration number of the draw in its chain, from 0, warm-up included
 * @param warmup whether it belongs to the warm-up and so is no draw from the target
 * @param point coordinates
 * @param logDensity log density at the point
 * @param energy Hamiltonian at the point with its momentum; its differences between draws are what
 *     E-BFMI is made from
 * @param depth number of doublings of the trajectory; the settings' largest means that it was cut
 *     off
 * @param leapfrogs number of leapfrog steps, each one evaluation of density and gradient
 * @param acceptance Metropolis acceptance probability averaged over the trajectory, in [0, 1]
 * @param stepSize step size used, in standard deviations of the metric
 * @param divergence why the trajectory broke off, if it did; the draw is from what came before
 */
public record NutsDraw(
    int iteration,
    boolean warmup,
    double[] point,
    double logDensity,
    double energy,
    int depth,
    int leapfrogs,
    double acceptance,
    double stepSize,
    Optional<Divergence> divergence) {

  /** Copies the point. */
  public NutsDraw {
    point = point.clone();
  }

  /** Copy of the coordinates. */
  @Override
  public double[] point() {
    return point.clone();
  }
}
