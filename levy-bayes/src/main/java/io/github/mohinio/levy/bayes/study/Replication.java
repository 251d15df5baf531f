package io.github.mohinio.levy.bayes.study;

import java.util.List;
import java.util.Objects;

/**
 * One replication of a {@link CalibrationStudy}. Immutable.
 *
 * @param number from 0
 * @param seed seed of its sampler
 * @param truth true values, in the order of the study's quantities but for the log density, which
 *     is the last quantity
 * @param ranks rank of each quantity's true value among the draws kept; empty if it failed
 * @param leastEss lowest bulk ESS of a parameter over all draws; NaN if it is not defined or the
 *     replication failed
 * @param failure why there is no posterior; empty if there is one
 */
public record Replication(
    int number,
    long seed,
    List<Double> truth,
    List<Integer> ranks,
    double leastEss,
    String failure) {

  /** Copies the lists. */
  public Replication {
    truth = List.copyOf(truth);
    ranks = List.copyOf(ranks);
    Objects.requireNonNull(failure, "failure");
  }

  static Replication failed(SimulatedQuotes simulated, String why) {
    return new Replication(
        simulated.replication(), simulated.seed(), simulated.truth(), List.of(), Double.NaN, why);
  }

  /** Whether there is no posterior. */
  public boolean isFailed() {
    return !failure.isEmpty();
  }
}
