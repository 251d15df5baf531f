package io.github.mohinio.levy.bayes.likelihood;

import java.util.random.RandomGenerator;

/**
 * Log likelihood of the quotes of a surface given the prices of a model and the noise: made by
 * {@link Likelihood#on}.
 *
 * <p>Prices are finite present values in the order of the surface; the noise is given by its
 * logarithm. All constants are included, so that values of different models compare. Quotes are not
 * clipped: a negative one is as good as any. Immutable and thread-safe.
 */
public sealed interface QuoteLikelihood permits GaussianQuotes, StudentQuotes, IntervalQuotes {

  /** Number of quotes. */
  int size();

  /**
   * Log likelihood of every quote.
   *
   * @param out receives {@link #size()} values
   */
  void pointwise(double[] prices, double logNoise, double[] out);

  /**
   * Log likelihood of all quotes, and its derivatives.
   *
   * @param slopes receives the derivatives to the prices and, last, to the logarithm of the noise
   * @return sum over the quotes
   */
  double logLikelihood(double[] prices, double logNoise, double[] slopes);

  /**
   * Information on each price, with which Gauss-Newton steps are made: the expected negative second
   * derivative of the log likelihood, for {@link Likelihood.Interval} the actual one. Positive.
   *
   * @param out receives {@link #size()} values
   */
  void information(double[] prices, double logNoise, double[] out);

  /** The log likelihood as a function of the noise alone; cheaper than the sum over the quotes. */
  NoiseLikelihood at(double[] prices);

  /** Probability that quote {@code i} is drawn at most {@code value}. */
  double cumulative(int i, double value, double price, double logNoise);

  /** A new quote {@code i}: the price and a noise drawn for it. */
  double draw(int i, double price, double logNoise, RandomGenerator random);
}
