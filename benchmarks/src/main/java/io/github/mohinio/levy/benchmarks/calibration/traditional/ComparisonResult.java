package io.github.mohinio.levy.benchmarks.calibration.traditional;

import io.github.mohinio.levy.benchmarks.calibration.traditional.ComparisonCase.Data;

/**
 * What a method made of a surface.
 *
 * @param model name of the family
 * @param data kind of the surface
 * @param index its number among those of its kind
 * @param method name of the method
 * @param millis time, in milliseconds
 * @param evaluations times the surface was priced
 * @param rmse root mean squared price error of the fitted model, priced anew
 * @param best least such error over all methods
 */
record ComparisonResult(
    String model,
    Data data,
    int index,
    String method,
    double millis,
    int evaluations,
    double rmse,
    double best) {

  /** Header of {@link #csv()}. */
  static final String HEADER =
      "model,data,index,method,millis,evaluations,rmse,best_rmse,excess,failed";

  /** Excess over the best from which a fit has failed. */
  private static final double WORST_EXCESS = 1e-3;

  /** Root mean squared price error from which a fit to a clean surface has failed. */
  private static final double WORST_CLEAN = 1e-6;

  /** How far above the least error, as a part of that. */
  double excess() {
    return rmse / best - 1;
  }

  /** Whether a user would have to look for a better fit. */
  boolean isFailure() {
    return data == Data.CLEAN ? !(rmse <= WORST_CLEAN) : !(excess() <= WORST_EXCESS);
  }

  /** As a line of the file. */
  String csv() {
    return String.join(
        ",",
        model,
        data.label(),
        Integer.toString(index),
        '"' + method + '"',
        Double.toString(millis),
        Integer.toString(evaluations),
        Double.toString(rmse),
        Double.toString(best),
        Double.toString(excess()),
        Boolean.toString(isFailure()));
  }
}
