package io.github.mohinio.levy.bayes.posterior;

/**
 * A quote beside its posterior predictive distribution: what the model says of a new quote of the
 * same option, noise included. Immutable.
 *
 * @param name option in words
 * @param maturity expiry, in years
 * @param strike strike
 * @param quote the quoted price
 * @param mean mean of the predictive distribution
 * @param standardDeviation its standard deviation
 * @param lower its 2.5 % quantile
 * @param upper its 97.5 % quantile
 * @param pit probability of a new quote of at most the quoted price; about uniform on (0, 1) over
 *     the quotes if the model is right, a little drawn to the middle because the posterior has seen
 *     the quote
 * @param residual quote less mean, in standard deviations
 * @param insideSpread share of the draws whose model price is within bid and ask; NaN without a
 *     spread
 */
public record PredictedQuote(
    String name,
    double maturity,
    double strike,
    double quote,
    double mean,
    double standardDeviation,
    double lower,
    double upper,
    double pit,
    double residual,
    double insideSpread) {

  /** Whether the quote is within the central interval of a probability. */
  boolean isInside(double probability) {
    return Math.abs(pit - 0.5) <= 0.5 * probability;
  }
}
