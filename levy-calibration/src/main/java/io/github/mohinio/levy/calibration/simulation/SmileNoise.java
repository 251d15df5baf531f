package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Multiplies the out-of-the-money values of an expiry by lognormal factors that neighbours share:
 * their logarithms are a stationary Gaussian process in log-moneyness k, of correlation \(
 * e^{-|k-k'|/(\ell\sqrt T)} \). Expiries are independent.
 *
 * @param level standard deviation of the log factor; finite and not negative
 * @param length correlation length \( \ell \) in log-moneyness at one year; finite and positive
 */
public record SmileNoise(double level, double length) implements QuoteNoise {

  /** Checks level and length. */
  public SmileNoise {
    Require.nonNegative("level of smile", level);
    Require.positive("length of smile", length);
  }

  @Override
  public OptionSurface apply(OptionSurface surface, RandomGenerator random) {
    double[] factors = new double[surface.size()];
    int first = 0;
    for (OptionSlice slice : surface.slices()) {
      fill(slice, first, factors, random);
      first += slice.size();
    }
    return TimeValue.scale(surface, i -> factors[i]);
  }

  /** Walks from the lowest strike to the highest: an autoregression of order one. */
  private void fill(OptionSlice slice, int first, double[] factors, RandomGenerator random) {
    int[] order =
        IntStream.range(0, slice.size())
            .boxed()
            .sorted(Comparator.comparingDouble(slice::strike))
            .mapToInt(Integer::intValue)
            .toArray();
    double scale = length * Math.sqrt(slice.maturity());
    double before = 0;
    double value = 0;
    for (int j = 0; j < order.length; j++) {
      double k = slice.logMoneyness(order[j]);
      double correlation = j == 0 ? 0 : Math.exp((before - k) / scale);
      value =
          correlation * value + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
      factors[first + order[j]] = Math.exp(level * value);
      before = k;
    }
  }

  @Override
  public String text() {
    return "smile:" + level + ":" + length;
  }
}
