package io.github.mohinio.levy.validation.statistics;

import io.github.mohinio.levy.pricing.Require;
import org.apache.commons.math3.distribution.BetaDistribution;

/** Shares of independent trials. */
public final class Proportion {

  private static final double TAIL = 0.025;

  private Proportion() {}

  /**
   * A share with the 95 % interval of Clopper and Pearson, which holds the true one at least that
   * often.
   *
   * @param successes how many; from 0 to the number of trials
   * @param trials number of trials, positive
   */
  public static Estimate of(int successes, int trials) {
    Require.positive("trials", trials);
    Require.inClosedInterval("successes", successes, 0, trials);
    return new Estimate(
        (double) successes / trials,
        successes == 0 ? 0 : quantile(TAIL, successes, trials - successes + 1.0),
        successes == trials ? 1 : quantile(1 - TAIL, successes + 1.0, trials - successes));
  }

  private static double quantile(double probability, double alpha, double beta) {
    return new BetaDistribution(null, alpha, beta).inverseCumulativeProbability(probability);
  }
}
