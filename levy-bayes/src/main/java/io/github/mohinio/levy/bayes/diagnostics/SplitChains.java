package io.github.mohinio.levy.bayes.diagnostics;

import java.util.Arrays;

/**
 * R-hat and effective sample size of chains that have been split in halves already.
 *
 * <p>Reference: Vehtari, Gelman, Simpson, Carpenter and Bürkner (2021), Bayesian Analysis 16,
 * 667-718; the recursion is that of the R package posterior 1.4.0, written anew.
 */
final class SplitChains {

  /** Draws of a half below which there is no effective sample size. */
  private static final int FEWEST_DRAWS = 3;

  private final double[][] halves;
  private final int draws;
  private final double[] means;
  private final boolean constant;

  private SplitChains(double[][] halves) {
    this.halves = halves;
    draws = halves[0].length;
    means = new double[halves.length];
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < halves.length; c++) {
      double sum = 0;
      for (double x : halves[c]) {
        sum += x;
        least = Math.min(least, x);
        most = Math.max(most, x);
      }
      means[c] = sum / draws;
    }
    constant = !(most > least);
  }

  /** Halves of {@code chains}; the middle draw of an odd number is left out. */
  static double[][] split(double[][] chains) {
    int n = chains[0].length;
    double[][] halves = new double[2 * chains.length][];
    for (int c = 0; c < chains.length; c++) {
      halves[2 * c] = Arrays.copyOfRange(chains[c], 0, n / 2);
      halves[2 * c + 1] = Arrays.copyOfRange(chains[c], n - n / 2, n);
    }
    return halves;
  }

  static SplitChains of(double[][] halves) {
    return new SplitChains(halves);
  }

  boolean isConstant() {
    return constant;
  }

  /** \( \sqrt{(B/W + n - 1)/n} \), NaN if constant. */
  double rHat() {
    if (constant || draws < 2) {
      return Double.NaN;
    }
    double within = 0;
    for (int c = 0; c < halves.length; c++) {
      within += Chains.squares(halves[c], means[c]) / (draws - 1);
    }
    within /= halves.length;
    return Math.sqrt((draws * Chains.variance(means) / within + draws - 1) / draws);
  }

  /** Effective sample size, NaN if constant or with too few draws. */
  double effectiveSize() {
    if (constant || draws < FEWEST_DRAWS) {
      return Double.NaN;
    }
    Autocovariance autocovariance = new Autocovariance(halves, means);
    double meanVariance = autocovariance.at(0) * draws / (draws - 1.0);
    double varPlus = autocovariance.at(0) + Chains.variance(means);

    // Geyer's initial positive sequence, in pairs of lags
    double[] rho = new double[draws + 1];
    double even = 1;
    double odd = 1 - (meanVariance - autocovariance.at(1)) / varPlus;
    rho[0] = even;
    rho[1] = odd;
    int last = 0;
    while (last < draws - 5 && even + odd > 0) {
      last += 2;
      even = 1 - (meanVariance - autocovariance.at(last)) / varPlus;
      odd = 1 - (meanVariance - autocovariance.at(last + 1)) / varPlus;
      if (even + odd >= 0) {
        rho[last] = even;
        rho[last + 1] = odd;
      }
    }
    if (even > 0) {
      rho[last] = even; // counted once: the improved truncation
    }

    // Geyer's initial monotone sequence
    for (int t = 2; t <= last - 2; t += 2) {
      if (rho[t] + rho[t + 1] > rho[t - 2] + rho[t - 1]) {
        rho[t] = 0.5 * (rho[t - 2] + rho[t - 1]);
        rho[t + 1] = rho[t];
      }
    }

    // With 4 or 5 draws no pair is examined and lag 0 counts all the same: the answer is S/2, that
    // of posterior, where dropping it would give the upper bound.
    double sum = 0;
    for (int t = 0; t < Math.max(last, 1); t++) {
      sum += rho[t];
    }
    double size = (double) halves.length * draws;
    double time = Math.max(2 * sum - 1 + rho[last], 1 / Math.log10(size));
    return size / time;
  }
}
