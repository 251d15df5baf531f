package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sets of options to simulate: the full grid of the benchmarks, and random ones. */
public final class QuoteGrid {

  /** Shortest expiry of a random set, in years. */
  private static final double SHORTEST = 0.06;

  /** Longest expiry of a random set, in years. */
  private static final double LONGEST = 2.1;

  private static final int MOST_EXPIRIES = 12;

  private QuoteGrid() {}

  /** Calls at 20 strikes 80..120 and 10 maturities 0.1..2, spot 100, rate 5 %, no dividend. */
  public static List<OptionSlice> full() {
    Market market = Market.of(100, 0.05, 0);
    double[] strikes = new double[20];
    for (int j = 0; j < strikes.length; j++) {
      strikes[j] = 80 + 40.0 * j / (strikes.length - 1);
    }
    List<OptionSlice> slices = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      slices.add(market.slice(0.1 + 1.9 * i / 9, strikes, OptionType.CALL));
    }
    return slices;
  }

  /**
   * Out-of-the-money options with random expiries and strikes, rate and dividend yield.
   *
   * <p>1 to 12 expiries, log-uniform in 0.06..2.1 years; in all 8 to 300 options; log-moneyness
   * uniform in a random interval within -0.35..0.3 around the forward.
   */
  public static List<OptionSlice> random(RandomGenerator random) {
    Market market = Market.of(100, 0.06 * random.nextDouble(), 0.03 * random.nextDouble());
    int expiries = 1 + random.nextInt(MOST_EXPIRIES);
    int options = (int) Math.round(8 * Math.pow(300.0 / 8, random.nextDouble()));
    double[] maturities = new double[expiries];
    for (int i = 0; i < expiries; i++) {
      maturities[i] = SHORTEST * Math.pow(LONGEST / SHORTEST, random.nextDouble());
    }
    Arrays.sort(maturities);
    double low = -0.05 - 0.3 * random.nextDouble();
    double high = 0.05 + 0.25 * random.nextDouble();
    List<OptionSlice> slices = new ArrayList<>();
    for (int i = 0; i < expiries; i++) {
      int count = options * (i + 1) / expiries - options * i / expiries;
      double forward = market.forward(maturities[i]);
      double[] strikes = new double[count];
      OptionType[] types = new OptionType[count];
      for (int j = 0; j < count; j++) {
        double k = low + (high - low) * random.nextDouble();
        strikes[j] = forward * Math.exp(k);
        types[j] = k < 0 ? OptionType.PUT : OptionType.CALL;
      }
      if (count > 0) {
        slices.add(
            new OptionSlice(
                maturities[i], forward, market.discountFactor(maturities[i]), strikes, types));
      }
    }
    return slices;
  }
}
