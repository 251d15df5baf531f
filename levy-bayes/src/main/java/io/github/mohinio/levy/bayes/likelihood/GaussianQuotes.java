package io.github.mohinio.levy.bayes.likelihood;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.special.Erf;

/**
 * Normal noise: with \( z_i = (q_i - P_i)/(s a_i) \)
 *
 * <p>\[ \log L = -\sum_i \bigl(\tfrac12 z_i^2 + \log a_i\bigr) - n\log s - \tfrac n2\log 2\pi \]
 *
 * <p>so that the sum of squares is all that a sampler of s needs.
 */
record GaussianQuotes(ScaledQuotes quotes) implements QuoteLikelihood {

  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  @Override
  public int size() {
    return quotes.size();
  }

  @Override
  public void pointwise(double[] prices, double logNoise, double[] out) {
    double precision = Math.exp(-2 * logNoise);
    for (int i = 0; i < size(); i++) {
      out[i] =
          -0.5 * precision * quotes.squaredError(i, prices[i])
              - logNoise
              - quotes.logScale(i)
              - HALF_LOG_TWO_PI;
    }
  }

  @Override
  public double logLikelihood(double[] prices, double logNoise, double[] slopes) {
    double precision = Math.exp(-2 * logNoise);
    for (int i = 0; i < size(); i++) {
      slopes[i] = precision * quotes.error(i, prices[i]) / quotes.scale(i);
    }
    double squaredError = quotes.squaredError(prices);
    slopes[size()] = precision * squaredError - size();
    return profile(squaredError).logLikelihood(logNoise);
  }

  @Override
  public void information(double[] prices, double logNoise, double[] out) {
    double precision = Math.exp(-2 * logNoise);
    Arrays.setAll(out, i -> precision / (quotes.scale(i) * quotes.scale(i)));
  }

  @Override
  public NoiseLikelihood at(double[] prices) {
    return profile(quotes.squaredError(prices));
  }

  private Profile profile(double squaredError) {
    return new Profile(size(), squaredError, -quotes.sumOfLogScales() - size() * HALF_LOG_TWO_PI);
  }

  /**
   * Log likelihood from the sum of squares.
   *
   * @param quotes number of quotes, n
   * @param squaredError sum of squared errors in units of the scales
   * @param constant the terms without s
   */
  private record Profile(int quotes, double squaredError, double constant)
      implements NoiseLikelihood {

    @Override
    public double logLikelihood(double logNoise) {
      return constant - quotes * logNoise - 0.5 * squaredError * Math.exp(-2 * logNoise);
    }

    @Override
    public double rootMeanSquare() {
      return Math.sqrt(squaredError / quotes);
    }
  }

  @Override
  public double cumulative(int i, double value, double price, double logNoise) {
    double z = (value - price) / (quotes.scale(i) * Math.exp(logNoise));
    return 0.5 * Erf.erfc(-z / Math.sqrt(2));
  }

  @Override
  public double draw(int i, double price, double logNoise, RandomGenerator random) {
    return price + quotes.scale(i) * Math.exp(logNoise) * random.nextGaussian();
  }
}
