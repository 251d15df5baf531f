package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;

/**
 * A calibrator that runs Markov chains, each of them on one thread at a time.
 *
 * <p>Chains start about the maxima of the posterior, over-dispersed, from a Student t distribution
 * twice as wide as the normal one that touches the density there. Immutable and thread-safe.
 *
 * @param <C> the calibrator itself
 */
public abstract sealed class ChainCalibrator<C extends ChainCalibrator<C>>
    extends PosteriorCalibrator<C> permits MetropolisCalibrator, NutsCalibrator {

  ChainCalibrator(TargetSettings targets, ChainSettings settings) {
    super(targets, settings);
  }

  /** What makes the chains. */
  abstract ChainKernel kernel();

  /** The same calibrator with another number of chains; at least 1, and 4 for a good R-hat. */
  public final C withChains(int chains) {
    return with(settings().withChains(chains));
  }

  /**
   * The same calibrator with another number of iterations that are thrown away while chains adapt.
   *
   * @param warmup iterations of each chain; not negative, and below 500 chains keep to what they
   *     know from the mode more or less
   */
  public final C withWarmup(int warmup) {
    return with(settings().withWarmup(warmup));
  }

  /** The same calibrator on at most so many threads. Without this, one per processor. */
  public final C withThreads(int threads) {
    return with(settings().withThreads(threads));
  }

  @Override
  public final Posterior sample(PosteriorTarget target, RunControl control) {
    return ChainRun.run(kernel(), settings(), target, control);
  }
}
