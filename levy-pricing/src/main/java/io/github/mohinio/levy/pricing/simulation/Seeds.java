package io.github.mohinio.levy.pricing.simulation;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Generators of independent streams by seed and number. */
final class Seeds {

  private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private Seeds() {}

  static RandomGenerator stream(long seed, int number) {
    return FACTORY.create(mix(mix(seed) + GOLDEN * (number + 1L)));
  }

  /** Stafford's variant 13 of the finaliser of MurmurHash3. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
