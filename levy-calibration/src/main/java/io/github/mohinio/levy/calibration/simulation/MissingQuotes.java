package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Removes options, each with the same probability and independently, but leaves at least {@value
 * #LEAST}, or all where there are no more.
 *
 * @param level probability of an option to be missing; in [0, 1)
 */
public record MissingQuotes(double level) implements QuoteNoise {

  /** As few as the smallest surfaces of {@link MarketQuotes} and {@link RandomQuotes} have. */
  private static final int LEAST = 8;

  /** Checks the probability. */
  public MissingQuotes {
    if (!(level >= 0 && level < 1)) {
      throw new IllegalArgumentException("share of missing = " + level + ": must be in [0, 1)");
    }
  }

  @Override
  public OptionSurface apply(OptionSurface surface, RandomGenerator random) {
    double[] lots = random.doubles(surface.size()).toArray();
    double[] sorted = lots.clone();
    Arrays.sort(sorted);
    double limit = Math.min(level, sorted[Math.max(0, sorted.length - LEAST)]);
    int[] kept = IntStream.range(0, lots.length).filter(i -> lots[i] >= limit).toArray();
    return kept.length == lots.length ? surface : surface.select(kept);
  }

  @Override
  public String text() {
    return "missing:" + level;
  }
}
