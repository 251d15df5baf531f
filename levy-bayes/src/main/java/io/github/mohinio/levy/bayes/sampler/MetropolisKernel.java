package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;

/**
 * Chains of adaptive Metropolis-Hastings.
 *
 * @param warmup iterations that adapt
 * @param seed seed of the run
 * @param surrogateSteps steps on a surrogate before each exact evaluation; 0 without
 */
record MetropolisKernel(int warmup, long seed, int surrogateSteps) implements ChainKernel {

  /** Steps that take about a millisecond. */
  private static final int BLOCK = 40;

  @Override
  public String name() {
    return "metropolis";
  }

  @Override
  public String settings() {
    return "random walk and independent t proposals"
        + (surrogateSteps == 0 ? "" : ", delayed by " + surrogateSteps + " steps on a surrogate");
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
    return MetropolisChain.start(density, mode, this, chain);
  }

  @Override
  public Chain resume(
      PosteriorDensity density, double[] adapted, int chain, int iteration, double[] point) {
    return MetropolisChain.resume(density, adapted, this, chain, iteration, point);
  }
}
