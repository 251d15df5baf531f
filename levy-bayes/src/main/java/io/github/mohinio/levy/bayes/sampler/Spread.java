package io.github.mohinio.levy.bayes.sampler;

import java.util.random.RandomGenerator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * A centre and a covariance, ready for draws of the multivariate Student t distribution with five
 * degrees of freedom and of its normal relative.
 *
 * <p>Immutable and thread-safe.
 */
final class Spread {

  /** Heavy enough tails for an independence proposal, light enough to be accepted. */
  private static final int DEGREES_OF_FREEDOM = 5;

  private final double[] centre;
  private final double[][] covariance;
  private final double[][] root;

  /**
   * Takes ownership of the arrays.
   *
   * @param covariance symmetric and positive definite
   */
  Spread(double[] centre, double[][] covariance) {
    this.centre = centre;
    this.covariance = covariance;
    root =
        new CholeskyDecomposition(new Array2DRowRealMatrix(covariance), 1e-6, 0).getL().getData();
  }

  /** The centre; not to be changed. */
  double[] centre() {
    return centre;
  }

  /** The covariance; not to be changed. */
  double[][] covariance() {
    return covariance;
  }

  /** Adds a normal vector of this covariance, scaled, to {@code from}. */
  void normalStep(double[] from, double scale, RandomGenerator random, double[] to) {
    double[] z = normals(random);
    for (int i = 0; i < centre.length; i++) {
      to[i] = from[i] + scale * row(i, z);
    }
  }

  /** Draws from the t distribution about the centre, with its spread scaled. */
  void studentDraw(double scale, RandomGenerator random, double[] to) {
    double[] z = normals(random);
    double chiSquared = 0;
    for (int i = 0; i < DEGREES_OF_FREEDOM; i++) {
      double g = random.nextGaussian();
      chiSquared += g * g;
    }
    double factor = scale * Math.sqrt(DEGREES_OF_FREEDOM / chiSquared);
    for (int i = 0; i < centre.length; i++) {
      to[i] = centre[i] + factor * row(i, z);
    }
  }

  /** Log density of the t distribution of scale 1, up to a constant. */
  double studentLogDensity(double[] x) {
    int d = centre.length;
    double[] z = new double[d];
    double square = 0;
    for (int i = 0; i < d; i++) {
      double rest = x[i] - centre[i];
      for (int j = 0; j < i; j++) {
        rest -= root[i][j] * z[j];
      }
      z[i] = rest / root[i][i];
      square += z[i] * z[i];
    }
    return -0.5 * (DEGREES_OF_FREEDOM + d) * Math.log1p(square / DEGREES_OF_FREEDOM);
  }

  private double[] normals(RandomGenerator random) {
    double[] z = new double[centre.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = random.nextGaussian();
    }
    return z;
  }

  private double row(int i, double[] z) {
    double sum = 0;
    for (int j = 0; j <= i; j++) {
      sum += root[i][j] * z[j];
    }
    return sum;
  }
}
