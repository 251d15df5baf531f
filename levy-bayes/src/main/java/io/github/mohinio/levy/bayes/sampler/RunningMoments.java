package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.variational.NormalApproximation;

/**
 * Mean and covariance of a growing set of points (Welford's update), drawn towards those of a
 * normal distribution known beforehand, which counts as some points.
 *
 * <p>Not thread-safe.
 */
final class RunningMoments {

  /** Points that the distribution known beforehand counts as: some effective draws of a warm-up. */
  private static final double INITIAL_WEIGHT = 30;

  private final double[] mean;
  private final double[][] products;
  private final double[] deviation;
  private double weight = INITIAL_WEIGHT;

  RunningMoments(double[] mean, double[][] covariance) {
    int d = mean.length;
    this.mean = mean.clone();
    products = new double[d][d];
    deviation = new double[d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        products[i][j] = INITIAL_WEIGHT * covariance[i][j];
      }
    }
  }

  void add(double[] point) {
    weight++;
    for (int i = 0; i < mean.length; i++) {
      deviation[i] = point[i] - mean[i];
      mean[i] += deviation[i] / weight;
    }
    double share = (weight - 1) / weight;
    for (int i = 0; i < mean.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        products[i][j] += share * deviation[i] * deviation[j];
      }
    }
  }

  /** Normal distribution with the mean and the covariance so far. */
  NormalApproximation normal() {
    double[][] covariance = new double[mean.length][mean.length];
    for (int i = 0; i < mean.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        covariance[i][j] = products[i][j] / weight;
      }
    }
    return NormalApproximation.of(mean, covariance).orElseThrow();
  }
}
