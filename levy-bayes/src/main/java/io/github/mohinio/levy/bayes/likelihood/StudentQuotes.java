package io.github.mohinio.levy.bayes.likelihood;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Gamma;

/**
 * Student t noise with fixed degrees of freedom: with \( z_i = (q_i - P_i)/(s a_i) \)
 *
 * <p>\[ \log L_i = -\tfrac{\nu+1}2\log(1 + z_i^2/\nu) - \log(s a_i) + \log\Gamma(\tfrac{\nu+1}2) -
 * \log\Gamma(\tfrac\nu2) - \tfrac12\log(\pi\nu) \]
 */
record StudentQuotes(double degreesOfFreedom, double constant, ScaledQuotes quotes)
    implements QuoteLikelihood {

  StudentQuotes(double degreesOfFreedom, ScaledQuotes quotes) {
    this(
        degreesOfFreedom,
        Gamma.logGamma(0.5 * (degreesOfFreedom + 1))
            - Gamma.logGamma(0.5 * degreesOfFreedom)
            - 0.5 * Math.log(Math.PI * degreesOfFreedom),
        quotes);
  }

  @Override
  public int size() {
    return quotes.size();
  }

  private double logTail(double squaredError, double precision) {
    return -0.5 * (degreesOfFreedom + 1) * Math.log1p(squaredError * precision / degreesOfFreedom);
  }

  @Override
  public void pointwise(double[] prices, double logNoise, double[] out) {
    double precision = Math.exp(-2 * logNoise);
    for (int i = 0; i < size(); i++) {
      out[i] =
          logTail(quotes.squaredError(i, prices[i]), precision)
              - logNoise
              - quotes.logScale(i)
              + constant;
    }
  }

  @Override
  public double logLikelihood(double[] prices, double logNoise, double[] slopes) {
    double precision = Math.exp(-2 * logNoise);
    double sum = 0;
    double noiseSlope = 0;
    for (int i = 0; i < size(); i++) {
      double squaredError = quotes.squaredError(i, prices[i]);
      double weight =
          (degreesOfFreedom + 1) * precision / (degreesOfFreedom + squaredError * precision);
      slopes[i] = weight * quotes.error(i, prices[i]) / quotes.scale(i);
      noiseSlope += weight * squaredError;
      sum += logTail(squaredError, precision);
    }
    slopes[size()] = noiseSlope - size();
    return sum + remainder(logNoise);
  }

  /** The terms without prices. */
  private double remainder(double logNoise) {
    return size() * (constant - logNoise) - quotes.sumOfLogScales();
  }

  @Override
  public void information(double[] prices, double logNoise, double[] out) {
    double factor = (degreesOfFreedom + 1) / (degreesOfFreedom + 3) * Math.exp(-2 * logNoise);
    Arrays.setAll(out, i -> factor / (quotes.scale(i) * quotes.scale(i)));
  }

  @Override
  public NoiseLikelihood at(double[] prices) {
    double[] squaredErrors = new double[size()];
    Arrays.setAll(squaredErrors, i -> quotes.squaredError(i, prices[i]));
    return new NoiseLikelihood() {
      @Override
      public double logLikelihood(double logNoise) {
        double precision = Math.exp(-2 * logNoise);
        double sum = 0;
        for (double squaredError : squaredErrors) {
          sum += logTail(squaredError, precision);
        }
        return sum + remainder(logNoise);
      }

      @Override
      public double rootMeanSquare() {
        return Math.sqrt(Arrays.stream(squaredErrors).sum() / squaredErrors.length);
      }
    };
  }

  @Override
  public double cumulative(int i, double value, double price, double logNoise) {
    double z = (value - price) / (quotes.scale(i) * Math.exp(logNoise));
    return new TDistribution(null, degreesOfFreedom).cumulativeProbability(z);
  }

  @Override
  public double draw(int i, double price, double logNoise, RandomGenerator random) {
    double level = random.nextDouble();
    while (level == 0) {
      level = random.nextDouble();
    }
    return price
        + quotes.scale(i)
            * Math.exp(logNoise)
            * new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(level);
  }
}
