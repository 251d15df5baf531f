package io.github.mohinio.levy.validation.statistics;

import io.github.mohinio.levy.pricing.Require;

/** Autocorrelation of a series, and the test that there is none. */
public final class Autocorrelation {

  /** Name of the test. */
  public static final String LJUNG_BOX = "Ljung-Box";

  private Autocorrelation() {}

  /**
   * Autocorrelations \( r_k = \sum_{t}(x_t-\bar x)(x_{t+k}-\bar x) / \sum_t (x_t-\bar x)^2 \).
   *
   * @param series values in order, finite
   * @param lags greatest lag; at least 0, less than the length
   * @return for lag 0, which is 1, to the greatest; NaN if all values are equal
   */
  public static double[] of(double[] series, int lags) {
    Samples.finite("series", series);
    Require.inClosedInterval("lags", lags, 0, series.length - 1.0);
    double mean = Samples.mean(series);
    double[] values = new double[lags + 1];
    for (int k = 0; k <= lags; k++) {
      for (int t = 0; t + k < series.length; t++) {
        values[k] += (series[t] - mean) * (series[t + k] - mean);
      }
    }
    double variance = Samples.isConstant(series) ? Double.NaN : values[0];
    for (int k = 0; k <= lags; k++) {
      values[k] /= variance;
    }
    return values;
  }

  /** The test of Ljung and Box of a series that no model was fitted to. */
  public static TestResult ljungBox(double[] series, int lags) {
    return ljungBox(series, lags, 0);
  }

  /**
   * The test of Ljung and Box, \( n(n+2)\sum_{k=1}^{m} r_k^2/(n-k) \), that a series has no
   * autocorrelation.
   *
   * <p>Reference: Ljung and Box (1978), Biometrika 65(2), 297-303.
   *
   * @param series values in order, finite
   * @param lags lags m that are looked at; at least 1
   * @param fitted parameters of the model of which these are residuals; less than the lags
   * @return the statistic and the probability of a larger one; NaN for no more values than lags, or
   *     if all are equal
   */
  public static TestResult ljungBox(double[] series, int lags, int fitted) {
    Samples.finite("series", series);
    Require.atLeast("lags", lags, 1);
    Require.inClosedInterval("fitted", fitted, 0, lags - 1.0);
    int n = series.length;
    if (n <= lags) {
      return TestResult.none(LJUNG_BOX, n + " values; " + lags + " lags need more");
    }
    if (Samples.isConstant(series)) {
      return TestResult.none(LJUNG_BOX, "all values are equal");
    }
    double[] r = of(series, lags);
    double sum = 0;
    for (int k = 1; k <= lags; k++) {
      sum += r[k] * r[k] / (n - k);
    }
    double statistic = n * (n + 2.0) * sum;
    return TestResult.of(LJUNG_BOX, statistic, Tails.chiSquared(statistic, (double) lags - fitted));
  }
}
