package io.github.mohinio.levy.training.data;

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
    int rows = sample.rows();
    int columns = sample.columns();
    double[] sum = new double[columns];
    double[] largest = new double[columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        sum[j] += sample.get(i, j);
        largest[j] = Math.max(largest[j], Math.abs(sample.get(i, j)));
      }
    }
    // The second pass around the mean avoids the cancellation of E[x^2] - E[x]^2.
    double[] squares = new double[columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double deviation = sample.get(i, j) - sum[j] / rows;
        squares[j] += deviation * deviation;
      }
    }
    float[] mean = new float[columns];
    float[] inverseSd = new float[columns];
    for (int j = 0; j < columns; j++) {
      double sd = Math.sqrt(squares[j] / rows);
      mean[j] = (float) (sum[j] / rows);
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
