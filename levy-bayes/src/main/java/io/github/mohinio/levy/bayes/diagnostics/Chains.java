package io.github.mohinio.levy.bayes.diagnostics;

import io.github.mohinio.levy.pricing.Require;

/** What every diagnostic asks of its chains first. */
final class Chains {

  private Chains() {}

  /**
   * Copy of chains of equal length, {@code [chain][draw]}.
   *
   * @throws IllegalArgumentException without a chain, without a draw, or with unequal lengths
   */
  static double[][] copyOf(double[][] chains) {
    Require.positive("number of chains", chains.length);
    Require.positive("draws per chain", chains[0].length);
    double[][] copy = new double[chains.length][];
    for (int c = 0; c < chains.length; c++) {
      Require.sameLength("chain " + c, chains[c].length, "chain 0", chains[0].length);
      copy[c] = chains[c].clone();
    }
    return copy;
  }

  /**
   * Whole number between two bounds or equal to one of them.
   *
   * @throws IllegalArgumentException for another number
   */
  static int inRange(String name, int value, int lower, int upper) {
    if (value >= lower && value <= upper) {
      return value;
    }
    throw new IllegalArgumentException(
        name + " = " + value + ": must be in [" + lower + ", " + upper + "]");
  }

  /** Chains one after the other. */
  static double[] pool(double[][] chains) {
    int draws = chains[0].length;
    double[] pooled = new double[chains.length * draws];
    for (int c = 0; c < chains.length; c++) {
      System.arraycopy(chains[c], 0, pooled, c * draws, draws);
    }
    return pooled;
  }

  /** Mean of some draws, at least one. */
  static double mean(double[] draws) {
    double sum = 0;
    for (double x : draws) {
      sum += x;
    }
    return sum / draws.length;
  }

  /** Sum of squared distances from {@code centre}. */
  static double squares(double[] draws, double centre) {
    double sum = 0;
    for (double x : draws) {
      sum += (x - centre) * (x - centre);
    }
    return sum;
  }

  /** Variance with divisor n - 1, NaN of a single draw. */
  static double variance(double[] draws) {
    return squares(draws, mean(draws)) / (draws.length - 1);
  }

  /** Whether all draws are finite numbers. */
  static boolean allFinite(double[] draws) {
    for (double x : draws) {
      if (!Double.isFinite(x)) {
        return false;
      }
    }
    return true;
  }

  /** Whether all draws are equal. */
  static boolean allEqual(double[] draws) {
    for (double x : draws) {
      if (x != draws[0]) {
        return false;
      }
    }
    return true;
  }

  /** Length of the longest run of equal draws, at least 1. */
  static int longestRun(double[] draws) {
    int longest = 1;
    int run = 1;
    for (int i = 1; i < draws.length; i++) {
      run = draws[i] == draws[i - 1] ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
