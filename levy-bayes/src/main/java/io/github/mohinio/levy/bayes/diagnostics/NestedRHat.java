package io.github.mohinio.levy.bayes.diagnostics;

import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;
import java.util.Optional;

/**
 * Nested R-hat: do superchains, groups of chains that share a starting point, agree with each
 * other? It is meant for many short chains, where R-hat of each alone is too noisy.
 *
 * <p>\( \sqrt{1 + B/W} \), with B the variance of the means of the superchains, and W the average
 * over the superchains of the variance between their chains plus the mean variance within them. Not
 * split, not rank-normalised.
 *
 * <p>Reference: Margossian, Hoffman, Sountsov, Riou-Durand, Vehtari and Gelman (2024), Bayesian
 * Analysis. Agrees with the R package posterior 1.4.0. Immutable and thread-safe.
 *
 * @param value nested R-hat, NaN if it is not defined
 * @param whyUndefined why it is NaN; empty if it is not
 */
public record NestedRHat(double value, Optional<Undefined> whyUndefined) {

  /**
   * Nested R-hat of consecutive chains.
   *
   * @param chains draws, {@code [chain][draw]}; at least one chain, all of the same length, which
   *     is at least 1
   * @param superchains into how many groups of neighbours the chains are cut, positive; NaN unless
   *     that gives at least two groups, of the same size, which is at least 2
   * @throws IllegalArgumentException if the shape or the number is another
   */
  public static NestedRHat of(double[][] chains, int superchains) {
    Require.positive("superchains", superchains);
    int[] superchain = new int[chains.length];
    for (int c = 0; c < chains.length; c++) {
      superchain[c] = (int) ((long) c * superchains / chains.length);
    }
    return of(chains, superchain);
  }

  /**
   * Nested R-hat of chains in any order.
   *
   * @param chains draws, {@code [chain][draw]}; at least one chain, all of the same length, which
   *     is at least 1
   * @param superchain label of the superchain of each chain; NaN unless there are at least two
   *     labels, each as often as the others and at least twice
   * @throws IllegalArgumentException if the shape is another
   */
  public static NestedRHat of(double[][] chains, int[] superchain) {
    double[][] copy = Chains.copyOf(chains);
    Require.sameLength("superchain", superchain.length, "chains", chains.length);
    int[] labels = Arrays.stream(superchain).distinct().toArray();
    int size = chains.length / labels.length;
    double[] pooled = Chains.pool(copy);
    if (!Chains.allFinite(pooled)) {
      return undefined(Undefined.NOT_FINITE);
    }
    if (Chains.allEqual(pooled)) {
      return undefined(Undefined.CONSTANT);
    }
    double[] means = new double[labels.length];
    double within = 0;
    for (int k = 0; k < labels.length; k++) {
      int label = labels[k];
      double[][] group =
          new double[(int) Arrays.stream(superchain).filter(s -> s == label).count()][];
      if (group.length != size || size < 2 || labels.length < 2) {
        return undefined(Undefined.SUPERCHAINS_UNFIT);
      }
      int next = 0;
      for (int c = 0; c < copy.length; c++) {
        if (superchain[c] == label) {
          group[next++] = copy[c];
        }
      }
      double[] chainMeans = Arrays.stream(group).mapToDouble(Chains::mean).toArray();
      means[k] = Chains.mean(chainMeans);
      within += Chains.variance(chainMeans);
      if (copy[0].length > 1) {
        within += Arrays.stream(group).mapToDouble(Chains::variance).sum() / size;
      }
    }
    double value = Math.sqrt(1 + Chains.variance(means) / (within / labels.length));
    return new NestedRHat(value, Optional.empty());
  }

  private static NestedRHat undefined(Undefined reason) {
    return new NestedRHat(Double.NaN, Optional.of(reason));
  }
}
