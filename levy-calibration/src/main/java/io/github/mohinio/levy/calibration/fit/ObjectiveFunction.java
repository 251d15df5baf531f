package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;

/**
 * An objective as a function of search coordinates, for searches of any kind. A workspace, not
 * thread-safe.
 */
public final class ObjectiveFunction {

  private final SurfaceProblem problem;

  /**
   * Makes the function.
   *
   * @throws IllegalArgumentException if the objective needs what the surface does not have
   */
  public ObjectiveFunction(
      ModelFamily family, OptionSurface surface, Objective objective, FourierPricer pricer) {
    problem = new SurfaceProblem(family, surface, objective, pricer);
  }

  /** Value at a point; infinite where there is no model or no usable price, never NaN. */
  public double value(double[] coordinates) {
    return problem.cost(coordinates);
  }

  /** Times it was asked. */
  public int evaluations() {
    return problem.evaluations();
  }
}
