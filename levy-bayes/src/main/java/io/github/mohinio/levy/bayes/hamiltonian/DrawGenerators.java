package io.github.mohinio.levy.bayes.hamiltonian;

import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.random.RandomGenerator;

/**
 * A generator for each draw of each chain of a seed, so that a chain can be taken up anywhere and
 * does not depend on the number of threads. Thread-safe.
 */
public final class DrawGenerators {

  /** Number of the generator with which a chain is set up. */
  static final int SETUP = -1;

  /** Number of the generator that chooses where a chain starts. */
  public static final int START = -2;

  /** Number of the generator that chooses where a surrogate of the prices is fitted. */
  public static final int SURROGATE = -3;

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private DrawGenerators() {}

  /**
   * Generator of one draw.
   *
   * @param seed seed of the run
   * @param chain number of the chain
   * @param draw number of the draw in its chain, warm-up included, {@link #START} or {@link
   *     #SURROGATE}
   */
  public static RandomGenerator of(long seed, int chain, int draw) {
    long ofChain = mix(mix(seed) + GOLDEN_GAMMA * (chain + 1L));
    return Generators.of(mix(ofChain + GOLDEN_GAMMA * (draw + 2L)));
  }

  /** Finaliser of SplitMix64 (Stafford's variant 13): neighbours get unrelated seeds. */
  private static long mix(long z) {
    long y = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long x = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
    return x ^ (x >>> 31);
  }
}
