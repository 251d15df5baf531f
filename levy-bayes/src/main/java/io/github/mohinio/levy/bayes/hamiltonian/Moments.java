package io.github.mohinio.levy.bayes.hamiltonian;

/**
 * Mean and products of deviations of the points of a window (Welford's update). Immutable and
 * thread-safe.
 *
 * @param count number of points
 * @param mean mean of each coordinate
 * @param products sums of products of deviations from the mean, {@code [row][column]}
 */
public record Moments(int count, double[] mean, double[][] products) {

  /** Draws that the regularisation counts as, and its size: Stan's. */
  private static final double REGULARISATION_DRAWS = 5;

  private static final double REGULARISATION_SCALE = 1e-3;

  /** Copies the arrays. */
  public Moments {
    mean = mean.clone();
    products = copy(products);
  }

  /** Moments of no point. */
  static Moments none(int dimension) {
    return new Moments(0, new double[dimension], new double[dimension][dimension]);
  }

  /** Moments of one more point. */
  Moments add(double[] point) {
    int n = count + 1;
    Moments sum = new Moments(n, mean, products);
    for (int i = 0; i < point.length; i++) {
      sum.mean[i] += (point[i] - mean[i]) / n;
    }
    for (int i = 0; i < point.length; i++) {
      for (int j = 0; j < point.length; j++) {
        sum.products[i][j] += (point[i] - mean[i]) * (point[j] - mean[j]) * count / n;
      }
    }
    return sum;
  }

  /**
   * Covariance of the points, joined with a first covariance that counts as some draws, and
   * regularised as in Stan, except that the small multiple is not of the unit matrix but of the
   * first covariance, so that the units of the coordinates do not matter.
   */
  double[][] covariance(double[][] first, double firstDraws) {
    double total = count + firstDraws + REGULARISATION_DRAWS;
    double ofPoints = count / ((count - 1) * total);
    double ofFirst = (firstDraws + REGULARISATION_DRAWS * REGULARISATION_SCALE) / total;
    double[][] covariance = new double[mean.length][mean.length];
    for (int i = 0; i < mean.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        covariance[i][j] = ofPoints * products[i][j] + ofFirst * first[i][j];
      }
    }
    return covariance;
  }

  /** Copy of the means. */
  @Override
  public double[] mean() {
    return mean.clone();
  }

  /** Copy of the products. */
  @Override
  public double[][] products() {
    return copy(products);
  }

  static double[][] copy(double[][] matrix) {
    double[][] copy = new double[matrix.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }
}
