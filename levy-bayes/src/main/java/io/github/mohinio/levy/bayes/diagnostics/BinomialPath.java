package io.github.mohinio.levy.bayes.diagnostics;

import org.apache.commons.math3.special.Gamma;

/**
 * Counts of N uniform numbers below ascending levels: each is binomial, and they form a Markov
 * chain, since those above a level are uniform there.
 */
final class BinomialPath {

  /** Ratio of bounds at which the search of the pointwise level ends. */
  private static final double CLOSE_ENOUGH = 1 + 1e-6;

  private final int size;
  private final double[] levels;
  private final double[] logFactorials;
  private final double[][] cumulative;

  /** Takes levels that ascend in (0, 1). */
  BinomialPath(int size, double[] levels) {
    this.size = size;
    this.levels = levels;
    logFactorials = new double[size + 1];
    for (int i = 0; i <= size; i++) {
      logFactorials[i] = Gamma.logGamma(i + 1.0);
    }
    cumulative = new double[levels.length][size + 1];
    for (int k = 0; k < levels.length; k++) {
      double sum = 0;
      for (int x = 0; x <= size; x++) {
        sum += probability(0, x, Math.log(levels[k]), Math.log1p(-levels[k]));
        cumulative[k][x] = sum;
      }
    }
  }

  /** Probability of {@code to} below a level, if {@code from} are below the one before. */
  private double probability(int from, int to, double logHit, double logMiss) {
    double logChoices =
        logFactorials[size - from] - logFactorials[size - to] - logFactorials[to - from];
    return Math.exp(logChoices + (to - from) * logHit + (size - to) * logMiss);
  }

  /** Largest pointwise level at which all counts are inside with {@code probability}. */
  double largestLevel(double probability) {
    double high = 1 - probability;
    if (levels.length == 0 || inside(high) >= probability) {
      return high;
    }
    double low = high / levels.length; // Bonferroni: at least that probability
    while (high > low * CLOSE_ENOUGH) {
      double middle = Math.sqrt(low * high);
      if (inside(middle) >= probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Quantiles of the counts at half the pointwise level. */
  int[] lower(double level) {
    return quantiles(0.5 * level);
  }

  /** Quantiles of the counts at one less half the pointwise level. */
  int[] upper(double level) {
    return quantiles(1 - 0.5 * level);
  }

  private int[] quantiles(double probability) {
    int[] quantiles = new int[levels.length];
    for (int k = 0; k < quantiles.length; k++) {
      int below = -1;
      int found = size;
      while (found - below > 1) {
        int middle = (below + found) >>> 1;
        if (cumulative[k][middle] >= probability) {
          found = middle;
        } else {
          below = middle;
        }
      }
      quantiles[k] = found;
    }
    return quantiles;
  }

  /** Probability that all counts lie between their quantiles together. */
  double inside(double level) {
    int[] lower = lower(level);
    int[] upper = upper(level);
    int first = 0;
    double[] now = {1};
    double before = 0;
    for (int k = 0; k < levels.length; k++) {
      double hit = (levels[k] - before) / (1 - before);
      double logHit = Math.log(hit);
      double logMiss = Math.log1p(-hit);
      double[] next = new double[upper[k] - lower[k] + 1];
      for (int i = 0; i < now.length; i++) {
        for (int to = Math.max(lower[k], first + i); to <= upper[k]; to++) {
          next[to - lower[k]] += now[i] * probability(first + i, to, logHit, logMiss);
        }
      }
      now = next;
      first = lower[k];
      before = levels[k];
    }
    double sum = 0;
    for (double p : now) {
      sum += p;
    }
    return sum;
  }
}
