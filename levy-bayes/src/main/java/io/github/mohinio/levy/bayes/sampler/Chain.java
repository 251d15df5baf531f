package io.github.mohinio.levy.bayes.sampler;

/**
 * A Markov chain. Each iteration has a generator of its own, so that what comes next depends on the
 * last draw, on what was learnt in the warm-up, and on nothing else.
 *
 * <p>Belongs to one thread at a time.
 */
interface Chain {

  /** Makes the next draw. */
  ChainDraw next();

  /** What the chain has learnt, final after the warm-up; a fresh array. */
  double[] adapted();
}
