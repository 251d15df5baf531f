package io.github.mohinio.levy.bayes.posterior;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import io.github.mohinio.levy.pricing.Require;

/**
 * Logarithm of the evidence, the probability density of the quotes under a model with its priors:
 * the integral of the posterior density before it is normalised, by bridge sampling.
 *
 * <p>A normal distribution fitted to the first half of each chain is the other end of the bridge;
 * the density is made symmetric about its mean first (Warp-III), so that skewness does not cost
 * accuracy. The optimal bridge is found by iteration, with effective sample sizes in place of
 * numbers of draws. Where priors give weight to parameters without a model, they are not normalised
 * again.
 *
 * <p>References: Meng and Wong (1996), Statistica Sinica 6, 831-860; Meng and Schilling (2002),
 * Journal of Computational and Graphical Statistics 11, 552-586 (Warp-III); Gronau et al. (2017),
 * Journal of Mathematical Psychology 81, 80-97, equations 12 and 16 (iteration and error).
 * Immutable.
 *
 * @param value natural logarithm of the evidence
 * @param standardError Monte Carlo standard error of it, to first order
 * @param iterations iterations of the bridge
 * @param converged whether they settled; otherwise the value is not to be used
 * @param draws number of draws on the bridge
 * @param seed seed of the normal draws
 */
public record LogEvidence(
    double value, double standardError, int iterations, boolean converged, int draws, long seed) {

  /** Number of draws used at most: half of them to fit the normal, half on the bridge. */
  public static final int DRAWS = 8000;

  private static final int FEWEST_DRAWS = 8;

  /**
   * Evidence of the target of some draws.
   *
   * @param draws at least 8 of each chain
   * @param seed seed of the normal draws
   * @throws IllegalArgumentException if there are fewer draws or they have no spread
   */
  public static LogEvidence of(PosteriorDraws draws, long seed) {
    return of(draws.target().newDensity(), draws.thinned(DRAWS).points(), seed);
  }

  /**
   * Log of the integral of any density; evaluates it four times for each draw on the bridge.
   *
   * @param density log of a density that need not be normalised
   * @param points draws from it, {@code [chain][draw][coordinate]}, at least 8 of each chain
   * @param seed seed of the normal draws
   * @throws IllegalArgumentException if there are fewer draws or they have no spread
   */
  public static LogEvidence of(LogDensity density, double[][][] points, long seed) {
    Require.positive("number of chains", points.length);
    for (double[][] chain : points) {
      Require.sameLength("chain", chain.length, "chain 0", points[0].length);
      Require.atLeast("draws per chain", chain.length, FEWEST_DRAWS);
    }
    return Bridge.build(density, points, seed).evidence(seed);
  }

  /** The figures as a JSON object. */
  public String toJson() {
    return Table.text(node());
  }

  ObjectNode node() {
    ObjectNode json = JsonNodes.object();
    json.set("log_evidence", JsonNodes.number(value));
    json.set("standard_error", JsonNodes.number(standardError));
    json.put("iterations", iterations);
    json.put("converged", converged);
    json.put("draws", draws);
    json.put("seed", seed);
    return json;
  }
}
