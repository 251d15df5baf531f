package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import java.util.random.RandomGenerator;

/**
 * Multiplies the out-of-the-money value of every option by an independent lognormal factor.
 *
 * @param level standard deviation of the log factor; finite and not negative
 */
public record LognormalNoise(double level) implements QuoteNoise {

  /** Checks the level. */
  public LognormalNoise {
    Require.nonNegative("level of lognormal", level);
  }

  @Override
  public OptionSurface apply(OptionSurface surface, RandomGenerator random) {
    return TimeValue.scale(surface, i -> Math.exp(level * random.nextGaussian()));
  }

  @Override
  public String text() {
    return "lognormal:" + level;
  }
}
