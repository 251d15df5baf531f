package io.github.mohinio.levy.bayes.diagnostics;

import org.apache.commons.math3.special.Erf;

/**
 * Normal scores of draws: \( \Phi^{-1}\bigl((r - 3/8)/(S + 1/4)\bigr) \) with r the rank among all
 * S draws of all chains, averaged over ties (Blom 1958).
 *
 * <p>The scores of whole ranks are tabulated, for the second use of the same number of draws.
 * Immutable and thread-safe.
 */
final class NormalScores {

  private static final double SQRT_2 = Math.sqrt(2);

  private final int size;
  private final double[] lowerHalf;

  /** Scores for {@code size} draws in all. */
  NormalScores(int size) {
    this.size = size;
    lowerHalf = new double[(size + 1) / 2];
    for (int i = 0; i < lowerHalf.length; i++) {
      lowerHalf[i] = score(i + 1);
    }
  }

  private double score(double rank) {
    return SQRT_2 * Erf.erfInv(2 * (rank - 0.375) / (size + 0.25) - 1);
  }

  /** Scores of {@code chains}, in the same shape; no NaN among the draws. */
  double[][] of(double[][] chains) {
    int draws = chains[0].length;
    double[] pooled = new double[size];
    for (int c = 0; c < chains.length; c++) {
      System.arraycopy(chains[c], 0, pooled, c * draws, draws);
    }
    int[] order = RankOrder.of(pooled);
    double[][] scores = new double[chains.length][draws];
    int from = 0;
    while (from < size) {
      double value = pooled[order[from]];
      int to = from + 1;
      while (to < size && pooled[order[to]] == value) {
        to++;
      }
      double score;
      if (to > from + 1) {
        score = score(0.5 * (from + 1 + to));
      } else {
        score = from < lowerHalf.length ? lowerHalf[from] : -lowerHalf[size - 1 - from];
      }
      for (int i = from; i < to; i++) {
        scores[order[i] / draws][order[i] % draws] = score;
      }
      from = to;
    }
    return scores;
  }
}
