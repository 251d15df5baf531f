package io.github.mohinio.levy.bayes.diagnostics;

import io.github.mohinio.levy.pricing.Require;
import java.util.Optional;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Simulation-based calibration: parameters are drawn from the prior, data from the parameters, and
 * posterior draws from the data; then the rank of each true value among its posterior draws is
 * uniform, if the sampler is right. The draws of one posterior should be nearly independent: see
 * {@link Thinning}.
 *
 * <p>References: Talts, Betancourt, Simpson, Vehtari and Gelman (2018), arXiv:1804.06788;
 * Säilynoja, Bürkner and Vehtari (2022), Statistics and Computing 32, 32. Immutable and
 * thread-safe.
 */
public final class SimulationBasedCalibration {

  /** What is wrong with posteriors whose ranks are not uniform. */
  public enum Defect {
    /** Ranks pile up at both ends. */
    TOO_NARROW,
    /** Ranks pile up in the middle. */
    TOO_WIDE,
    /** Ranks pile up at the upper end: true values are above the draws. */
    TOO_LOW,
    /** Ranks pile up at the lower end: true values are below the draws. */
    TOO_HIGH
  }

  private final int[] ranks;
  private final int draws;

  private SimulationBasedCalibration(int[] ranks, int draws) {
    this.ranks = ranks;
    this.draws = draws;
  }

  /**
   * Ranks of one parameter over many replications.
   *
   * @param ranks ranks in [0, {@code draws}], at least one; copied
   * @param draws posterior draws among which each rank was counted, positive
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static SimulationBasedCalibration of(int[] ranks, int draws) {
    Require.positive("number of ranks", ranks.length);
    Require.positive("draws", draws);
    int[] copy = ranks.clone();
    for (int i = 0; i < copy.length; i++) {
      Chains.inRange("rank " + i, copy[i], 0, draws);
    }
    return new SimulationBasedCalibration(copy, draws);
  }

  /**
   * Rank of a true value: the number of posterior draws below it.
   *
   * @param truth not NaN
   * @param draws none of them NaN
   * @throws IllegalArgumentException if any value is NaN
   */
  public static int rank(double truth, double[] draws) {
    int rank = 0;
    for (double draw : draws) {
      if (Double.isNaN(draw) || Double.isNaN(truth)) {
        throw new IllegalArgumentException(
            "truth = " + truth + ", draw = " + draw + ": must be numbers");
      }
      if (draw < truth) {
        rank++;
      }
    }
    return rank;
  }

  /** Number of ranks. */
  public int replications() {
    return ranks.length;
  }

  /** Draws among which each rank was counted. */
  public int draws() {
    return draws;
  }

  /**
   * Empirical distribution of the ranks: how many are below each cut of the band.
   *
   * @param band for the same numbers of replications and draws
   * @return a fresh array
   * @throws IllegalArgumentException if the band is for others
   */
  public int[] ecdf(EcdfBand band) {
    if (band.replications() != ranks.length || band.draws() != draws) {
      throw new IllegalArgumentException(
          String.format(
              "band of %d ranks among %d draws: must be of %d among %d",
              band.replications(), band.draws(), ranks.length, draws));
    }
    int[] cuts = band.cuts();
    int[] counts = new int[cuts.length];
    for (int rank : ranks) {
      for (int i = cuts.length - 1; i >= 0 && rank < cuts[i]; i--) {
        counts[i]++;
      }
    }
    return counts;
  }

  /**
   * At how many cuts of the band the empirical distribution is outside.
   *
   * @param band for the same numbers of replications and draws
   * @throws IllegalArgumentException if the band is for others
   */
  public int outside(EcdfBand band) {
    return band.outside(ecdf(band));
  }

  /**
   * Whether the ranks are as uniform as the band asks: inside at every cut.
   *
   * @param band for the same numbers of replications and draws
   * @throws IllegalArgumentException if the band is for others
   */
  public boolean isInside(EcdfBand band) {
    return outside(band) == 0;
  }

  /**
   * What is wrong, by the larger of the deviations of the mean and of the spread of the ranks, in
   * their standard errors; empty inside the band.
   *
   * @param band for the same numbers of replications and draws
   * @throws IllegalArgumentException if the band is for others
   */
  public Optional<Defect> defect(EcdfBand band) {
    if (isInside(band)) {
      return Optional.empty();
    }
    double location = 0;
    double spread = 0;
    for (int rank : ranks) {
      double u = (rank + 0.5) / (draws + 1) - 0.5;
      location += u * Math.sqrt(12);
      spread += (u * u - 1 / 12.0) * Math.sqrt(180);
    }
    if (Math.abs(spread) > Math.abs(location)) {
      return Optional.of(spread > 0 ? Defect.TOO_NARROW : Defect.TOO_WIDE);
    }
    return Optional.of(location > 0 ? Defect.TOO_LOW : Defect.TOO_HIGH);
  }

  /**
   * Coverage of central intervals, with what a calibrated sampler gives: the central quantiles of
   * the binomial distribution.
   *
   * @param interval probability of the intervals, in (0, 1), such that at least one rank is left
   *     outside at each end and one inside
   * @param confidence in (0, 1)
   * @throws IllegalArgumentException if an argument is out of range
   */
  public IntervalCoverage coverage(double interval, double confidence) {
    Require.inOpenInterval("interval", interval, 0, 1);
    Require.inOpenInterval("confidence", confidence, 0, 1);
    int cut = (int) Math.round(0.5 * (1 - interval) * (draws + 1));
    if (cut < 1 || 2 * cut > draws) {
      throw new IllegalArgumentException(
          "interval = " + interval + ": must leave ranks inside and outside, of " + (draws + 1));
    }
    int hits = 0;
    for (int rank : ranks) {
      if (rank >= cut && rank <= draws - cut) {
        hits++;
      }
    }
    double nominal = 1 - 2.0 * cut / (draws + 1);
    BinomialDistribution law = new BinomialDistribution(null, ranks.length, nominal);
    double size = ranks.length;
    return new IntervalCoverage(
        nominal,
        hits / size,
        law.inverseCumulativeProbability(0.5 * (1 - confidence)) / size,
        law.inverseCumulativeProbability(0.5 * (1 + confidence)) / size);
  }

  /**
   * Counts over bins of equal width, as far as whole ranks allow, from the lowest ranks to the
   * highest.
   *
   * @param bins in [1, draws + 1]
   * @return a fresh array
   * @throws IllegalArgumentException for another number of bins
   */
  public int[] histogram(int bins) {
    Chains.inRange("bins", bins, 1, draws + 1);
    int[] counts = new int[bins];
    for (int rank : ranks) {
      counts[(int) ((long) rank * bins / (draws + 1))]++;
    }
    return counts;
  }
}
