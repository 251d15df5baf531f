package io.github.mohinio.levy.calibration.arbitrage;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.Arrays;

/**
 * Inverse squared half spreads. A spread counts as at least a hundredth of the median, so that one
 * locked market does not hold all others; where a spread is not known, all weights are 1.
 */
final class SpreadWeights {

  private static final double LEAST_OF_MEDIAN = 0.01;

  private SpreadWeights() {}

  static double[] of(OptionSurface surface) {
    double[] halfSpreads = surface.halfSpreads();
    double[] sorted = Arrays.stream(halfSpreads).filter(h -> h > 0).sorted().toArray();
    if (sorted.length == 0 || Arrays.stream(halfSpreads).anyMatch(Double::isNaN)) {
      return ArbitrageCheck.equalWeights(surface.size());
    }
    double least = LEAST_OF_MEDIAN * sorted[sorted.length / 2];
    return Arrays.stream(halfSpreads)
        .map(h -> 1 / (Math.max(h, least) * Math.max(h, least)))
        .toArray();
  }
}
