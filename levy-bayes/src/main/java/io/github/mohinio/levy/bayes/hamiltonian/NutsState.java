package io.github.mohinio.levy.bayes.hamiltonian;

/**
 * All that a chain needs to go on with the same draws, bit by bit: plain numbers, to be written
 * wherever the caller likes, with {@link Double#toString(double)} or better.
 *
 * <p>The generator has no state to keep: each draw has a generator of its own, made from seed,
 * chain and number of the draw. Immutable and thread-safe.
 *
 * @param settings settings of the chain
 * @param seed seed of the run
 * @param chain number of the chain in the run
 * @param iteration number of draws made, warm-up included
 * @param point coordinates of the last draw, or of the start
 * @param stepSize step size of the next draw
 * @param covariance covariance that the metric is made from, {@code [row][column]}
 * @param firstCovariance covariance that the chain began with
 * @param stepAdaptation adaptation of the step size; of no use after the warm-up
 * @param window moments of the present window of the warm-up; of no use after the warm-up
 */
public record NutsState(
    NutsSettings settings,
    long seed,
    int chain,
    int iteration,
    double[] point,
    double stepSize,
    double[][] covariance,
    double[][] firstCovariance,
    DualAveraging stepAdaptation,
    Moments window) {

  /** Copies the arrays. */
  public NutsState {
    point = point.clone();
    covariance = Moments.copy(covariance);
    firstCovariance = Moments.copy(firstCovariance);
  }

  /** Copy of the coordinates. */
  @Override
  public double[] point() {
    return point.clone();
  }

  /** Copy of the covariance of the metric. */
  @Override
  public double[][] covariance() {
    return Moments.copy(covariance);
  }

  /** Copy of the covariance that the chain began with. */
  @Override
  public double[][] firstCovariance() {
    return Moments.copy(firstCovariance);
  }
}
