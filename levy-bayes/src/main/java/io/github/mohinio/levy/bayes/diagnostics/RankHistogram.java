package io.github.mohinio.levy.bayes.diagnostics;

import io.github.mohinio.levy.pricing.Require;
import java.util.Optional;

/**
 * How the draws of each chain are spread over the ranks among all draws of all chains, the data of
 * a rank plot. Chains that agree have flat histograms. Ties share their average rank.
 *
 * <p>Reference: Vehtari, Gelman, Simpson, Carpenter and Bürkner (2021), Bayesian Analysis 16,
 * 667-718, section 4.4. Immutable and thread-safe.
 */
public final class RankHistogram {

  private final int[][] counts;
  private final int draws;
  private final Undefined reason;

  private RankHistogram(int[][] counts, int draws, Undefined reason) {
    this.counts = counts;
    this.draws = draws;
    this.reason = reason;
  }

  /**
   * Histograms over bins of equal width.
   *
   * @param chains draws, {@code [chain][draw]}; at least one chain, all of the same length; with a
   *     NaN among them all counts are zero
   * @param bins number of bins, positive
   * @throws IllegalArgumentException if the shape or the number is another
   */
  public static RankHistogram of(double[][] chains, int bins) {
    double[] pooled = Chains.pool(Chains.copyOf(chains));
    Require.positive("bins", bins);
    int draws = chains[0].length;
    int[][] counts = new int[chains.length][bins];
    for (double x : pooled) {
      if (Double.isNaN(x)) {
        return new RankHistogram(counts, draws, Undefined.NOT_FINITE);
      }
    }
    double[] ranks = RankedDraws.of(pooled).ranks();
    for (int i = 0; i < ranks.length; i++) {
      counts[i / draws][(int) ((ranks[i] - 0.5) * bins / ranks.length)]++;
    }
    return new RankHistogram(counts, draws, null);
  }

  /** Number of chains. */
  public int chains() {
    return counts.length;
  }

  /** Number of bins. */
  public int bins() {
    return counts[0].length;
  }

  /** Count that every bin has on average. */
  public double expectedCount() {
    return (double) draws / bins();
  }

  /**
   * Counts of one chain, from the lowest ranks to the highest; a fresh array.
   *
   * @param chain in [0, number of chains - 1]
   * @throws IllegalArgumentException for another chain
   */
  public int[] counts(int chain) {
    return counts[Chains.inRange("chain", chain, 0, counts.length - 1)].clone();
  }

  /** Why all counts are zero; empty if they are not. */
  public Optional<Undefined> whyUndefined() {
    return Optional.ofNullable(reason);
  }
}
