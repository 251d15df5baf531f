package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.random.RandomGenerator;

/** Multiplies the out-of-the-money value of every option by an independent lognormal factor. */
public final class PriceNoise {

  private PriceNoise() {}

  /**
   * The surface with noise.
   *
   * @param level standard deviation of the log factor; 0 for none
   */
  public static OptionSurface add(OptionSurface surface, double level, RandomGenerator random) {
    double[] prices = surface.prices();
    for (int i = 0; i < prices.length; i++) {
      OptionSlice slice = surface.slice(i);
      double parity = slice.forward() - surface.strike(i);
      double intrinsic =
          slice.discountFactor()
              * Math.max(0, surface.type(i) == OptionType.CALL ? parity : -parity);
      prices[i] = intrinsic + (prices[i] - intrinsic) * Math.exp(level * random.nextGaussian());
    }
    return surface.withPrices(prices);
  }
}
