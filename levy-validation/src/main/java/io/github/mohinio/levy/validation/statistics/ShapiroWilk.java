package io.github.mohinio.levy.validation.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Shapiro and Wilk's test of normality: the squared correlation of the ordered sample with nearly
 * optimal weights, for 3 to 5000 values.
 *
 * <p>Reference: Royston (1995), Remark AS R94, Applied Statistics 44(4), 547-551.
 */
public final class ShapiroWilk {

  /** Name of the test. */
  public static final String NAME = "Shapiro-Wilk";

  /** Fewest and most values. */
  private static final int FEWEST = 3;

  private static final int MOST = 5000;

  /** Up to here the distribution of W is bounded below, and fitted to log(gamma - log(1 - W)). */
  private static final int SMALL = 11;

  // Polynomials of the paper, lowest power first.
  private static final double[] LAST_WEIGHT = {
    0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056
  };
  private static final double[] NEXT_WEIGHT = {
    0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633
  };
  private static final double[] BOUND = {-2.273, 0.459};
  private static final double[] SMALL_MEAN = {0.544, -0.39978, 0.025054, -6.714e-4};
  private static final double[] SMALL_LOG_SD = {1.3822, -0.77857, 0.062767, -0.0020322};
  private static final double[] MEAN = {-1.5861, -0.31082, -0.083751, 0.0038915};
  private static final double[] LOG_SD = {-0.4803, -0.082676, 0.0030302};

  private ShapiroWilk() {}

  /**
   * Tests whether a sample is from a normal distribution.
   *
   * @param sample 3 to 5000 values, finite
   * @return W and the probability of a smaller one; NaN for fewer or more values, or if all are
   *     equal
   */
  public static TestResult test(double[] sample) {
    double[] x = Samples.finite("sample", sample).clone();
    if (x.length < FEWEST || x.length > MOST) {
      return TestResult.none(NAME, x.length + " values; the test is for 3 to 5000");
    }
    if (Samples.isConstant(x)) {
      return TestResult.none(NAME, "all values are equal");
    }
    Arrays.sort(x);
    double lack = lack(x, weights(x.length));
    return TestResult.of(NAME, 1 - lack, pValue(lack, x.length));
  }

  /** Weights of the lower half, which those of the upper half mirror with the other sign. */
  private static double[] weights(int n) {
    int half = n / 2;
    if (n == FEWEST) {
      return new double[] {-Math.sqrt(0.5)};
    }
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double[] m = new double[half];
    double squares = 0;
    for (int i = 0; i < half; i++) {
      m[i] = normal.inverseCumulativeProbability((i + 1 - 0.375) / (n + 0.25));
      squares += 2 * m[i] * m[i];
    }
    double[] weights = new double[half];
    double root = Math.sqrt(squares);
    int fitted = n > 5 ? 2 : 1;
    weights[0] = m[0] / root - polynomial(LAST_WEIGHT, 1 / Math.sqrt(n));
    if (fitted == 2) {
      weights[1] = m[1] / root - polynomial(NEXT_WEIGHT, 1 / Math.sqrt(n));
    }
    double rest = squares;
    double share = 1;
    for (int i = 0; i < fitted; i++) {
      rest -= 2 * m[i] * m[i];
      share -= 2 * weights[i] * weights[i];
    }
    double scale = Math.sqrt(rest / share);
    for (int i = fitted; i < half; i++) {
      weights[i] = m[i] / scale;
    }
    return weights;
  }

  /** 1 - W, as the product of two differences, which is exact where W is near one. */
  private static double lack(double[] x, double[] weights) {
    int n = x.length;
    double range = x[n - 1] - x[0];
    double mean = Samples.mean(x) / range;
    double ssa = 0;
    double ssx = 0;
    double sax = 0;
    for (int i = 0; i < n; i++) {
      int mirror = n - 1 - i;
      double weight = i == mirror ? 0 : i < mirror ? weights[i] : -weights[mirror];
      double deviation = x[i] / range - mean;
      ssa += weight * weight;
      ssx += deviation * deviation;
      sax += weight * deviation;
    }
    double root = Math.sqrt(ssa * ssx);
    return (root - sax) * (root + sax) / (ssa * ssx);
  }

  private static double pValue(double lack, int n) {
    if (n == FEWEST) {
      double w = 1 - lack;
      return Math.max(0, 6 / Math.PI * (Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(0.75))));
    }
    double y = Math.log(lack);
    double logN = Math.log(n);
    if (n > SMALL) {
      return Tails.normal((y - polynomial(MEAN, logN)) / Math.exp(polynomial(LOG_SD, logN)));
    }
    double bound = polynomial(BOUND, n);
    return y >= bound
        ? 0
        : Tails.normal(
            (-Math.log(bound - y) - polynomial(SMALL_MEAN, n))
                / Math.exp(polynomial(SMALL_LOG_SD, n)));
  }

  private static double polynomial(double[] coefficients, double x) {
    double value = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      value = value * x + coefficients[i];
    }
    return value;
  }
}
