package io.github.mohinio.levy.calibration.fit;

/**
 * Uncertainty of fitted parameters, from the curvature of the squared errors at the optimum.
 *
 * <p>With Jacobian J of the weighted residuals and \( s^2 \) their squared sum over the degrees of
 * freedom, the covariance is \( s^2 (J'J)^{-1} \). It takes the residuals for independent noise; on
 * a real surface most of them is model error, and the intervals say how sharply this surface fixes
 * the parameters, not where tomorrow's will be.
 *
 * @param covariance covariance of the parameters, NaN for those on a bound
 * @param lower lower ends of the 95 % intervals; normal in the parameter, or in the logarithm of
 *     its distance from a limit where it has one
 * @param upper upper ends of the 95 % intervals
 * @param conditionNumber ratio of the singular values of J in search coordinates, free ones only
 */
public record Uncertainty(
    double[][] covariance, double[] lower, double[] upper, double conditionNumber) {

  /** Copies the arrays. */
  public Uncertainty {
    covariance = copy(covariance);
    lower = lower.clone();
    upper = upper.clone();
  }

  private static double[][] copy(double[][] rows) {
    double[][] copy = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = rows[i].clone();
    }
    return copy;
  }

  @Override
  public double[][] covariance() {
    return copy(covariance);
  }

  @Override
  public double[] lower() {
    return lower.clone();
  }

  @Override
  public double[] upper() {
    return upper.clone();
  }

  /** Standard error of parameter {@code i}; NaN on a bound. */
  public double standardError(int i) {
    return Math.sqrt(covariance[i][i]);
  }
}
