package io.github.mohinio.levy.bayes.sampler;

/**
 * How far a chain is.
 *
 * @param chain number of the chain, from 0
 * @param iteration iterations done, warm-up included
 * @param of iterations of the whole run
 * @param warmup whether the chain still adapts
 * @param divergences draws after the warm-up whose trajectory diverged
 */
public record ChainProgress(int chain, int iteration, int of, boolean warmup, int divergences) {}
