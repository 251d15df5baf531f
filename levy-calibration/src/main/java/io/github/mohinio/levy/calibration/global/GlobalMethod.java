package io.github.mohinio.levy.calibration.global;

import io.github.mohinio.levy.pricing.Require;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How the box is searched before the descents. Immutable and thread-safe. */
public enum GlobalMethod {
  /** Differential evolution. */
  DIFFERENTIAL_EVOLUTION(new DifferentialEvolution()),
  /** Covariance matrix adaptation, restarted. */
  CMA_ES(new CmaEs()),
  /** Centres of equal cells. */
  GRID(new GridSearch());

  private final transient CubeSearch search;

  GlobalMethod(CubeSearch search) {
    this.search = search;
  }

  /**
   * Searches the unit cube for low values of a function, without any descent.
   *
   * @param function value at a point, infinite where there is none; it must not keep or change the
   *     array
   * @param dimension number of coordinates; at least 1
   * @param evaluations about how often the function may be asked; at least 1
   * @param seed seed of all random numbers
   * @return a few points that are not close to one another, best first, at least one
   */
  public List<double[]> search(
      ToDoubleFunction<double[]> function, int dimension, int evaluations, long seed) {
    return search.search(
        function,
        Require.positive("dimension", dimension),
        Require.positive("evaluations", evaluations),
        seed);
  }
}
