package io.github.mohinio.levy.bayes.variational;

import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;

/**
 * Laplace approximation: the normal distribution with the maximum and the curvature of a density.
 * Immutable and thread-safe.
 *
 * @param approximation the normal distribution about the mode
 * @param logDensity log density at the mode
 * @param converged whether the mode is one: a Newton step from there would gain less than 1e-6
 * @param positiveDefinite whether the negative Hessian was positive definite; otherwise the
 *     covariance is that of the nearest curvature that is, and only good for a start
 * @param evaluations number of gradients used
 */
public record Laplace(
    NormalApproximation approximation,
    double logDensity,
    boolean converged,
    boolean positiveDefinite,
    int evaluations) {

  private static final int MOST_ITERATIONS = 1000;
  private static final int MOST_NEWTON_STEPS = 5;

  /** Gain of a Newton step above which a point is no mode, and above which one more is made. */
  private static final double MODE = 1e-6;

  private static final double POLISHED = 1e-12;

  /**
   * Approximation at a mode that is known.
   *
   * @param mode coordinates of a maximum of the density
   * @throws IllegalArgumentException if the density is 0 there or lengths disagree
   */
  public static Laplace at(LogDensity density, double[] mode) {
    Require.sameLength("mode", mode.length, "coordinates", density.dimension());
    double[] scale = new double[mode.length];
    Arrays.fill(scale, 1);
    return at(density, mode, scale, 0);
  }

  /**
   * Approximation at the maximum that a search from a point leads to.
   *
   * @param start coordinates where the density is not 0
   * @throws IllegalArgumentException if the density is 0 at the start or lengths disagree
   */
  public static Laplace near(LogDensity density, double[] start) {
    Ascent ascent = new Ascent(density, start);
    ascent.run(MOST_ITERATIONS);
    double[][] inverseHessian = ascent.inverseHessian();
    double[] scale = new double[start.length];
    for (int i = 0; i < scale.length; i++) {
      scale[i] = Math.sqrt(inverseHessian[i][i]);
    }
    return at(density, newton(density, ascent.point(), scale), scale, ascent.evaluations());
  }

  /** A few steps with the exact curvature, as long as they gain. */
  private static double[] newton(LogDensity density, double[] start, double[] scale) {
    double[] point = start;
    double[] gradient = new double[start.length];
    double value = density.logDensity(point, gradient);
    for (int k = 0; k < MOST_NEWTON_STEPS; k++) {
      double[] step = multiply(Curvature.at(density, point, scale).covariance(), gradient);
      if (0.5 * dot(step, gradient) < POLISHED) {
        break;
      }
      double[] next = point.clone();
      for (int i = 0; i < next.length; i++) {
        next[i] += step[i];
      }
      double[] nextGradient = new double[next.length];
      double nextValue = density.logDensity(next, nextGradient);
      if (nextValue <= value) {
        break;
      }
      point = next;
      value = nextValue;
      gradient = nextGradient;
    }
    return point;
  }

  private static Laplace at(LogDensity density, double[] mode, double[] scale, int evaluations) {
    double[] gradient = new double[mode.length];
    double value = Require.finite("log density at the mode", density.logDensity(mode, gradient));
    Curvature curvature = Curvature.at(density, mode, scale);
    double gain = 0.5 * dot(gradient, multiply(curvature.covariance(), gradient));
    NormalApproximation normal =
        NormalApproximation.of(mode, curvature.covariance())
            .orElseThrow(
                () -> new IllegalArgumentException("gradient near the mode: must be finite"));
    return new Laplace(
        normal,
        value,
        gain < MODE && curvature.positiveDefinite(),
        curvature.positiveDefinite(),
        evaluations + curvature.evaluations() + 1);
  }

  /** Log of the integral of the density, as far as it is normal. */
  public double logEvidence() {
    return logDensity - approximation.logDensity(approximation.mean());
  }

  private static double[] multiply(double[][] matrix, double[] x) {
    double[] product = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      product[i] = dot(matrix[i], x);
    }
    return product;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
