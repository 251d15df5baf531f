package io.github.mohinio.levy.bayes.variational;

import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Variational inference with a normal distribution: the one with the largest evidence lower bound
 * (ELBO), that is, with the least Kullback-Leibler divergence from it to the target.
 *
 * <p>The bound is an average over draws that are fixed beforehand, a smooth function with an exact
 * gradient by reparametrisation, so that a quasi-Newton search finds its maximum with no step sizes
 * to tune; for a normal target the result is exact. The search is in coordinates that a first
 * approximation standardises. Where the target is 0 the bound is minus infinity: the result keeps
 * the fixed draws away from there, and its importance ratios tell what that costs.
 *
 * <p>References: Kucukelbir, Tran, Ranganath, Gelman and Blei (2017), JMLR 18 (14); Giordano,
 * Ingram and Broderick (2024), JMLR 25 (18), for fixed draws. Immutable and thread-safe.
 *
 * @param approximation the distribution found
 * @param elbo evidence lower bound, estimated from the fixed draws
 * @param converged whether the search ended at a maximum
 * @param evaluations number of gradients used
 */
public record Advi(
    NormalApproximation approximation, double elbo, boolean converged, int evaluations) {

  /** Which normal distributions are searched. */
  public enum Covariance {
    /** All. */
    FULL_RANK,
    /** Those whose coordinates are independent once the first approximation standardises them. */
    MEAN_FIELD
  }

  /** Half the draws that the bound is averaged over. */
  private static final int PAIRS = 128;

  private static final int MOST_ITERATIONS = 1000;

  /** Shrinkings of the first approximation tried to get all draws to where the density is not 0. */
  private static final int MOST_SHRINKS = 30;

  /**
   * The best normal distribution.
   *
   * @param density target, used until the method returns
   * @param first where to begin and how to standardise, such as the Laplace approximation; the
   *     density must not be 0 at its mean
   * @param covariance which distributions are searched
   * @param random gives the fixed draws
   * @throws IllegalArgumentException if the density is 0 at the first mean or dimensions disagree
   */
  public static Advi fit(
      LogDensity density,
      NormalApproximation first,
      Covariance covariance,
      RandomGenerator random) {
    int d = density.dimension();
    LogDensity standardised = first.standardise(density);
    Require.finite("log density at the first mean", standardised.logDensity(new double[d]));
    double[][] draws = FixedDraws.of(PAIRS, d, random);
    ElboObjective objective =
        new ElboObjective(standardised, draws, covariance == Covariance.FULL_RANK);
    Ascent ascent = new Ascent(objective, start(objective, d));
    ascent.run(MOST_ITERATIONS);
    NormalApproximation found = first.compose(objective.distribution(ascent.point()));
    return new Advi(
        found,
        elbo(density, found, draws),
        ascent.converged(),
        ascent.evaluations() * draws.length);
  }

  /** The first approximation, made narrower until all draws are inside. */
  private static double[] start(ElboObjective objective, int d) {
    double[] parameters = new double[objective.dimension()];
    for (int k = 0; k < MOST_SHRINKS; k++) {
      if (objective.logDensity(parameters) > Double.NEGATIVE_INFINITY) {
        break;
      }
      for (int i = d; i < 2 * d; i++) {
        parameters[i] -= 0.5;
      }
    }
    return parameters;
  }

  private static double elbo(LogDensity density, NormalApproximation found, double[][] draws) {
    return Arrays.stream(draws)
        .map(found::point)
        .mapToDouble(x -> density.logDensity(x) - found.logDensity(x))
        .average()
        .orElseThrow();
  }
}
