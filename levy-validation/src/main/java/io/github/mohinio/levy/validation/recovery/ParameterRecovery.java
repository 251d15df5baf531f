package io.github.mohinio.levy.validation.recovery;

/**
 * How well one parameter is recovered.
 *
 * @param name name of the parameter
 * @param r2 coefficient of determination, \( 1 - \sum (p-t)^2 / \sum (t-\bar t)^2 \)
 * @param meanAbsoluteError mean of \( |p-t| \), in units of the parameter's range in the training
 *     box
 */
public record ParameterRecovery(String name, double r2, double meanAbsoluteError) {

  /**
   * Compares found with true values.
   *
   * @param range width of the parameter's side of the box
   */
  static ParameterRecovery of(String name, double[] found, double[] truth, double range) {
    double mean = 0;
    for (double t : truth) {
      mean += t / truth.length;
    }
    double residual = 0;
    double total = 0;
    double absolute = 0;
    for (int i = 0; i < truth.length; i++) {
      double error = found[i] - truth[i];
      residual += error * error;
      total += (truth[i] - mean) * (truth[i] - mean);
      absolute += Math.abs(error) / truth.length;
    }
    return new ParameterRecovery(name, 1 - residual / total, absolute / range);
  }
}
