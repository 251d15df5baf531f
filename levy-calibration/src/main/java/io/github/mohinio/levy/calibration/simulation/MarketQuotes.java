package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final double FEWEST_OPTIONS = 8;
  private static final double MOST_OPTIONS = 300;

  @Override
  public List<OptionSlice> options(double volatility, RandomGenerator random) {
    Market market = Market.of(100, -0.01 + 0.08 * random.nextDouble(), 0.04 * random.nextDouble());
    int expiries = 1 + random.nextInt(MOST_EXPIRIES);
    int options =
        (int)
            Math.round(
                FEWEST_OPTIONS * Math.pow(MOST_OPTIONS / FEWEST_OPTIONS, random.nextDouble()));
    boolean regular = random.nextBoolean();
    double[] maturities = new double[expiries];
    for (int i = 0; i < expiries; i++) {
      maturities[i] = SHORTEST * Math.pow(LONGEST / SHORTEST, random.nextDouble());
    }
    Arrays.sort(maturities);
    List<OptionSlice> slices = new ArrayList<>();
    for (int i = 0; i < expiries; i++) {
      int count = options * (i + 1) / expiries - options * i / expiries;
      double low = -1 - 3 * random.nextDouble();
      double high = 0.7 + 3.3 * random.nextDouble();
      if (count > 0) {
        double sd = volatility * Math.sqrt(maturities[i]);
        double[] deviations = places(count, low, high, regular, random);
        slices.add(slice(market, maturities[i], sd, deviations));
      }
    }
    return slices;
  }

  private static double[] places(
      int count, double low, double high, boolean regular, RandomGenerator random) {
    double[] places = new double[count];
    for (int j = 0; j < count; j++) {
      places[j] = low + (high - low) * (regular ? (j + 0.5) / count : random.nextDouble());
    }
    return places;
  }

  private static OptionSlice slice(Market market, double maturity, double sd, double[] deviations) {
    double forward = market.forward(maturity);
    double[] strikes = new double[deviations.length];
    OptionType[] types = new OptionType[deviations.length];
    for (int j = 0; j < strikes.length; j++) {
      strikes[j] = forward * Math.exp(deviations[j] * sd);
      types[j] = deviations[j] < 0 ? OptionType.PUT : OptionType.CALL;
    }
    return new OptionSlice(maturity, forward, market.discountFactor(maturity), strikes, types);
  }
}
