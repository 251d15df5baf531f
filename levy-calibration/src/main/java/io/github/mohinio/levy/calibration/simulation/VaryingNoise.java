package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import java.util.function.DoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Noise of a level that each surface draws for itself, uniform in its logarithm.
 *
 * @param lowest least level
 * @param highest greatest level
 * @param kind makes the noise of a level
 */
record VaryingNoise(double lowest, double highest, DoubleFunction<? extends QuoteNoise> kind)
    implements QuoteNoise {

  /** Between the ends of a range. */
  static final String RANGE = "..";

  VaryingNoise {
    Require.positive("lowest level", lowest);
    Require.greaterThan("highest level", highest, lowest);
    kind.apply(lowest);
    kind.apply(highest); // so that a level out of range shows at once
  }

  @Override
  public QuoteNoise draw(RandomGenerator random) {
    return kind.apply(lowest * Math.pow(highest / lowest, random.nextDouble()));
  }

  @Override
  public OptionSurface apply(OptionSurface surface, RandomGenerator random) {
    return draw(random).apply(surface, random);
  }

  @Override
  public double level() {
    return Math.sqrt(lowest * highest);
  }

  @Override
  public boolean givesSpreads() {
    return kind.apply(lowest).givesSpreads();
  }

  @Override
  public String text() {
    String[] words = kind.apply(lowest).text().split(":");
    words[1] = lowest + RANGE + highest;
    return String.join(":", words);
  }
}
