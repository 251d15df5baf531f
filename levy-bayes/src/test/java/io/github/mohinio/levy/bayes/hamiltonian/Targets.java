package io.github.mohinio.levy.bayes.hamiltonian;

import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;

/** Log densities whose moments are known. */
public final class Targets {

  private Targets() {}

  /** Value and gradient at a point; NaN values become a density of 0. */
  @FunctionalInterface
  public interface Formula {
    double at(double[] x, double[] gradient);
  }

  /** A density of a formula. */
  public static LogDensity of(int dimension, Formula formula) {
    return new LogDensity() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public double logDensity(double[] point) {
        return logDensity(point, new double[dimension]);
      }

      @Override
      public double logDensity(double[] point, double[] gradient) {
        double value = formula.at(point, gradient);
        if (Double.isFinite(value)) {
          return value;
        }
        Arrays.fill(gradient, 0);
        return Double.NEGATIVE_INFINITY;
      }
    };
  }

  /** Normal with its constants. */
  public static LogDensity normal(double[] mean, double[][] covariance) {
    int d = mean.length;
    LUDecomposition lu = new LUDecomposition(MatrixUtils.createRealMatrix(covariance));
    double[][] precision = lu.getSolver().getInverse().getData();
    double constant = -0.5 * (d * Math.log(2 * Math.PI) + Math.log(lu.getDeterminant()));
    return of(
        d,
        (x, gradient) -> {
          double square = 0;
          for (int i = 0; i < d; i++) {
            double sum = 0;
            for (int j = 0; j < d; j++) {
              sum += precision[i][j] * (x[j] - mean[j]);
            }
            gradient[i] = -sum;
            square += sum * (x[i] - mean[i]);
          }
          return constant - 0.5 * square;
        });
  }

  /** Covariance with standard deviations 10^-2 .. 10 and correlations up to about 0.9. */
  public static double[][] covariance(int d) {
    RandomGenerator random = Generators.of(5 + d);
    double[][] root = new double[d][d];
    for (int i = 0; i < d; i++) {
      double scale = Math.pow(10, -2 + 3 * random.nextDouble());
      for (int j = 0; j <= i; j++) {
        root[i][j] = scale * (i == j ? 1 : random.nextGaussian());
      }
    }
    double[][] covariance = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        for (int k = 0; k < d; k++) {
          covariance[i][j] += root[i][k] * root[j][k];
        }
      }
    }
    return covariance;
  }

  /** Means 1, 2, ... */
  public static double[] mean(int d) {
    double[] mean = new double[d];
    for (int i = 0; i < d; i++) {
      mean[i] = i + 1;
    }
    return mean;
  }

  /** Unit matrix. */
  public static double[][] unit(int d) {
    return MatrixUtils.createRealIdentityMatrix(d).getData();
  }

  /** Multivariate Student t about 0 of unit scale; its covariance is nu / (nu - 2). */
  public static LogDensity student(int d, double nu) {
    return of(
        d,
        (x, gradient) -> {
          double square = 0;
          for (double v : x) {
            square += v * v;
          }
          for (int i = 0; i < d; i++) {
            gradient[i] = -(nu + d) * x[i] / (nu + square);
          }
          return -0.5 * (nu + d) * Math.log1p(square / nu);
        });
  }

  /**
   * x standard normal, y normal about {@code bend (x^2 - 1)} with a standard deviation: means 0,
   * variances 1 and {@code 2 bend^2 + sd^2}.
   */
  public static LogDensity banana(double bend, double sd) {
    return of(
        2,
        (x, gradient) -> {
          double rest = (x[1] - bend * (x[0] * x[0] - 1)) / (sd * sd);
          gradient[0] = -x[0] + 2 * bend * x[0] * rest;
          gradient[1] = -rest;
          return -0.5 * (x[0] * x[0] + rest * rest * sd * sd) - Math.log(2 * Math.PI * sd);
        });
  }

  /** Neal's funnel: v normal with sd 3, the others normal with variance exp(v). */
  public static LogDensity funnel(int d) {
    return of(
        d,
        (x, gradient) -> {
          double v = x[0];
          double square = 0;
          for (int i = 1; i < d; i++) {
            gradient[i] = -x[i] * Math.exp(-v);
            square += x[i] * x[i];
          }
          gradient[0] = -v / 9 - 0.5 * (d - 1) + 0.5 * square * Math.exp(-v);
          return -v * v / 18 - 0.5 * (d - 1) * v - 0.5 * square * Math.exp(-v);
        });
  }

  /** Standard normal cut off below 0 in the first coordinate. */
  public static LogDensity halfNormal(int d) {
    return of(
        d,
        (x, gradient) -> {
          double square = 0;
          for (int i = 0; i < d; i++) {
            gradient[i] = -x[i];
            square += x[i] * x[i];
          }
          return x[0] > 0 ? -0.5 * square : Double.NEGATIVE_INFINITY;
        });
  }
}
