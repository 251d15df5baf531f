package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** What random layouts have in common. */
final class RandomSlices {

  static final int FEWEST_OPTIONS = 8;
  static final int MOST_OPTIONS = 300;

  private RandomSlices() {}

  /** Number of options, uniform in its logarithm. */
  static int count(RandomGenerator random) {
    double ratio = (double) MOST_OPTIONS / FEWEST_OPTIONS;
    return (int) Math.round(FEWEST_OPTIONS * Math.pow(ratio, random.nextDouble()));
  }

  /** Expiries, uniform in their logarithm; ascending. */
  static double[] maturities(int count, double shortest, double longest, RandomGenerator random) {
    double[] maturities = new double[count];
    for (int i = 0; i < count; i++) {
      maturities[i] = shortest * Math.pow(longest / shortest, random.nextDouble());
    }
    Arrays.sort(maturities);
    return maturities;
  }

  /** How many of so many options expiry {@code i} gets; 0 where there are more expiries. */
  static int share(int options, int i, int expiries) {
    return options * (i + 1) / expiries - options * i / expiries;
  }

  /** Puts below the forward, calls above, by strike; sorts the array. */
  static OptionSlice outOfTheMoney(Market market, double maturity, double[] logMoneyness) {
    Arrays.sort(logMoneyness);
    double forward = market.forward(maturity);
    double[] strikes = new double[logMoneyness.length];
    OptionType[] types = new OptionType[logMoneyness.length];
    for (int j = 0; j < strikes.length; j++) {
      strikes[j] = forward * Math.exp(logMoneyness[j]);
      types[j] = logMoneyness[j] < 0 ? OptionType.PUT : OptionType.CALL;
    }
    return new OptionSlice(maturity, forward, market.discountFactor(maturity), strikes, types);
  }
}
