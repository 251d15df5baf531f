package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;

/**
 * Draws from posterior distributions.
 *
 * <p>Implementations are immutable and thread-safe, and their draws depend on their seed alone.
 */
public interface PosteriorSampler {

  /**
   * Draws from a posterior.
   *
   * @param target the posterior
   * @param control what watches, ends and records the run
   * @throws IllegalArgumentException if the draw file is of another run or cannot be read or
   *     written
   * @throws SamplingException if the run ends before its time, for other reasons than that the
   *     control says so; it has the draws so far
   * @throws io.github.mohinio.levy.pricing.LevyException if no place with a positive density is
   *     found to begin at, the noise has no posterior since the model fits exactly, or an
   *     approximation does not exist
   */
  Posterior sample(PosteriorTarget target, RunControl control);

  /**
   * Draws from a posterior, with nothing that watches: see {@link #sample(PosteriorTarget,
   * RunControl)}.
   */
  default Posterior sample(PosteriorTarget target) {
    return sample(target, RunControl.none());
  }
}
