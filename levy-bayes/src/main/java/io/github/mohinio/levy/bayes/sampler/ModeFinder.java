package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.NoiseLikelihood;
import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import io.github.mohinio.levy.bayes.likelihood.QuoteLikelihood;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * Climbs to a maximum of the posterior: damped Gauss-Newton in the coordinates of the model, with
 * the prior's exact share of gradient and Hessian by differences, in turn with the best noise for
 * the prices reached.
 *
 * <p>Not thread-safe.
 */
final class ModeFinder {

  private static final int MAX_STEPS = 60;

  /** Log density still to be gained at which the search ends. */
  private static final double TOLERANCE = 1e-9;

  /**
   * Step of the differences. The prior's log density is of order 10 and needs no prices: its second
   * differences are good to 1e-6.
   */
  private static final double DIFFERENCE = 1e-4;

  private static final double LARGEST_DAMPING = 1e12;

  private final PosteriorDensity density;
  private final NoiseStep noiseStep;
  private final QuoteLikelihood quotes;
  private final int d;
  private final int n;
  private final double[] gradient;
  private final double[][] hessian;

  ModeFinder(PosteriorDensity density, NoiseStep noiseStep) {
    this.density = density;
    this.noiseStep = noiseStep;
    quotes = density.target().quotes();
    d = density.modelDimension();
    n = density.quotes();
    gradient = new double[d];
    hessian = new double[d][d];
  }

  /** Climbs from {@code start}; empty if the density there is 0. */
  Optional<Mode> climb(double[] start) {
    double[] point = start.clone();
    double[] prices = new double[n];
    double[] jacobian = new double[n * d];
    double prior = density.logPrior(point);
    if (prior == Double.NEGATIVE_INFINITY || !density.linearise(point, prices, jacobian)) {
      return Optional.empty();
    }
    double[] trialPrices = new double[n];
    double[] trialJacobian = new double[n * d];
    NoiseLikelihood likelihood = quotes.at(prices);
    double logNoise = noiseStep.best(likelihood);
    double damping = 1e-3;
    for (int step = 0; step < MAX_STEPS; step++) {
      differentiate(point, prices, jacobian, logNoise);
      boolean better = false;
      double gain = Double.POSITIVE_INFINITY;
      while (!better && gain > TOLERANCE && damping < LARGEST_DAMPING) {
        double[] move = solve(damping);
        if (move == null) {
          damping *= 10;
          continue;
        }
        gain = 0;
        double[] trial = point.clone();
        for (int i = 0; i < d; i++) {
          trial[i] += move[i];
          gain += 0.5 * move[i] * gradient[i];
        }
        double trialPrior = density.logPrior(trial);
        if (trialPrior > Double.NEGATIVE_INFINITY
            && density.linearise(trial, trialPrices, trialJacobian)) {
          NoiseLikelihood trialLikelihood = quotes.at(trialPrices);
          double difference =
              trialPrior
                  - prior
                  + trialLikelihood.logLikelihood(logNoise)
                  - likelihood.logLikelihood(logNoise);
          better = difference > 0;
          if (better) {
            point = trial;
            prior = trialPrior;
            likelihood = trialLikelihood;
            double[] swap = prices;
            prices = trialPrices;
            trialPrices = swap;
            swap = jacobian;
            jacobian = trialJacobian;
            trialJacobian = swap;
          }
        }
        damping *= better ? 0.1 : 10;
      }
      if (!better) {
        break;
      }
      logNoise = noiseStep.best(likelihood);
    }
    differentiate(point, prices, jacobian, logNoise);
    return Optional.of(
        new Mode(
            point, logNoise, prior + noiseStep.logDensity(likelihood, logNoise), covariance()));
  }

  /** Gradient of the log density, and its negative Hessian without the prices' curvature. */
  private void differentiate(double[] point, double[] prices, double[] jacobian, double logNoise) {
    double[] slopes = new double[n + 1];
    double[] information = new double[n];
    quotes.logLikelihood(prices, logNoise, slopes);
    quotes.information(prices, logNoise, information);
    double[] x = point.clone();
    double centre = density.logPrior(x);
    double[] up = new double[d];
    double[] down = new double[d];
    for (int i = 0; i < d; i++) {
      x[i] = point[i] + DIFFERENCE;
      up[i] = density.logPrior(x);
      x[i] = point[i] - DIFFERENCE;
      down[i] = density.logPrior(x);
      x[i] = point[i];
    }
    for (int i = 0; i < d; i++) {
      double slope = finiteOrZero((up[i] - down[i]) / (2 * DIFFERENCE));
      for (int q = 0; q < n; q++) {
        slope += jacobian[q * d + i] * slopes[q];
      }
      gradient[i] = slope;
      for (int j = 0; j <= i; j++) {
        double curvature;
        if (i == j) {
          curvature = up[i] - 2 * centre + down[i];
        } else {
          x[i] = point[i] + DIFFERENCE;
          x[j] = point[j] + DIFFERENCE;
          curvature = density.logPrior(x) - up[i] - up[j] + centre;
          x[i] = point[i];
          x[j] = point[j];
        }
        curvature = finiteOrZero(-curvature / (DIFFERENCE * DIFFERENCE));
        for (int q = 0; q < n; q++) {
          curvature += information[q] * jacobian[q * d + i] * jacobian[q * d + j];
        }
        hessian[i][j] = curvature;
        hessian[j][i] = curvature;
      }
    }
  }

  /** Next to the end of a support the prior has no differences; the prices decide alone there. */
  private static double finiteOrZero(double value) {
    return Math.abs(value) < Double.POSITIVE_INFINITY ? value : 0;
  }

  /** The damped step, or null if the damped Hessian is not positive definite. */
  private double[] solve(double damping) {
    CholeskyDecomposition cholesky = decompose(damping);
    return cholesky == null
        ? null
        : cholesky.getSolver().solve(new ArrayRealVector(gradient, false)).toArray();
  }

  private CholeskyDecomposition decompose(double damping) {
    Array2DRowRealMatrix damped = new Array2DRowRealMatrix(hessian);
    for (int i = 0; i < d; i++) {
      damped.addToEntry(i, i, damping * Math.max(Math.abs(hessian[i][i]), 1e-8));
    }
    try {
      return new CholeskyDecomposition(damped, 1e-10, 0);
    } catch (NonPositiveDefiniteMatrixException indefinite) {
      return null;
    }
  }

  /** Inverse of the negative Hessian, damped as little as makes it positive definite. */
  private double[][] covariance() {
    double damping = 0;
    CholeskyDecomposition cholesky = decompose(damping);
    while (cholesky == null) {
      damping = damping == 0 ? 1e-6 : 10 * damping;
      cholesky = decompose(damping);
    }
    double[][] inverse = cholesky.getSolver().getInverse().getData();
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < i; j++) {
        inverse[i][j] = inverse[j][i];
      }
    }
    return inverse;
  }
}
