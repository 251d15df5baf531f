package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.util.random.RandomGenerator;

/**
 * Adds independent Gaussian errors to implied volatilities; one that would be negative becomes
 * zero. Prices without an implied volatility stay.
 *
 * @param level standard deviation of the error, in volatility per square root of a year: 0.01 for
 *     one volatility point; finite and not negative
 */
public record GaussianVolatilityNoise(double level) implements QuoteNoise {

  /** Checks the level. */
  public GaussianVolatilityNoise {
    Require.nonNegative("level of gaussian-vol", level);
  }

  @Override
  public OptionSurface apply(OptionSurface surface, RandomGenerator random) {
    double[] prices = surface.prices();
    for (int i = 0; i < prices.length; i++) {
      double volatility = surface.impliedVolatility(i) + level * random.nextGaussian();
      if (!Double.isNaN(volatility)) {
        OptionSlice slice = surface.slice(i);
        prices[i] =
            BlackFormula.presentValue(
                surface.type(i),
                slice.forward(),
                surface.strike(i),
                slice.maturity(),
                slice.discountFactor(),
                Math.max(0, volatility));
      }
    }
    return surface.withPrices(prices);
  }

  @Override
  public String text() {
    return "gaussian-vol:" + level;
  }
}
