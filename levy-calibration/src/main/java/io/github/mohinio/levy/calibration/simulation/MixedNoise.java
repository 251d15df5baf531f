package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * One of several kinds of noise for each surface, all equally likely.
 *
 * @param kinds the kinds; at least one
 */
public record MixedNoise(List<QuoteNoise> kinds) implements QuoteNoise {

  /** Copies the list. */
  public MixedNoise {
    kinds = List.copyOf(kinds);
    Require.positive("number of kinds", kinds.size());
  }

  @Override
  public QuoteNoise draw(RandomGenerator random) {
    return kinds.get(random.nextInt(kinds.size())).draw(random);
  }

  @Override
  public OptionSurface apply(OptionSurface surface, RandomGenerator random) {
    return draw(random).apply(surface, random);
  }

  /** Level of the first kind. */
  @Override
  public double level() {
    return kinds.get(0).level();
  }

  @Override
  public boolean givesSpreads() {
    return kinds.stream().anyMatch(QuoteNoise::givesSpreads);
  }

  @Override
  public String text() {
    return kinds.stream().map(QuoteNoise::text).collect(Collectors.joining(" or "));
  }
}
