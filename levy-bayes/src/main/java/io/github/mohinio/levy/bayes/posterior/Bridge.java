package io.github.mohinio.levy.bayes.posterior;

import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import io.github.mohinio.levy.bayes.variational.NormalApproximation;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Bridge between a density made symmetric and a normal: see {@link LogEvidence}.
 *
 * @param posterior log ratio of the densities at draws from the posterior, {@code [chain][draw]}
 * @param proposal log ratio at draws from the normal
 * @param effectiveSize effective number of the draws from the posterior
 */
record Bridge(double[][] posterior, double[] proposal, double effectiveSize) {

  private static final int MOST_ITERATIONS = 1000;
  private static final double SETTLED = 1e-10;

  static Bridge build(LogDensity density, double[][][] points, long seed) {
    int half = points[0].length / 2;
    NormalApproximation normal = fit(points, half);
    double[] mean = normal.mean();
    int rest = points[0].length - half;
    double[][] posterior = new double[points.length][rest];
    for (int c = 0; c < points.length; c++) {
      for (int i = 0; i < rest; i++) {
        posterior[c][i] = logRatio(density, normal, mean, points[c][half + i]);
      }
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] proposal = new double[points.length * rest];
    for (int i = 0; i < proposal.length; i++) {
      proposal[i] = logRatio(density, normal, mean, normal.draw(random));
    }
    return new Bridge(posterior, proposal, leastEffectiveSize(points, half));
  }

  private static double logRatio(
      LogDensity density, NormalApproximation normal, double[] mean, double[] point) {
    double[] mirrored = new double[point.length];
    Arrays.setAll(mirrored, k -> 2 * mean[k] - point[k]);
    double here = density.logDensity(point);
    double there = density.logDensity(mirrored);
    double most = Math.max(here, there);
    return most == Double.NEGATIVE_INFINITY
        ? most
        : most
            + Math.log(0.5 * (Math.exp(here - most) + Math.exp(there - most)))
            - normal.logDensity(point);
  }

  private static NormalApproximation fit(double[][][] points, int half) {
    int d = points[0][0].length;
    int n = half * points.length;
    double[] mean = new double[d];
    for (double[][] chain : points) {
      for (int i = 0; i < half; i++) {
        for (int k = 0; k < d; k++) {
          mean[k] += chain[i][k] / n;
        }
      }
    }
    double[][] covariance = new double[d][d];
    for (double[][] chain : points) {
      for (int i = 0; i < half; i++) {
        for (int k = 0; k < d; k++) {
          for (int l = 0; l < d; l++) {
            covariance[k][l] += (chain[i][k] - mean[k]) * (chain[i][l] - mean[l]) / (n - 1);
          }
        }
      }
    }
    return NormalApproximation.of(mean, covariance)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "covariance of the draws: must be finite and positive definite"));
  }

  private static double leastEffectiveSize(double[][][] points, int half) {
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < points[0][0].length; k++) {
      double[][] values = new double[points.length][points[0].length - half];
      for (int c = 0; c < points.length; c++) {
        for (int i = 0; i < values[c].length; i++) {
          values[c][i] = points[c][half + i][k];
        }
      }
      least = Math.min(least, ChainDiagnostics.of(values).essMean());
    }
    return least;
  }

  LogEvidence evidence(long seed) {
    double[] pooled = Arrays.stream(posterior).flatMapToDouble(Arrays::stream).toArray();
    double[] sorted = pooled.clone();
    Arrays.sort(sorted);
    double shift = sorted[sorted.length / 2];
    double ours = effectiveSize / (effectiveSize + proposal.length);
    double ratio = 1;
    int iterations = 0;
    boolean settled = false;
    while (!settled && iterations < MOST_ITERATIONS) {
      double numerator = 0;
      for (double log : proposal) {
        numerator += overNormal(log - shift, ours, ratio) / proposal.length;
      }
      double denominator = 0;
      for (double log : pooled) {
        denominator += underPosterior(log - shift, ours, ratio) / pooled.length;
      }
      double next = ratio * numerator / denominator;
      settled = Math.abs(next - ratio) <= SETTLED * next;
      ratio = next;
      iterations++;
    }
    return new LogEvidence(
        shift + Math.log(ratio),
        standardError(shift, ours, ratio),
        iterations,
        settled,
        pooled.length,
        seed);
  }

  /** \( p/(s_1 p + s_2 g) \) with p/g the exponential over the ratio. */
  private static double overNormal(double log, double ours, double ratio) {
    return 1 / (ours + (1 - ours) * ratio * Math.exp(-log));
  }

  /** \( g/(s_1 p + s_2 g) \). */
  private static double underPosterior(double log, double ours, double ratio) {
    return ratio / (ours * Math.exp(log) + (1 - ours) * ratio);
  }

  private double standardError(double shift, double ours, double ratio) {
    double[][] under = new double[posterior.length][posterior[0].length];
    for (int c = 0; c < under.length; c++) {
      for (int i = 0; i < under[c].length; i++) {
        under[c][i] = underPosterior(posterior[c][i] - shift, ours, ratio);
      }
    }
    double[][] over = new double[1][proposal.length];
    for (int i = 0; i < proposal.length; i++) {
      over[0][i] = overNormal(proposal[i] - shift, ours, ratio);
    }
    ChainDiagnostics ofPosterior = ChainDiagnostics.of(under);
    ChainDiagnostics ofNormal = ChainDiagnostics.of(over);
    return Math.hypot(
        ofPosterior.mcseMean() / ofPosterior.mean(),
        ofNormal.standardDeviation() / Math.sqrt(proposal.length) / ofNormal.mean());
  }
}
