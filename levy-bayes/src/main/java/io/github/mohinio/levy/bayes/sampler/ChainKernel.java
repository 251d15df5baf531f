package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;

/** Makes the chains of a run. Immutable and thread-safe. */
interface ChainKernel {

  /** Name of the sampler. */
  String name();

  /** All that the draws depend on beside the target, the seed and the warm-up. */
  String settings();

  /** Whether chains are made of trajectories, with energies and divergences. */
  boolean isHamiltonian();

  /** Iterations that take long enough to be worth a thread, and so short that nobody waits. */
  int block();

  /** A chain before its first iteration, about a mode. */
  Chain start(PosteriorDensity density, Mode mode, int chain);

  /**
   * A chain after its warm-up.
   *
   * @param adapted what it learnt
   * @param chain number of the chain
   * @param iteration iterations done, at least those of the warm-up
   * @param point the last draw
   */
  Chain resume(
      PosteriorDensity density, double[] adapted, int chain, int iteration, double[] point);
}
