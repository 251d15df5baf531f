package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.Arrays;

/** The level of a surface's volatility. */
final class AtTheMoney {

  /** Used when no option has an implied volatility; any order of magnitude will do for a start. */
  private static final double FALLBACK = 0.2;

  private AtTheMoney() {}

  /** Median over the expiries of the implied volatility nearest to the forward. */
  static double volatility(OptionSurface surface) {
    double[] nearest = new double[surface.slices().size()];
    int found = 0;
    int i = 0;
    for (var slice : surface.slices()) {
      double best = Double.NaN;
      double distance = Double.POSITIVE_INFINITY;
      for (int j = 0; j < slice.size(); j++, i++) {
        double volatility = surface.impliedVolatility(i);
        double k = Math.abs(surface.logMoneyness(i));
        if (volatility > 0 && k < distance) {
          distance = k;
          best = volatility;
        }
      }
      if (best > 0) {
        nearest[found++] = best;
      }
    }
    if (found == 0) {
      return FALLBACK;
    }
    Arrays.sort(nearest, 0, found);
    return nearest[found / 2];
  }
}
