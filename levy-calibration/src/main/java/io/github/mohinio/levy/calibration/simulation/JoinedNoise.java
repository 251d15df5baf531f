package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Noise of several kinds, one after the other.
 *
 * @param parts the kinds; none for no noise
 */
record JoinedNoise(List<QuoteNoise> parts) implements QuoteNoise {

  static final String NONE = "none";

  JoinedNoise {
    parts = List.copyOf(parts);
  }

  /** Joins two, which may be joined themselves. */
  static QuoteNoise of(QuoteNoise first, QuoteNoise second) {
    List<QuoteNoise> parts = Stream.concat(partsOf(first), partsOf(second)).toList();
    return parts.size() == 1 ? parts.get(0) : new JoinedNoise(parts);
  }

  private static Stream<QuoteNoise> partsOf(QuoteNoise noise) {
    return noise instanceof JoinedNoise joined ? joined.parts.stream() : Stream.of(noise);
  }

  @Override
  public OptionSurface apply(OptionSurface surface, RandomGenerator random) {
    OptionSurface noisy = surface;
    for (QuoteNoise part : parts) {
      noisy = part.apply(noisy, random);
    }
    return noisy;
  }

  @Override
  public QuoteNoise draw(RandomGenerator random) {
    return new JoinedNoise(parts.stream().map(part -> part.draw(random)).toList());
  }

  @Override
  public double level() {
    return parts.isEmpty() ? 0 : parts.get(0).level();
  }

  @Override
  public boolean givesSpreads() {
    return parts.stream().anyMatch(QuoteNoise::givesSpreads);
  }

  @Override
  public String text() {
    return parts.isEmpty()
        ? NONE
        : parts.stream().map(QuoteNoise::text).collect(Collectors.joining("+"));
  }
}
