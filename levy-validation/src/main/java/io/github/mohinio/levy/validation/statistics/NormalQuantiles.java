package io.github.mohinio.levy.validation.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A sample in order against the quantiles of the standard normal distribution: nearly a line where
 * the sample is normal.
 *
 * @param theoretical quantiles of the normal distribution, ascending
 * @param sample values of the sample, ascending
 */
public record NormalQuantiles(double[] theoretical, double[] sample) {

  /** Up to here the probabilities are \( (i - 3/8)/(n + 1/4) \), beyond \( (i - 1/2)/n \). */
  private static final int SMALL = 10;

  /** Copies the arrays. */
  public NormalQuantiles {
    theoretical = theoretical.clone();
    sample = sample.clone();
  }

  /**
   * Quantiles of a sample.
   *
   * @param sample values, finite
   */
  public static NormalQuantiles of(double[] sample) {
    double[] sorted = Samples.finite("sample", sample).clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double offset = n <= SMALL ? 0.375 : 0.5;
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double[] quantiles = new double[n];
    Arrays.setAll(
        quantiles,
        i -> normal.inverseCumulativeProbability((i + 1 - offset) / (n + 1 - 2 * offset)));
    return new NormalQuantiles(quantiles, sorted);
  }

  @Override
  public double[] theoretical() {
    return theoretical.clone();
  }

  @Override
  public double[] sample() {
    return sample.clone();
  }
}
