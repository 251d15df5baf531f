package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Out-of-the-money options with random expiries and strikes around those of {@link
 * QuoteGrid#standard}, whatever the volatility.
 *
 * <p>1 to 12 expiries, log-uniform in 0.06..2.1 years; in all 8 to 300 options; log-moneyness
 * uniform in a random interval within -0.35..0.3 around the forward; rates of 0 to 6 %, dividend
 * yields of 0 to 3 %.
 */
public final class RandomQuotes implements QuoteLayout {

  private static final double SHORTEST = 0.06;
  private static final double LONGEST = 2.1;
  private static final int MOST_EXPIRIES = 12;

  @Override
  public OptionSet options(double volatility, RandomGenerator random) {
    Market market = Market.of(100, 0.06 * random.nextDouble(), 0.03 * random.nextDouble());
    int expiries = 1 + random.nextInt(MOST_EXPIRIES);
    int options = RandomSlices.count(random);
    double[] maturities = RandomSlices.maturities(expiries, SHORTEST, LONGEST, random);
    double low = -0.05 - 0.3 * random.nextDouble();
    double high = 0.05 + 0.25 * random.nextDouble();
    List<OptionSlice> slices = new ArrayList<>();
    for (int i = 0; i < expiries; i++) {
      int count = RandomSlices.share(options, i, expiries);
      if (count > 0) {
        double[] logMoneyness = new double[count];
        for (int j = 0; j < count; j++) {
          logMoneyness[j] = low + (high - low) * random.nextDouble();
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
    return "1 to 12 random expiries of 0.06 to 2.1 years, 8 to 300 out-of-the-money options at"
        + " random log-moneyness within -0.35..0.3, spot 100, rate 0:0.06, dividend yield 0:0.03";
  }
}
