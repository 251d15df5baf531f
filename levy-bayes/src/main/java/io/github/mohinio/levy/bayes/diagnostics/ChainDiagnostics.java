package io.github.mohinio.levy.bayes.diagnostics;

import io.github.mohinio.levy.pricing.Require;
import java.util.Optional;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * Estimates from Markov chains of one scalar, and how far to trust them.
 *
 * <p>R-hat compares the chains, split in halves, with each other; near 1 they agree, and from 1.01
 * on they should not be used. The effective sample size (ESS) is the number of independent draws
 * that would be as accurate; the Monte Carlo standard error (MCSE) is the standard deviation of the
 * estimate over repeated runs. "Bulk" works on normal scores of ranks, so it exists for any
 * distribution; "tail" is for the 5 % and 95 % quantiles.
 *
 * <p>What is not defined is NaN; {@link #whyUndefined()} tells why. With infinite draws the
 * measures made from ranks alone (R-hat and bulk ESS) still exist.
 *
 * <p>Reference: Vehtari, Gelman, Simpson, Carpenter and Bürkner (2021), Bayesian Analysis 16,
 * 667-718. Agrees with the R package posterior 1.4.0. Immutable and thread-safe.
 */
public final class ChainDiagnostics {

  /** Probabilities of a standard normal below -1 and 1, to the digits that posterior has. */
  private static final double[] ONE_SIGMA = {0.1586553, 0.8413447};

  private static final double BETA_QUANTILE_ACCURACY = 1e-12;

  private static final int FEWEST_DRAWS = 6;

  private final double[][] chains;
  private final RankedDraws sorted;
  private final boolean anyNaN;
  private final boolean finite;
  private final double mean;
  private final double sd;
  private final NormalScores scores;
  private final SplitChains bulk;

  private ChainDiagnostics(double[][] chains) {
    this.chains = chains;
    int n = chains[0].length;
    double[] pooled = Chains.pool(chains);
    double total = 0;
    boolean nan = false;
    for (double x : pooled) {
      total += x;
      nan |= Double.isNaN(x);
    }
    sorted = RankedDraws.of(pooled);
    anyNaN = nan;
    finite =
        !anyNaN
            && sorted.at(0) > Double.NEGATIVE_INFINITY
            && sorted.at(sorted.size() - 1) < Double.POSITIVE_INFINITY;
    mean = finite ? total / sorted.size() : Double.NaN;
    sd = Math.sqrt(Chains.squares(pooled, mean) / (sorted.size() - 1));
    scores = new NormalScores(chains.length * (n / 2) * 2);
    bulk = anyNaN || n < 2 ? null : splitScores(sorted.halves(n));
  }

  /**
   * Diagnostics of some chains.
   *
   * @param chains draws, {@code [chain][draw]}; at least one chain, all of the same length, which
   *     is at least 1; copied
   * @throws IllegalArgumentException if the shape is another
   */
  public static ChainDiagnostics of(double[][] chains) {
    return new ChainDiagnostics(Chains.copyOf(chains));
  }

  /** Number of chains. */
  public int chains() {
    return chains.length;
  }

  /** Draws of each chain. */
  public int draws() {
    return chains[0].length;
  }

  /** Why R-hat, ESS and MCSE are NaN, wholly or in part; empty if they are defined. */
  public Optional<Undefined> whyUndefined() {
    if (!finite) {
      return Optional.of(Undefined.NOT_FINITE);
    }
    if (draws() < FEWEST_DRAWS) {
      return Optional.of(Undefined.TOO_FEW_DRAWS);
    }
    return bulk.isConstant() ? Optional.of(Undefined.CONSTANT) : Optional.empty();
  }

  /**
   * Why the ESS and the MCSE of a quantile are NaN; empty if they are defined.
   *
   * @param probability in (0, 1)
   */
  public Optional<Undefined> whyUndefined(double probability) {
    Optional<Undefined> reason = whyUndefined();
    if (reason.isPresent() || !Double.isNaN(essQuantile(probability))) {
      return reason;
    }
    return Optional.of(Undefined.ONE_SIDED_QUANTILE);
  }

  /** Mean of all draws. */
  public double mean() {
    return mean;
  }

  /** Standard deviation of all draws, divisor S - 1. */
  public double standardDeviation() {
    return sd;
  }

  /**
   * Quantile of all draws, linear between order statistics (type 7 of Hyndman and Fan).
   *
   * @param probability in [0, 1]
   */
  public double quantile(double probability) {
    Require.inClosedInterval("probability", probability, 0, 1);
    return finite ? sortedQuantile(probability) : Double.NaN;
  }

  private double sortedQuantile(double probability) {
    double position = probability * (sorted.size() - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.size() - 1);
    double weight = position - below;
    return weight == 0
        ? sorted.at(below)
        : (1 - weight) * sorted.at(below) + weight * sorted.at(above);
  }

  /**
   * Shortest interval of order statistics {@code y[i], y[i + k]} with {@code k = floor(p S)}; the
   * lowest of equally short ones.
   *
   * @param probability in (0, 1)
   * @return lower and upper end, NaN if any draw is not finite
   */
  public double[] highestDensityInterval(double probability) {
    Require.inOpenInterval("probability", probability, 0, 1);
    return shortestInterval((int) Math.floor(probability * sorted.size()));
  }

  /**
   * Highest density interval as the R package coda counts: the shortest of order statistics {@code
   * y[i], y[i + k]} with {@code k = round(p S)}, halves to even, and at least 1.
   *
   * @param probability in (0, 1)
   * @return lower and upper end, NaN if any draw is not finite
   */
  public double[] highestDensityIntervalCoda(double probability) {
    Require.inOpenInterval("probability", probability, 0, 1);
    return shortestInterval((int) Math.max(1, Math.rint(probability * sorted.size())));
  }

  private double[] shortestInterval(int gap) {
    if (!finite) {
      return new double[] {Double.NaN, Double.NaN};
    }
    int width = Math.min(gap, sorted.size() - 1);
    int best = 0;
    for (int i = 1; i + width < sorted.size(); i++) {
      if (sorted.at(i + width) - sorted.at(i) < sorted.at(best + width) - sorted.at(best)) {
        best = i;
      }
    }
    return new double[] {sorted.at(best), sorted.at(best + width)};
  }

  /** Rank-normalised split R-hat: the larger of bulk and folded. */
  public double rHat() {
    return Math.max(rHatBulk(), rHatFolded());
  }

  /** Split R-hat of the normal scores: do the chains agree in location? */
  public double rHatBulk() {
    return bulk == null ? Double.NaN : bulk.rHat();
  }

  /** Split R-hat of the normal scores of distances from the median: do they agree in spread? */
  public double rHatFolded() {
    double median = sortedQuantile(0.5);
    if (bulk == null || !(Math.abs(median) < Double.POSITIVE_INFINITY)) {
      return Double.NaN;
    }
    return splitScores(sorted.halves(draws()).distancesFrom(median)).rHat();
  }

  private SplitChains splitScores(RankedDraws halves) {
    return SplitChains.of(scores.of(halves.ranks(), draws() / 2));
  }

  /** Split R-hat of the draws themselves, as in Gelman et al. (2013). */
  public double rHatClassic() {
    return finite && draws() > 1 ? halves().rHat() : Double.NaN;
  }

  /** ESS of the normal scores: is the centre of the distribution well explored? */
  public double essBulk() {
    return bulk == null ? Double.NaN : bulk.effectiveSize();
  }

  /** The smaller ESS of the 5 % and the 95 % quantile. */
  public double essTail() {
    return Math.min(essQuantile(0.05), essQuantile(0.95));
  }

  /** ESS for the mean. */
  public double essMean() {
    return finite && draws() > 1 ? halves().effectiveSize() : Double.NaN;
  }

  /** ESS for the standard deviation: that of the squared deviations. */
  public double essStandardDeviation() {
    if (!finite || draws() < 2) {
      return Double.NaN;
    }
    double[][] squares = SplitChains.split(chains);
    for (double[] half : squares) {
      for (int i = 0; i < half.length; i++) {
        half[i] = (half[i] - mean) * (half[i] - mean);
      }
    }
    return SplitChains.of(squares).effectiveSize();
  }

  /**
   * ESS for a quantile: that of the indicator of draws not above it.
   *
   * @param probability in (0, 1)
   */
  public double essQuantile(double probability) {
    Require.inOpenInterval("probability", probability, 0, 1);
    if (!finite || draws() < 2) {
      return Double.NaN;
    }
    double quantile = sortedQuantile(probability);
    double[][] indicator = SplitChains.split(chains);
    for (double[] half : indicator) {
      for (int i = 0; i < half.length; i++) {
        half[i] = half[i] <= quantile ? 1 : 0;
      }
    }
    return SplitChains.of(indicator).effectiveSize();
  }

  /** MCSE of the mean. */
  public double mcseMean() {
    return sd / Math.sqrt(essMean());
  }

  /** MCSE of the standard deviation, by the delta method from that of the variance. */
  public double mcseStandardDeviation() {
    double second = 0;
    double fourth = 0;
    for (double[] chain : chains) {
      for (double x : chain) {
        double square = (x - mean) * (x - mean);
        second += square;
        fourth += square * square;
      }
    }
    second /= sorted.size();
    fourth /= sorted.size();
    return Math.sqrt((fourth - second * second) / essStandardDeviation() / second / 4);
  }

  /**
   * MCSE of a quantile: half the width between the order statistics that bound the quantile one
   * standard error to each side, from the beta distribution of its level.
   *
   * @param probability in (0, 1)
   */
  public double mcseQuantile(double probability) {
    double ess = essQuantile(probability);
    if (Double.isNaN(ess)) {
      return Double.NaN;
    }
    BetaDistribution level =
        new BetaDistribution(
            ess * probability + 1, ess * (1 - probability) + 1, BETA_QUANTILE_ACCURACY);
    int size = sorted.size();
    double lower = Math.floor(level.inverseCumulativeProbability(ONE_SIGMA[0]) * size);
    double upper = Math.ceil(level.inverseCumulativeProbability(ONE_SIGMA[1]) * size);
    // order statistics are counted from 1
    int from = (int) Math.max(lower, 1) - 1;
    int to = (int) Math.min(upper, size) - 1;
    return 0.5 * (sorted.at(to) - sorted.at(from));
  }

  /**
   * Length of the longest run of equal draws of a chain, at least 1; as long as the chain if it
   * never moved.
   *
   * @param chain in [0, number of chains - 1]
   * @throws IllegalArgumentException for another chain
   */
  public int longestRun(int chain) {
    return Chains.longestRun(chains[Chains.inRange("chain", chain, 0, chains.length - 1)]);
  }

  private SplitChains halves() {
    return SplitChains.of(SplitChains.split(chains));
  }
}
