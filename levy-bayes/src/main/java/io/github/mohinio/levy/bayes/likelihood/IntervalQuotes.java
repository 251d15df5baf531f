package io.github.mohinio.levy.bayes.likelihood;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import java.util.random.RandomGenerator;

/** Bid and ask between which the price with normal noise is: see {@link Likelihood#interval}. */
record IntervalQuotes(double[] halfSpreads, ScaledQuotes quotes) implements QuoteLikelihood {

  /** Checks the spreads. */
  IntervalQuotes(OptionSurface surface, ScaledQuotes quotes) {
    this(surface.halfSpreads(), quotes);
    for (int i = 0; i < halfSpreads.length; i++) {
      Require.positive("half spread of option " + i, halfSpreads[i]);
    }
  }

  @Override
  public int size() {
    return quotes.size();
  }

  private void place(int i, double price, double logNoise, NormalInterval interval) {
    double deviation = quotes.scale(i) * Math.exp(logNoise);
    double centre = quotes.quote(i) - price;
    interval.set((centre - halfSpreads[i]) / deviation, (centre + halfSpreads[i]) / deviation);
  }

  @Override
  public void pointwise(double[] prices, double logNoise, double[] out) {
    NormalInterval interval = new NormalInterval();
    for (int i = 0; i < size(); i++) {
      place(i, prices[i], logNoise, interval);
      out[i] = interval.logProbability();
    }
  }

  @Override
  public double logLikelihood(double[] prices, double logNoise, double[] slopes) {
    NormalInterval interval = new NormalInterval();
    double noise = Math.exp(logNoise);
    double sum = 0;
    double noiseSlope = 0;
    for (int i = 0; i < size(); i++) {
      place(i, prices[i], logNoise, interval);
      slopes[i] = interval.fall() / (noise * quotes.scale(i));
      noiseSlope -= interval.moment();
      sum += interval.logProbability();
    }
    slopes[size()] = noiseSlope;
    return sum;
  }

  @Override
  public void information(double[] prices, double logNoise, double[] out) {
    NormalInterval interval = new NormalInterval();
    double noise = Math.exp(logNoise);
    for (int i = 0; i < size(); i++) {
      place(i, prices[i], logNoise, interval);
      double deviation = noise * quotes.scale(i);
      out[i] = (interval.moment() + interval.fall() * interval.fall()) / (deviation * deviation);
    }
  }

  @Override
  public NoiseLikelihood at(double[] prices) {
    double[] kept = prices.clone();
    return new NoiseLikelihood() {
      @Override
      public double logLikelihood(double logNoise) {
        NormalInterval interval = new NormalInterval();
        double sum = 0;
        for (int i = 0; i < kept.length; i++) {
          place(i, kept[i], logNoise, interval);
          sum += interval.logProbability();
        }
        return sum;
      }

      @Override
      public double rootMeanSquare() {
        return Math.sqrt(quotes.squaredError(kept) / kept.length);
      }
    };
  }

  @Override
  public double cumulative(int i, double value, double price, double logNoise) {
    return new GaussianQuotes(quotes).cumulative(i, value, price, logNoise);
  }

  @Override
  public double draw(int i, double price, double logNoise, RandomGenerator random) {
    return new GaussianQuotes(quotes).draw(i, price, logNoise, random);
  }
}
