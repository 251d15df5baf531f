package io.github.mohinio.levy.bayes.study;

import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import java.util.List;

/**
 * Quotes of a model drawn from the prior, and their posterior. Immutable.
 *
 * @param replication number of the replication, from 0
 * @param truth true values of the free parameters and, if it is unknown, the noise
 * @param logDensity posterior log density of the true point over the coordinates
 * @param target posterior given the quotes
 * @param seed seed of the replication's sampler
 */
public record SimulatedQuotes(
    int replication, List<Double> truth, double logDensity, PosteriorTarget target, long seed) {

  /** Copies the list. */
  public SimulatedQuotes {
    truth = List.copyOf(truth);
  }
}
