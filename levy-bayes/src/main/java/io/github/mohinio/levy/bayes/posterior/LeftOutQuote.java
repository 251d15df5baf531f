package io.github.mohinio.levy.bayes.posterior;

import io.github.mohinio.levy.bayes.diagnostics.ParetoSmoothing;

/**
 * A quote beside what the other quotes predict for it. Immutable.
 *
 * @param name option in words
 * @param maturity expiry, in years
 * @param strike strike
 * @param quote the quoted price
 * @param elpd expected log predictive density of the quote given the others
 * @param pLoo log predictive density with the quote less that without it
 * @param kHat Pareto k-hat of the weights; from {@value ParetoSmoothing#HIGHEST_K_HAT} on the other
 *     figures are not to be trusted, except as a sign that the quote pulls hard
 * @param effectiveSize importance effective sample size
 * @param pit probability, given the other quotes, of a quote of at most the quoted price; uniform
 *     on (0, 1) over the quotes if the model is right
 */
public record LeftOutQuote(
    String name,
    double maturity,
    double strike,
    double quote,
    double elpd,
    double pLoo,
    double kHat,
    double effectiveSize,
    double pit) {

  /** Probability of a quote as far out as this, on either side; NaN if not defined. */
  public double tailProbability() {
    return 2 * Math.min(pit, 1 - pit);
  }
}
