package io.github.mohinio.levy.benchmarks.calibration.traditional;

import io.github.mohinio.levy.pricing.model.ReturnModel;

/**
 * A method under comparison.
 *
 * @param name its name in the table
 * @param procedure what it does
 */
record CalibrationMethod(String name, Procedure procedure) {

  /** Fits a model to a surface. */
  @FunctionalInterface
  interface Procedure {

    /** Fits, from the starts of the case if it needs any. */
    Outcome fit(ComparisonCase each);
  }

  /**
   * What a method returns.
   *
   * @param model the fitted model
   * @param evaluations times the surface was priced
   */
  record Outcome(ReturnModel model, int evaluations) {}
}
