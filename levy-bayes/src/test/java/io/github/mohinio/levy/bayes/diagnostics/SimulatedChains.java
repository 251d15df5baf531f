package io.github.mohinio.levy.bayes.diagnostics;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chains of known properties. */
final class SimulatedChains {

  private SimulatedChains() {}

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Autoregressive chains of order one, stationary, with unit innovations. */
  static double[][] autoregressive(int chains, int draws, double phi, long seed) {
    RandomGenerator random = random(seed);
    double[][] x = new double[chains][draws];
    for (double[] chain : x) {
      double value = random.nextGaussian() / Math.sqrt(1 - phi * phi);
      for (int i = 0; i < draws; i++) {
        value = phi * value + random.nextGaussian();
        chain[i] = value;
      }
    }
    return x;
  }
}
