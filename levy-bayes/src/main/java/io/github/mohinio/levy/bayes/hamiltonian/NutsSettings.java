package io.github.mohinio.levy.bayes.hamiltonian;

import io.github.mohinio.levy.pricing.Require;

/**
 * Settings of the no-U-turn sampler. Immutable and thread-safe.
 *
 * @param warmup number of draws that adapt step size and metric; at least 0
 * @param targetAcceptance average acceptance probability that the step size is adapted to, in (0,
 *     1); nearer 1 means shorter steps and fewer divergences
 * @param maxDepth most doublings of a trajectory, from 1 to 20; it has at most {@code 2^maxDepth}
 *     steps
 * @param firstMetricDraws number of draws that the first covariance counts as when the metric is
 *     adapted; 0 if the draws alone are to tell
 */
public record NutsSettings(
    int warmup, double targetAcceptance, int maxDepth, double firstMetricDraws) {

  /** Two to the power of this many steps take longer than anybody waits. */
  private static final int DEEPEST = 20;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public NutsSettings {
    Require.atLeast("warmup", warmup, 0);
    Require.inOpenInterval("targetAcceptance", targetAcceptance, 0, 1);
    Require.inClosedInterval("maxDepth", maxDepth, 1, DEEPEST);
    Require.nonNegative("firstMetricDraws", firstMetricDraws);
  }

  /** Those of Stan: 1000 draws of warm-up, target 0.8, depth 10, metric from the draws alone. */
  public static NutsSettings withDefaults() {
    return new NutsSettings(1000, 0.8, 10, 0);
  }

  /** These settings with another length of the warm-up. */
  public NutsSettings withWarmup(int draws) {
    return new NutsSettings(draws, targetAcceptance, maxDepth, firstMetricDraws);
  }

  /** These settings with another target of the acceptance. */
  public NutsSettings withTargetAcceptance(double target) {
    return new NutsSettings(warmup, target, maxDepth, firstMetricDraws);
  }

  /** These settings with another bound on the depth. */
  public NutsSettings withMaxDepth(int depth) {
    return new NutsSettings(warmup, targetAcceptance, depth, firstMetricDraws);
  }

  /** These settings with another weight of the first covariance. */
  public NutsSettings withFirstMetricDraws(double draws) {
    return new NutsSettings(warmup, targetAcceptance, maxDepth, draws);
  }
}
