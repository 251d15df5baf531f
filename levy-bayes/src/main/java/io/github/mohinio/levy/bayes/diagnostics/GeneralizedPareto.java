package io.github.mohinio.levy.bayes.diagnostics;

/**
 * Generalised Pareto distribution above zero, \( F(x) = 1 - (1 + kx/\sigma)^{-1/k} \).
 *
 * @param shape k; moments below order 1/k exist
 * @param scale \( \sigma \)
 */
record GeneralizedPareto(double shape, double scale) {

  private static final int FEWEST_GRID_POINTS = 30;
  private static final double PRIOR_QUARTILE = 3;

  /** The weak prior of the shape counts as so many draws at one half. */
  private static final double PRIOR_DRAWS = 10;

  /**
   * Fit of Zhang and Stephens (2009), Technometrics 51, 316-325, with the weak prior of Vehtari,
   * Simpson, Gelman, Yao and Gabry (2024), appendix C.
   *
   * @param sorted ascending, not negative, the last positive
   * @return NaN in both if the first quartile is zero
   */
  static GeneralizedPareto fit(double[] sorted) {
    int n = sorted.length;
    double quartile = sorted[(int) (n / 4.0 + 0.5) - 1];
    if (!(quartile > 0)) {
      return new GeneralizedPareto(Double.NaN, Double.NaN);
    }
    int points = FEWEST_GRID_POINTS + (int) Math.sqrt(n);
    double[] theta = new double[points];
    double[] logLikelihood = new double[points];
    for (int j = 0; j < points; j++) {
      theta[j] =
          1 / sorted[n - 1] + (1 - Math.sqrt(points / (j + 0.5))) / (PRIOR_QUARTILE * quartile);
      double k = shape(theta[j], sorted);
      logLikelihood[j] = n * (Math.log(-theta[j] / k) - k - 1);
    }
    double total = LogSum.of(logLikelihood);
    double mean = 0;
    for (int j = 0; j < points; j++) {
      mean += theta[j] * Math.exp(logLikelihood[j] - total);
    }
    double k = shape(mean, sorted);
    return new GeneralizedPareto((k * n + 0.5 * PRIOR_DRAWS) / (n + PRIOR_DRAWS), -k / mean);
  }

  private static double shape(double theta, double[] values) {
    double sum = 0;
    for (double x : values) {
      sum += Math.log1p(-theta * x);
    }
    return sum / values.length;
  }

  /** Quantile at {@code probability} in [0, 1). */
  double quantile(double probability) {
    double log = Math.log1p(-probability);
    return shape == 0 ? -scale * log : scale * Math.expm1(-shape * log) / shape;
  }
}
