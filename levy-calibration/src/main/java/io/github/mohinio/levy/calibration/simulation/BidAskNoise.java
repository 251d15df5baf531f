package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import java.util.random.RandomGenerator;

/**
 * Quotes of a market maker: a bid and an ask around the value, on ticks, of which the surface gets
 * the mid as price and the half spread.
 *
 * <p>The centre is off the out-of-the-money value v by a uniform part of up to half of the half
 * spread {@code level * v}; bid and ask are half a spread below and above it, the bid rounded down
 * to a tick and not negative, the ask rounded up. The value is thus always between bid and ask.
 *
 * @param level half spread before rounding, as a fraction of the out-of-the-money value; in [0, 1]
 * @param tick smallest price step, in currency; finite and not negative, 0 for no rounding
 */
public record BidAskNoise(double level, double tick) implements QuoteNoise {

  /** Greatest distance of the centre from the value, in half spreads. */
  private static final double OFF_CENTRE = 0.5;

  /** Checks level and tick. */
  public BidAskNoise {
    Require.inClosedInterval("level of bid-ask", level, 0, 1);
    Require.nonNegative("tick of bid-ask", tick);
  }

  @Override
  public OptionSurface apply(OptionSurface surface, RandomGenerator random) {
    double[] prices = surface.prices();
    double[] halfSpreads = new double[prices.length];
    for (int i = 0; i < prices.length; i++) {
      double intrinsic = TimeValue.intrinsic(surface, i);
      double value = Math.max(0, prices[i] - intrinsic);
      double half = level * value;
      double centre = value + OFF_CENTRE * half * (2 * random.nextDouble() - 1);
      double bid =
          Math.max(0, tick == 0 ? centre - half : tick * Math.floor((centre - half) / tick));
      double ask = tick == 0 ? centre + half : tick * Math.ceil((centre + half) / tick);
      prices[i] = intrinsic + 0.5 * (bid + ask);
      halfSpreads[i] = 0.5 * (ask - bid);
    }
    return surface.withPrices(prices).withHalfSpreads(halfSpreads);
  }

  @Override
  public boolean givesSpreads() {
    return true;
  }

  @Override
  public String text() {
    return "bid-ask:" + level + ":" + tick;
  }
}
