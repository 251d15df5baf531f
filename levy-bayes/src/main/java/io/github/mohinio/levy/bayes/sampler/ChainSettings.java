package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.pricing.Require;

/**
 * How long a sampler runs, and from which seed. Immutable and thread-safe.
 *
 * @param chains number of chains; at least 1, and 4 for a meaningful R-hat
 * @param warmup iterations of each chain that are thrown away while it adapts; not negative
 * @param draws draws of each chain; at least 1
 * @param threads most threads at work; at least 1; draws do not depend on it
 * @param seed seed that fixes every draw
 */
public record ChainSettings(int chains, int warmup, int draws, int threads, long seed) {

  /** Checks the ranges. */
  public ChainSettings {
    Require.positive("chains", chains);
    Require.atLeast("warmup", warmup, 0);
    Require.positive("draws", draws);
    Require.positive("threads", threads);
  }

  /** Four chains of 2000 warm-up iterations and 5000 draws, a thread per processor, seed 1. */
  public static ChainSettings withDefaults() {
    return new ChainSettings(4, 2000, 5000, Runtime.getRuntime().availableProcessors(), 1);
  }

  /** The same settings with another number of chains. */
  public ChainSettings withChains(int chains) {
    return new ChainSettings(chains, warmup, draws, threads, seed);
  }

  /** The same settings with another warm-up. */
  public ChainSettings withWarmup(int warmup) {
    return new ChainSettings(chains, warmup, draws, threads, seed);
  }

  /** The same settings with another number of draws of each chain. */
  public ChainSettings withDraws(int draws) {
    return new ChainSettings(chains, warmup, draws, threads, seed);
  }

  /** The same settings with another number of threads. */
  public ChainSettings withThreads(int threads) {
    return new ChainSettings(chains, warmup, draws, threads, seed);
  }

  /** The same settings with another seed. */
  public ChainSettings withSeed(long seed) {
    return new ChainSettings(chains, warmup, draws, threads, seed);
  }

  /** Iterations of a chain, warm-up included. */
  int iterations() {
    return Math.addExact(warmup, draws);
  }
}
