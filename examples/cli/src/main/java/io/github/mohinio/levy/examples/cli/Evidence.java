package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.bayes.diagnostics.ParetoSmoothing;
import io.github.mohinio.levy.bayes.posterior.LogEvidence;
import io.github.mohinio.levy.bayes.posterior.PosteriorDraws;
import io.github.mohinio.levy.bayes.sampler.Posterior;
import java.util.Locale;

/**
 * Log evidence of a model: by bridge sampling from chains, from the importance weights of an
 * approximation.
 *
 * @param value natural logarithm; NaN if there is none to be trusted
 * @param standardError Monte Carlo standard error; NaN with the value
 * @param method how it was estimated
 * @param reason why there is none; empty if there is one
 */
record Evidence(double value, double standardError, String method, String reason) {

  private static final String BRIDGE = "bridge sampling";
  private static final String WEIGHTS = "importance weights";

  static Evidence of(Posterior posterior, PosteriorDraws draws) {
    return posterior
        .approximation()
        .map(approximation -> ofWeights(approximation.weights()))
        .orElseGet(() -> ofChains(draws, posterior.seed()));
  }

  private static Evidence ofChains(PosteriorDraws draws, long seed) {
    try {
      LogEvidence evidence = LogEvidence.of(draws, seed);
      return evidence.converged()
          ? new Evidence(evidence.value(), evidence.standardError(), BRIDGE, "")
          : none(BRIDGE, "the bridge did not converge; take more draws");
    } catch (IllegalArgumentException e) { // too few draws, or none that differ
      return none(BRIDGE, e.getMessage());
    }
  }

  /** The relative variance of a mean of weights is 1/ESS less 1/S. */
  private static Evidence ofWeights(ParetoSmoothing weights) {
    if (!weights.isReliable()) {
      return none(
          WEIGHTS,
          String.format(
              Locale.ROOT,
              "k-hat %.2f and %.0f effective draws do not carry it; use nuts",
              weights.kHat(),
              weights.effectiveSize()));
    }
    double draws = weights.logWeights().length;
    return new Evidence(
        weights.logMeanRatio(),
        Math.sqrt(Math.max(0, 1 / weights.effectiveSize() - 1 / draws)),
        WEIGHTS,
        "");
  }

  private static Evidence none(String method, String reason) {
    return new Evidence(Double.NaN, Double.NaN, method, reason);
  }
}
