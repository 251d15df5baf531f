package io.github.mohinio.levy.validation.accuracy;

import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A market at spot 100 with a random set of options: 1 to 10 maturities log-uniform from one day to
 * five years, of 3 to 20 calls and puts each with strikes log-uniform from 30 to 300, at a rate of
 * -1 % to 10 % and a dividend yield of 0 to 5 %.
 *
 * @param market market
 * @param options options, slice by slice
 * @param slices the same options by maturity
 */
record RandomSurface(Market market, List<EuropeanOption> options, List<OptionSlice> slices) {

  static final double SPOT = 100;
  static final double SHORTEST = 1.0 / 365;
  static final double LONGEST = 5;
  static final double LOWEST = 30;
  static final double HIGHEST = 300;

  private static final int MOST_MATURITIES = 10;
  private static final int LEAST_STRIKES = 3;
  private static final int MOST_STRIKES = 20;

  static RandomSurface draw(RandomGenerator random) {
    Market market = Market.of(SPOT, random.nextDouble(-0.01, 0.1), random.nextDouble(0, 0.05));
    List<EuropeanOption> options = new ArrayList<>();
    List<OptionSlice> slices = new ArrayList<>();
    int maturities = random.nextInt(1, MOST_MATURITIES + 1);
    for (int i = 0; i < maturities; i++) {
      double maturity = logUniform(random, SHORTEST, LONGEST);
      double[] strikes = new double[random.nextInt(LEAST_STRIKES, MOST_STRIKES + 1)];
      OptionType[] types = new OptionType[strikes.length];
      for (int j = 0; j < strikes.length; j++) {
        strikes[j] = logUniform(random, LOWEST, HIGHEST);
        types[j] = random.nextBoolean() ? OptionType.CALL : OptionType.PUT;
        options.add(new EuropeanOption(types[j], strikes[j], maturity));
      }
      slices.add(
          new OptionSlice(
              maturity, market.forward(maturity), market.discountFactor(maturity), strikes, types));
    }
    return new RandomSurface(market, List.copyOf(options), List.copyOf(slices));
  }

  private static double logUniform(RandomGenerator random, double low, double high) {
    return low * Math.pow(high / low, random.nextDouble());
  }

  /** Places of some options, all different. */
  int[] pick(int count, RandomGenerator random) {
    int[] places = new int[count];
    for (int i = 0; i < count; i++) {
      int drawn = i;
      do {
        places[i] = random.nextInt(options.size());
      } while (Arrays.stream(places, 0, drawn).anyMatch(place -> place == places[drawn]));
    }
    return places;
  }
}
