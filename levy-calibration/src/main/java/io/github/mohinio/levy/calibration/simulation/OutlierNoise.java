package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import java.util.random.RandomGenerator;

/**
 * Multiplies or divides, with equal chance, the out-of-the-money value of some options by {@code 1
 * + size}.
 *
 * @param level probability of an option to be an outlier; in [0, 1]
 * @param size relative size of the error; finite and positive
 */
public record OutlierNoise(double level, double size) implements QuoteNoise {

  /** Checks share and size. */
  public OutlierNoise {
    Require.inClosedInterval("share of outliers", level, 0, 1);
    Require.positive("size of outliers", size);
  }

  @Override
  public OptionSurface apply(OptionSurface surface, RandomGenerator random) {
    return TimeValue.scale(surface, i -> factor(random.nextDouble()));
  }

  private double factor(double uniform) {
    if (uniform >= level) {
      return 1;
    }
    return uniform < 0.5 * level ? 1 + size : 1 / (1 + size);
  }

  @Override
  public String text() {
    return "outliers:" + level + ":" + size;
  }
}
