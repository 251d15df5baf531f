package io.github.mohinio.levy.bayes.variational;

import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import java.util.Arrays;

/**
 * Evidence lower bound of a normal distribution, up to a constant, over fixed standard draws, as a
 * function of the mean, the logarithms of the factor's diagonal and, if it is full, what is below
 * the diagonal, row after row. Not thread-safe.
 */
final class ElboObjective implements LogDensity {

  private final LogDensity target;
  private final double[][] draws;
  private final boolean full;
  private final int d;
  private final double[] x;
  private final double[] slope;

  ElboObjective(LogDensity target, double[][] draws, boolean full) {
    this.target = target;
    this.draws = draws;
    this.full = full;
    d = target.dimension();
    x = new double[d];
    slope = new double[d];
  }

  @Override
  public int dimension() {
    return full ? 2 * d + d * (d - 1) / 2 : 2 * d;
  }

  @Override
  public double logDensity(double[] parameters) {
    return logDensity(parameters, new double[dimension()]);
  }

  @Override
  public double logDensity(double[] parameters, double[] gradient) {
    Arrays.fill(gradient, 0);
    double sum = 0;
    for (double[] z : draws) {
      place(parameters, z);
      sum += target.logDensity(x, slope);
      if (!(Math.abs(sum) < Double.POSITIVE_INFINITY)) {
        Arrays.fill(gradient, 0);
        return Double.NEGATIVE_INFINITY;
      }
      int entry = 2 * d;
      for (int i = 0; i < d; i++) {
        gradient[i] += slope[i] / draws.length;
        gradient[d + i] += slope[i] * z[i] * Math.exp(parameters[d + i]) / draws.length;
        for (int j = 0; full && j < i; j++) {
          gradient[entry++] += slope[i] * z[j] / draws.length;
        }
      }
    }
    double entropy = 0;
    for (int i = 0; i < d; i++) {
      entropy += parameters[d + i];
      gradient[d + i] += 1;
    }
    return sum / draws.length + entropy;
  }

  private void place(double[] parameters, double[] z) {
    int entry = 2 * d;
    for (int i = 0; i < d; i++) {
      double value = parameters[i] + Math.exp(parameters[d + i]) * z[i];
      for (int j = 0; full && j < i; j++) {
        value += parameters[entry++] * z[j];
      }
      x[i] = value;
    }
  }

  /** The distribution of some parameters. */
  NormalApproximation distribution(double[] parameters) {
    double[] mean = new double[d];
    double[][] factor = new double[d][d];
    int entry = 2 * d;
    for (int i = 0; i < d; i++) {
      mean[i] = parameters[i];
      factor[i][i] = Math.exp(parameters[d + i]);
      for (int j = 0; full && j < i; j++) {
        factor[i][j] = parameters[entry++];
      }
    }
    return new NormalApproximation(mean, factor);
  }
}
