package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import java.util.random.RandomGenerator;

/**
 * Adds independent Gaussian errors to prices; one that would fall below its discounted intrinsic
 * value becomes that.
 *
 * @param level standard deviation of the error, in currency; finite and not negative
 */
public record GaussianPriceNoise(double level) implements QuoteNoise {

  /** Checks the level. */
  public GaussianPriceNoise {
    Require.nonNegative("level of gaussian-price", level);
  }

  @Override
  public OptionSurface apply(OptionSurface surface, RandomGenerator random) {
    double[] prices = surface.prices();
    for (int i = 0; i < prices.length; i++) {
      double price = prices[i] + level * random.nextGaussian();
      prices[i] = Math.max(TimeValue.intrinsic(surface, i), price);
    }
    return surface.withPrices(prices);
  }

  @Override
  public String text() {
    return "gaussian-price:" + level;
  }
}
