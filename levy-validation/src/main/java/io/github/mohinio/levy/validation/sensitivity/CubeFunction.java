package io.github.mohinio.levy.validation.sensitivity;

/** A function of the unit cube. */
@FunctionalInterface
public interface CubeFunction {

  /**
   * Evaluates it.
   *
   * @param unit a point whose coordinates are from 0 to 1; not to be kept
   * @return any number of outputs, the same for every point; NaN where there is none
   */
  double[] at(double[] unit);
}
