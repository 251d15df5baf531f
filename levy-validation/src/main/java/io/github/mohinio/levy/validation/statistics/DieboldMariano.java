package io.github.mohinio.levy.validation.statistics;

import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;

/**
 * Diebold and Mariano's test that two forecasts are equally accurate, two-sided, with the
 * correction for small samples of Harvey, Leybourne and Newbold and Student's distribution.
 *
 * <p>The long-run variance of the differences of losses is that of their autocovariances up to one
 * less than the horizon.
 *
 * <p>References: Diebold and Mariano (1995), Journal of Business and Economic Statistics 13(3),
 * 253-263; Harvey, Leybourne and Newbold (1997), International Journal of Forecasting 13(2),
 * 281-291.
 */
public final class DieboldMariano {

  /** Name of the test. */
  public static final String NAME = "Diebold-Mariano";

  private DieboldMariano() {}

  /**
   * Tests losses.
   *
   * @param first losses of the first forecast in order of time, such as squared errors; finite
   * @param second losses of the second forecast, as many
   * @param horizon steps that each forecast looks ahead; at least 1
   * @return the statistic, negative where the first is more accurate, and the probability of one as
   *     far from zero; NaN for no more values than the horizon, or if the variance is not positive
   */
  public static TestResult test(double[] first, double[] second, int horizon) {
    Samples.finite("first", first);
    Samples.finite("second", second);
    int n = Require.sameLength("second", second.length, "first", first.length);
    Require.atLeast("horizon", horizon, 1);
    if (n < 2 || n <= horizon) {
      return TestResult.none(NAME, n + " values; a horizon of " + horizon + " needs more");
    }
    double[] d = new double[n];
    Arrays.setAll(d, i -> first[i] - second[i]);
    if (Samples.isConstant(d)) {
      return TestResult.none(NAME, "the losses differ by a constant");
    }
    double mean = Samples.mean(d);
    double variance = 0;
    for (int k = 0; k < horizon; k++) {
      for (int t = k; t < n; t++) {
        variance += (k == 0 ? 1 : 2) * (d[t] - mean) * (d[t - k] - mean) / n;
      }
    }
    if (!(variance > 0)) {
      return TestResult.none(NAME, "the long-run variance is not positive");
    }
    double h = horizon;
    double correction = Math.sqrt((n + 1 - 2 * h + h * (h - 1) / n) / n);
    double statistic = correction * mean / Math.sqrt(variance / n);
    return TestResult.of(NAME, statistic, Tails.student(statistic, n - 1.0));
  }
}
