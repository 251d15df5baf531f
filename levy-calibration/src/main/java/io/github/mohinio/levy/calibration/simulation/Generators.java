package io.github.mohinio.levy.calibration.simulation;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The generators behind every seed of the library. */
public final class Generators {

  private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private Generators() {}

  /** Generator of a seed. */
  public static RandomGenerator of(long seed) {
    return FACTORY.create(seed);
  }

  /** Generator number {@code index} of a seed, whatever thread asks for it. */
  public static RandomGenerator of(long seed, long index) {
    return FACTORY.create(seed + GOLDEN_GAMMA * (index + 1));
  }
}
