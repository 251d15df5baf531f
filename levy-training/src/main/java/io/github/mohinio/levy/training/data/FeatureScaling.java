package io.github.mohinio.levy.training.data;

import java.nio.FloatBuffer;

/**
 * Standardises features: \( z_j = (x_j - m_j) s_j \), with the mean \( m_j \) and the inverse
 * standard deviation \( s_j \) of each column. Immutable.
 */
public final class FeatureScaling {

  /**
   * A column whose standard deviation is below this multiple of its largest size is constant:
   * float32 keeps 24 bits, so what varies there is rounding.
   */
  private static final double CONSTANT = 0x1.0p-23;

  private final float[] mean;
  private final float[] inverseSd;

  private FeatureScaling(float[] mean, float[] inverseSd) {
    this.mean = mean;
    this.inverseSd = inverseSd;
  }

  /**
   * Measures the columns of a sample. A constant column tells nothing about the targets; it gets
   * the factor 0, so that the network ignores it, also where it is not constant later.
   *
   * @param sample finite features, a row per sample
   * @return the scaling under which every column that varies has mean 0 and variance 1 (divisor n)
   */
  public static FeatureScaling of(FloatMatrix sample) {
    return measure(sample, sample.columns(), false);
  }

  /**
   * Measures sets of elements, such as the quotes of surfaces. The first value of an element is 1,
   * or 0 where there is none; it is not scaled. The others are scaled alike in every element.
   *
   * @param sample finite values, a row per set, whose elements follow each other
   * @param columns values per element, at least 1
   * @return the scaling under which every column that varies has mean 0 and variance 1 over the
   *     elements that are there
   * @throws IllegalArgumentException if the rows are not whole elements
   */
  public static FeatureScaling ofSets(FloatMatrix sample, int columns) {
    if (sample.columns() % columns != 0) {
      throw new IllegalArgumentException(
          "columns of the sample = %d: must be a multiple of %d, the values per element"
              .formatted(sample.columns(), columns));
    }
    FeatureScaling element = measure(sample, columns, true);
    element.mean[0] = 0;
    element.inverseSd[0] = 1;
    float[] mean = new float[sample.columns()];
    float[] inverseSd = new float[sample.columns()];
    for (int j = 0; j < mean.length; j++) {
      mean[j] = element.mean[j % columns];
      inverseSd[j] = element.inverseSd[j % columns];
    }
    return new FeatureScaling(mean, inverseSd);
  }

  /** Measures elements, one or more in a row of the sample. */
  private static FeatureScaling measure(FloatMatrix sample, int columns, boolean masked) {
    FloatBuffer values = sample.values();
    double[] sum = new double[columns];
    double[] largest = new double[columns];
    int elements = 0;
    for (int from = 0; from < values.limit(); from += columns) {
      if (masked && values.get(from) == 0) {
        continue;
      }
      elements++;
      for (int j = 0; j < columns; j++) {
        sum[j] += values.get(from + j);
        largest[j] = Math.max(largest[j], Math.abs(values.get(from + j)));
      }
    }
    // The second pass around the mean avoids the cancellation of E[x^2] - E[x]^2.
    double[] squares = new double[columns];
    for (int from = 0; from < values.limit(); from += columns) {
      if (masked && values.get(from) == 0) {
        continue;
      }
      for (int j = 0; j < columns; j++) {
        double deviation = values.get(from + j) - sum[j] / elements;
        squares[j] += deviation * deviation;
      }
    }
    float[] mean = new float[columns];
    float[] inverseSd = new float[columns];
    for (int j = 0; j < columns; j++) {
      double sd = Math.sqrt(squares[j] / elements);
      mean[j] = (float) (sum[j] / elements);
      inverseSd[j] = sd > CONSTANT * largest[j] ? (float) (1 / sd) : 0;
    }
    return new FeatureScaling(mean, inverseSd);
  }

  /**
   * Returns the number of features.
   *
   * @return the number of features, at least 1
   */
  public int size() {
    return mean.length;
  }

  /**
   * Returns the means.
   *
   * @return a new array
   */
  public float[] mean() {
    return mean.clone();
  }

  /**
   * Returns the inverse standard deviations.
   *
   * @return a new array; 0 for a constant column
   */
  public float[] inverseSd() {
    return inverseSd.clone();
  }
}
