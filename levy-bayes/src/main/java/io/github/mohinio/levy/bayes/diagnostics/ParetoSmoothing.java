package io.github.mohinio.levy.bayes.diagnostics;

import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;
import java.util.Optional;

/**
 * Pareto smoothed importance sampling: are draws from an approximation good enough to stand, with
 * weights, for draws from the target?
 *
 * <p>A generalised Pareto distribution is fitted to the largest ratios, which are replaced by its
 * expected order statistics. Its shape k-hat tells how heavy the tail of the ratios is: below
 * {@value #HIGHEST_K_HAT} the weighted means converge at a practical rate, from 1 on the ratios
 * have no mean. A small k-hat alone is no proof, so {@link #isReliable()} asks for an importance
 * effective sample size above {@value #LEAST_ESS} too.
 *
 * <p>Reference: Vehtari, Simpson, Gelman, Yao and Gabry (2024), Journal of Machine Learning
 * Research 25(72). Agrees with the R packages posterior 1.4.0 and loo 2.5.1. Immutable and
 * thread-safe.
 */
public final class ParetoSmoothing {

  /** Bound of k-hat for reliable weights, itself not allowed. */
  public static final double HIGHEST_K_HAT = 0.7;

  /** Bound of the importance effective sample size for reliable weights, itself not allowed. */
  public static final double LEAST_ESS = 400;

  private static final int SHORTEST_TAIL = 5;

  /** Ratios of a tail that are smaller, relative to the largest, leave the range of numbers. */
  private static final double SMALLEST_LOG = -690;

  private final double[] logWeights;
  private final double kHat;
  private final double logMeanRatio;
  private final Undefined reason;

  private ParetoSmoothing(double[] logWeights, double kHat, double logMeanRatio, Undefined reason) {
    this.logWeights = logWeights;
    this.kHat = kHat;
    this.logMeanRatio = logMeanRatio;
    this.reason = reason;
  }

  /**
   * Smooths the largest \( \lfloor 3\sqrt S \rfloor \) of S ratios, at most a fifth of them.
   *
   * @param logRatios log target density less log density of the approximation, one for each draw,
   *     at least one; constants may be missing from both, and negative infinity is a draw outside
   *     the target
   * @throws IllegalArgumentException without ratios
   */
  public static ParetoSmoothing of(double[] logRatios) {
    return of(logRatios, (int) Math.min(3 * Math.sqrt(logRatios.length), 0.2 * logRatios.length));
  }

  /**
   * Smooths a tail of chosen length, as is wanted for draws that depend on each other.
   *
   * @param logRatios as in {@link #of(double[])}
   * @param tailLength how many of the largest ratios are smoothed, in [0, number of ratios - 1];
   *     with fewer than 5 none is, and k-hat is not defined
   * @throws IllegalArgumentException if a length is another
   */
  public static ParetoSmoothing of(double[] logRatios, int tailLength) {
    Require.positive("number of log ratios", logRatios.length);
    Chains.inRange("tailLength", tailLength, 0, logRatios.length - 1);
    double[] logs = logRatios.clone();
    double most = Double.NEGATIVE_INFINITY;
    for (double x : logs) {
      most = Math.max(most, x); // NaN if any is
    }
    if (!(Math.abs(most) < Double.POSITIVE_INFINITY)) {
      Arrays.fill(logs, Double.NaN);
      return new ParetoSmoothing(logs, Double.NaN, Double.NaN, Undefined.NOT_FINITE);
    }
    for (int i = 0; i < logs.length; i++) {
      logs[i] -= most;
    }
    double kHat = Double.NaN;
    Undefined reason = null;
    if (tailLength < SHORTEST_TAIL) {
      reason = Undefined.TOO_FEW_DRAWS;
    } else {
      int[] order = RankOrder.of(logs);
      int from = logs.length - tailLength;
      if (logs[order[from]] == 0) {
        reason = Undefined.CONSTANT;
      } else {
        kHat = smooth(logs, order, from);
        reason = Double.isNaN(kHat) ? Undefined.TIES_IN_TAIL : null;
      }
    }
    double total = LogSum.of(logs);
    for (int i = 0; i < logs.length; i++) {
      logs[i] -= total;
    }
    return new ParetoSmoothing(logs, kHat, most + total - Math.log(logs.length), reason);
  }

  /**
   * Replaces the tail, none of it above 0, in place; returns k-hat, NaN or infinite if nothing is.
   */
  private static double smooth(double[] logs, int[] order, int from) {
    int length = order.length - from;
    int quartile = from + (int) (length / 4.0 + 0.5) - 1;
    if (logs[order[quartile]] < SMALLEST_LOG) {
      return Double.POSITIVE_INFINITY;
    }
    double cutoff = Math.exp(logs[order[from - 1]]);
    double[] excess = new double[length];
    for (int i = 0; i < length; i++) {
      excess[i] = Math.exp(logs[order[from + i]]) - cutoff;
    }
    GeneralizedPareto fit = GeneralizedPareto.fit(excess);
    if (Double.isFinite(fit.shape())) {
      for (int i = 0; i < length; i++) {
        double smoothed = cutoff + fit.quantile((i + 0.5) / length);
        logs[order[from + i]] = Math.min(Math.log(smoothed), 0);
      }
    }
    return fit.shape();
  }

  /**
   * Shape of the tail of the ratios; NaN if it is not defined, infinite if a quarter of the tail or
   * more is below e<sup>-690</sup> of the largest ratio.
   */
  public double kHat() {
    return kHat;
  }

  /**
   * Why k-hat is NaN; empty if it is not. {@link Undefined#NOT_FINITE} is a ratio that is NaN or
   * positive infinity, or all of them zero, and leaves no weights; with any other reason the
   * weights are those of the ratios as they came. {@link Undefined#CONSTANT} says that all ratios
   * of the tail are equal: they are bounded, so no tail is heavy.
   */
  public Optional<Undefined> whyUndefined() {
    return Optional.ofNullable(reason);
  }

  /**
   * Logarithms of the smoothed weights, which sum to 1, in the order of the draws; a fresh array.
   */
  public double[] logWeights() {
    return logWeights.clone();
  }

  /**
   * Logarithm of the mean of the smoothed ratios: with normalised densities of the approximation,
   * the log evidence.
   */
  public double logMeanRatio() {
    return logMeanRatio;
  }

  /** Importance effective sample size of the smoothed weights, \( 1/\sum w_i^2 \). */
  public double effectiveSize() {
    double squares = 0;
    for (double log : logWeights) {
      squares += Math.exp(2 * log);
    }
    return 1 / squares;
  }

  /**
   * Whether weighted draws may be used: k-hat below {@value #HIGHEST_K_HAT}, or a tail of equal
   * ratios, and an importance effective sample size above {@value #LEAST_ESS}.
   */
  public boolean isReliable() {
    return (kHat < HIGHEST_K_HAT || reason == Undefined.CONSTANT) && effectiveSize() > LEAST_ESS;
  }
}
