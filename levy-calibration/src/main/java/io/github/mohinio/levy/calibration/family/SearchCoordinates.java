package io.github.mohinio.levy.calibration.family;

import java.util.List;

/**
 * Coordinates in which a search over the parameters of a family is well conditioned. There may be
 * fewer than parameters: those without a coordinate are fixed.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface SearchCoordinates {

  /** Names, in the order of {@link #bounds()}. */
  List<String> names();

  /** Bounds of the search. */
  ParameterBox bounds();

  /** Coordinates of a parameter vector. */
  double[] of(double[] parameters);

  /**
   * Parameters at a point of the search.
   *
   * @param coordinates point, inside or outside the bounds
   * @param parameters receives the parameters
   * @param jacobian receives d parameter / d coordinate, {@code [parameter][coordinate]}
   */
  void parameters(double[] coordinates, double[] parameters, double[][] jacobian);

  /** Number of coordinates. */
  default int dimension() {
    return bounds().dimension();
  }
}
