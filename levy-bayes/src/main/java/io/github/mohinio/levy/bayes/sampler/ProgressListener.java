package io.github.mohinio.levy.bayes.sampler;

/** Is told how a run goes on, by the thread that called the sampler. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Receives the state of a chain, some ten iterations after the last one. What it throws ends the
   * run with a {@link SamplingException} that has the draws so far.
   */
  void progress(ChainProgress progress);
}
