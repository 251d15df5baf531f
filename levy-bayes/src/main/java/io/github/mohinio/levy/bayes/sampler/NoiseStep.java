package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.NoiseLikelihood;
import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The noise given the prices: its best value, and a step that leaves its conditional distribution
 * unchanged. Neither needs a price.
 *
 * <p>The step is slice sampling with stepping out on the logarithm of the noise (Neal 2003, Annals
 * of Statistics 31, figures 3 and 5). It needs no tuning and holds for any prior; from 15 quotes on
 * three of them are as good as an independent draw.
 */
final class NoiseStep {

  private static final int REPETITIONS = 3;

  /** Steps out, each of one width, before the interval is taken as it is. */
  private static final int MAX_STEPS_OUT = 50;

  /** Half the range of logarithms searched, about that of the root mean squared error. */
  private static final double SEARCH_RANGE = 40;

  private static final int MAX_EVALUATIONS = 500;

  private final PosteriorDensity density;
  private final boolean known;
  private final double knownLogNoise;
  private final double lower;
  private final double upper;
  private final double width;

  NoiseStep(PosteriorDensity density) {
    this.density = density;
    Noise noise = density.target().noise();
    known = noise instanceof Noise.Known;
    knownLogNoise = noise instanceof Noise.Known k ? Math.log(k.standardDeviation()) : Double.NaN;
    lower = noise instanceof Noise.Unknown u ? Math.log(Math.max(0, u.prior().lower())) : 0;
    upper = noise instanceof Noise.Unknown u ? Math.log(u.prior().upper()) : 0;
    // The logarithm has the standard deviation 1 / sqrt(2 n) for many quotes.
    width = 3 / Math.sqrt(2.0 * density.quotes());
  }

  /** Whether there is nothing to sample. */
  boolean isKnown() {
    return known;
  }

  /** Logarithm of the noise at a point of all coordinates. */
  double logNoise(double[] point) {
    return known ? knownLogNoise : point[density.modelDimension()];
  }

  /**
   * Logarithm of the noise that is most probable if the prices are the best there are.
   *
   * <p>The parameters near their best are integrated out, which gives the density a factor of the
   * noise for each of them: with few quotes the joint density has its maximum where the noise is 0
   * and the fit exact, a point that no draw comes near.
   */
  double best(NoiseLikelihood likelihood) {
    if (known) {
      return knownLogNoise;
    }
    double guess = Math.log(Math.max(likelihood.rootMeanSquare(), Double.MIN_NORMAL));
    double centre = Math.max(lower, Math.min(upper, guess));
    return new BrentOptimizer(1e-8, 1e-10)
        .optimize(
            new MaxEval(MAX_EVALUATIONS),
            GoalType.MAXIMIZE,
            new SearchInterval(
                Math.max(lower, centre - SEARCH_RANGE),
                Math.min(upper, centre + SEARCH_RANGE),
                centre),
            new UnivariateObjectiveFunction(
                logNoise ->
                    Math.max(
                        logDensity(likelihood, logNoise) + density.modelDimension() * logNoise,
                        -Double.MAX_VALUE)))
        .getPoint();
  }

  /** Log density of the noise, but for a constant. */
  double logDensity(NoiseLikelihood likelihood, double logNoise) {
    double sum = likelihood.logLikelihood(logNoise) + density.logNoisePrior(logNoise);
    return sum > Double.NEGATIVE_INFINITY ? sum : Double.NEGATIVE_INFINITY;
  }

  /** A new logarithm of the noise. */
  double next(double logNoise, NoiseLikelihood likelihood, RandomGenerator random) {
    if (known) {
      return logNoise;
    }
    double current = logNoise;
    for (int i = 0; i < REPETITIONS; i++) {
      current = slice(current, likelihood, random);
    }
    return current;
  }

  private double slice(double current, NoiseLikelihood likelihood, RandomGenerator random) {
    double level = logDensity(likelihood, current) + Math.log(1 - random.nextDouble());
    double left = current - width * random.nextDouble();
    double right = left + width;
    int stepsLeft = random.nextInt(MAX_STEPS_OUT);
    int stepsRight = MAX_STEPS_OUT - 1 - stepsLeft;
    while (stepsLeft-- > 0 && logDensity(likelihood, left) > level) {
      left -= width;
    }
    while (stepsRight-- > 0 && logDensity(likelihood, right) > level) {
      right += width;
    }
    while (true) {
      double proposal = left + (right - left) * random.nextDouble();
      if (logDensity(likelihood, proposal) >= level) {
        return proposal;
      }
      if (proposal < current) {
        left = proposal;
      } else {
        right = proposal;
      }
    }
  }
}
