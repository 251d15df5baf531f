package io.github.mohinio.levy.bayes.variational;

import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import io.github.mohinio.levy.pricing.Require;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Multivariate normal distribution that stands for another. Immutable and thread-safe.
 *
 * @param mean mean of each coordinate
 * @param factor lower Cholesky factor of the covariance, {@code [row][column]}, with a positive
 *     diagonal; what is above it is not looked at
 */
public record NormalApproximation(double[] mean, double[][] factor) {

  private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

  /**
   * Copies the arrays.
   *
   * @throws IllegalArgumentException if lengths disagree or the diagonal is not positive
   */
  public NormalApproximation {
    Require.sameLength("factor", factor.length, "mean", mean.length);
    mean = mean.clone();
    factor = Cholesky.copy(factor);
    for (int i = 0; i < mean.length; i++) {
      Require.sameLength("row of factor", factor[i].length, "mean", mean.length);
      Require.positive("diagonal of the factor", factor[i][i]);
    }
  }

  /**
   * Distribution of a mean and a covariance; empty if that is not positive definite.
   *
   * @param mean mean of each coordinate
   * @param covariance {@code [row][column]}; its lower triangle is used
   */
  public static Optional<NormalApproximation> of(double[] mean, double[][] covariance) {
    return Cholesky.factor(covariance).map(factor -> new NormalApproximation(mean, factor));
  }

  /** Number of coordinates. */
  public int dimension() {
    return mean.length;
  }

  /** Copy of the mean. */
  @Override
  public double[] mean() {
    return mean.clone();
  }

  /** Copy of the lower Cholesky factor of the covariance. */
  @Override
  public double[][] factor() {
    return Cholesky.copy(factor);
  }

  /** Covariance, {@code [row][column]}. */
  public double[][] covariance() {
    int d = mean.length;
    double[][] covariance = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        for (int k = 0; k <= Math.min(i, j); k++) {
          covariance[i][j] += factor[i][k] * factor[j][k];
        }
      }
    }
    return covariance;
  }

  /** One draw. */
  public double[] draw(RandomGenerator random) {
    return point(standardDraw(mean.length, random));
  }

  static double[] standardDraw(int dimension, RandomGenerator random) {
    double[] z = new double[dimension];
    for (int i = 0; i < z.length; i++) {
      z[i] = random.nextGaussian();
    }
    return z;
  }

  /**
   * The same distribution, so many times as wide.
   *
   * @param times finite and positive
   */
  public NormalApproximation widened(double times) {
    double[][] wider = Cholesky.copy(factor);
    for (double[] row : wider) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= times;
      }
    }
    return new NormalApproximation(mean, wider);
  }

  /**
   * A step of a random walk with this covariance.
   *
   * @param from where it begins
   * @param scale factor of the step
   * @return where it ends; a fresh array
   */
  public double[] step(double[] from, double scale, RandomGenerator random) {
    double[] z = standardDraw(mean.length, random);
    double[] to = from.clone();
    for (int i = 0; i < to.length; i++) {
      for (int j = 0; j <= i; j++) {
        to[i] += scale * factor[i][j] * z[j];
      }
    }
    return to;
  }

  /** Point of standardised coordinates: mean plus factor times {@code z}. */
  public double[] point(double[] z) {
    double[] x = new double[mean.length];
    point(z, x);
    return x;
  }

  private void point(double[] z, double[] x) {
    for (int i = 0; i < x.length; i++) {
      double sum = mean[i];
      for (int j = 0; j <= i; j++) {
        sum += factor[i][j] * z[j];
      }
      x[i] = sum;
    }
  }

  /** Log density with all its constants. */
  public double logDensity(double[] x) {
    return -0.5 * (squaredDistance(x) + mean.length * LOG_TWO_PI) - logDeterminant();
  }

  /**
   * Evidence lower bound for a density, estimated from draws.
   *
   * @param target density over as many coordinates
   * @param draws number of draws, at least 1
   */
  public double elbo(LogDensity target, int draws, RandomGenerator random) {
    double sum = 0;
    for (int i = 0; i < Require.positive("draws", draws); i++) {
      double[] point = draw(random);
      sum += target.logDensity(point) - logDensity(point);
    }
    return sum / draws;
  }

  /** Standardised coordinates of a point, whose {@link #point} it is; a fresh array. */
  public double[] standardised(double[] x) {
    double[] z = new double[mean.length];
    for (int i = 0; i < z.length; i++) {
      double rest = x[i] - mean[i];
      for (int j = 0; j < i; j++) {
        rest -= factor[i][j] * z[j];
      }
      z[i] = rest / factor[i][i];
    }
    return z;
  }

  /** Squared Mahalanobis distance of a point from the mean. */
  public double squaredDistance(double[] x) {
    double square = 0;
    for (double z : standardised(x)) {
      square += z * z;
    }
    return square;
  }

  /** Logarithm of the determinant of the factor. */
  double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      sum += Math.log(factor[i][i]);
    }
    return sum;
  }

  /**
   * A density in the coordinates that this distribution standardises, where it is easier to
   * explore: {@code point(z)} is its argument. Without the constant log-Jacobian; belongs to one
   * thread.
   *
   * @param density density over as many coordinates; used by the result from now on
   */
  public LogDensity standardise(LogDensity density) {
    int d = Require.sameLength("mean", mean.length, "coordinates", density.dimension());
    double[] x = new double[d];
    return new LogDensity() {
      @Override
      public int dimension() {
        return d;
      }

      @Override
      public double logDensity(double[] z) {
        point(z, x);
        return density.logDensity(x);
      }

      @Override
      public double logDensity(double[] z, double[] gradient) {
        point(z, x);
        double value = density.logDensity(x, gradient);
        for (int j = 0; j < d; j++) {
          double sum = 0;
          for (int i = j; i < d; i++) {
            sum += factor[i][j] * gradient[i];
          }
          gradient[j] = sum;
        }
        return value;
      }
    };
  }

  /** The distribution whose standardised coordinates have a distribution of their own. */
  NormalApproximation compose(NormalApproximation inner) {
    int d = mean.length;
    double[][] product = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        for (int k = j; k <= i; k++) {
          product[i][j] += factor[i][k] * inner.factor[k][j];
        }
      }
    }
    return new NormalApproximation(point(inner.mean), product);
  }
}
