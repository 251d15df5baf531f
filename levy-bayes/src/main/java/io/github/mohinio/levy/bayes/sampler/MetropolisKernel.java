package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;

/**
 * Chains of adaptive Metropolis-Hastings.
 *
 * @param warmup iterations that adapt
 * @param seed seed of the run
 */
record MetropolisKernel(int warmup, long seed) implements ChainKernel {

  /** Steps that take about a millisecond. */
  private static final int BLOCK = 40;

  @Override
  public String name() {
    return "metropolis";
  }

  @Override
  public String settings() {
    return "random walk and independent t proposals";
  }

  @Override
  public boolean isHamiltonian() {
    return false;
  }

  @Override
  public int block() {
    return BLOCK;
  }

  @Override
  public Chain start(PosteriorDensity density, Mode mode, int chain) {
    return MetropolisChain.start(density, mode, warmup, seed, chain);
  }

  @Override
  public Chain resume(
      PosteriorDensity density, double[] adapted, int chain, int iteration, double[] point) {
    return MetropolisChain.resume(density, adapted, warmup, seed, chain, iteration, point);
  }
}
