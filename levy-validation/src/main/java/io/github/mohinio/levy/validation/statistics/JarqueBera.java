package io.github.mohinio.levy.validation.statistics;

/**
 * Jarque and Bera's test of normality by skewness and kurtosis, \( n(S^2/6 + (K-3)^2/24) \), with
 * its chi-squared limit; for large samples.
 *
 * <p>Reference: Jarque and Bera (1980), Economics Letters 6(3), 255-259.
 */
public final class JarqueBera {

  /** Name of the test. */
  public static final String NAME = "Jarque-Bera";

  private JarqueBera() {}

  /**
   * Tests whether a sample is from a normal distribution.
   *
   * @param sample values, finite
   * @return the statistic and the probability of a larger one; NaN for fewer than two values, or if
   *     all are equal
   */
  public static TestResult test(double[] sample) {
    Samples.finite("sample", sample);
    int n = sample.length;
    if (n < 2) {
      return TestResult.none(NAME, n + " values; the test is for 2 or more");
    }
    if (Samples.isConstant(sample)) {
      return TestResult.none(NAME, "all values are equal");
    }
    double mean = Samples.mean(sample);
    double m2 = 0;
    double m3 = 0;
    double m4 = 0;
    for (double value : sample) {
      double d = value - mean;
      m2 += d * d / n;
      m3 += d * d * d / n;
      m4 += d * d * d * d / n;
    }
    double skewness = m3 / Math.pow(m2, 1.5);
    double excess = m4 / (m2 * m2) - 3;
    double statistic = n * (skewness * skewness / 6 + excess * excess / 24);
    return TestResult.of(NAME, statistic, Tails.chiSquared(statistic, 2));
  }
}
