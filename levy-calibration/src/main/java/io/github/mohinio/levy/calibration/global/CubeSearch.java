package io.github.mohinio.levy.calibration.global;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A search for low values of a function on the unit cube. Implementations are immutable. */
interface CubeSearch {

  /**
   * Searches.
   *
   * @param function value at a point, infinite where there is none
   * @param dimension number of coordinates
   * @param evaluations about how often it may ask
   * @param seed seed of all random numbers
   * @return points worth a descent, best first, at least one
   */
  List<double[]> search(
      ToDoubleFunction<double[]> function, int dimension, int evaluations, long seed);
}
