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

  /** Scores of pooled ranks, {@code [half chain][draw]}. */
  double[][] of(double[] ranks, int draws) {
    double[][] scores = new double[size / draws][draws];
    for (int i = 0; i < size; i++) {
      int place = (int) ranks[i] - 1;
      double score;
      if (ranks[i] != place + 1) {
        score = score(ranks[i]);
      } else {
        score = place < lowerHalf.length ? lowerHalf[place] : -lowerHalf[size - 1 - place];
      }
      scores[i / draws][i % draws] = score;
    }
    return scores;
  }
}
