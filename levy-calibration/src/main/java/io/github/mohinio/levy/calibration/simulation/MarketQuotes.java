package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Out-of-the-money options as index markets list them: 1 to 14 expiries from one week to three
 * years, 8 to 300 options in all, each expiry with strikes from 1 to 4 standard deviations below
 * the forward to 0.7 to 4 above it, rates of -1 to 7 % and dividend yields of 0 to 4 %. Strikes are
 * regular in some surfaces and random in others.
 */
public final class MarketQuotes implements QuoteLayout {

  /** Shortest expiry, in years. */
  public static final double SHORTEST = 7.0 / 365;

  /** Longest expiry, in years. */
  public static final double LONGEST = 3;

  private static final int MOST_EXPIRIES = 14;

  @Override
  public OptionSet options(double volatility, RandomGenerator random) {
    Market market = Market.of(100, -0.01 + 0.08 * random.nextDouble(), 0.04 * random.nextDouble());
    int expiries = 1 + random.nextInt(MOST_EXPIRIES);
    int options = RandomSlices.count(random);
    boolean regular = random.nextBoolean();
    double[] maturities = RandomSlices.maturities(expiries, SHORTEST, LONGEST, random);
    List<OptionSlice> slices = new ArrayList<>();
    for (int i = 0; i < expiries; i++) {
      int count = RandomSlices.share(options, i, expiries);
      double low = -1 - 3 * random.nextDouble();
      double high = 0.7 + 3.3 * random.nextDouble();
      if (count > 0) {
        double sd = volatility * Math.sqrt(maturities[i]);
        double[] logMoneyness = new double[count];
        for (int j = 0; j < count; j++) {
          double place = regular ? (j + 0.5) / count : random.nextDouble();
          logMoneyness[j] = (low + (high - low) * place) * sd;
        }
        slices.add(RandomSlices.outOfTheMoney(market, maturities[i], logMoneyness));
      }
    }
    return new OptionSet(market, slices);
  }

  @Override
  public int mostOptions() {
    return RandomSlices.MOST_OPTIONS;
  }

  @Override
  public String text() {
    return "1 to 14 expiries of 7 days to 3 years, 8 to 300 out-of-the-money options up to 4"
        + " standard deviations from the forward, spot 100, rate -0.01:0.07, dividend yield 0:0.04";
  }
}
