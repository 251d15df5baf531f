package io.github.mohinio.levy.bayes.diagnostics;

import io.github.mohinio.levy.pricing.Require;

/**
 * Simultaneous band of the counts of uniform ranks: with the given probability all counts of N
 * ranks below some hundred cuts lie inside together. The pointwise level is the largest, to six
 * digits, at which that holds; it is found by following the counts from cut to cut, exactly.
 *
 * <p>It depends on the numbers of replications and draws only, and takes a tenth of a second for
 * 1000 replications: make it once for all parameters. Memory and time grow with the number of
 * replications.
 *
 * <p>Reference: Säilynoja, Bürkner and Vehtari (2022), Statistics and Computing 32, 32, section
 * 2.2. Immutable and thread-safe.
 */
public final class EcdfBand {

  private static final int MOST_CUTS = 100;

  private final int replications;
  private final int draws;
  private final double probability;
  private final int[] cuts;
  private final double pointwiseLevel;
  private final int[] lower;
  private final int[] upper;

  private EcdfBand(int replications, int draws, double probability) {
    this.replications = replications;
    this.draws = draws;
    this.probability = probability;
    int intervals = Math.min(MOST_CUTS, draws + 1);
    cuts = new int[intervals - 1];
    double[] levels = new double[cuts.length];
    for (int i = 0; i < cuts.length; i++) {
      cuts[i] = (int) Math.round((i + 1.0) * (draws + 1) / intervals);
      levels[i] = cuts[i] / (draws + 1.0);
    }
    BinomialPath path = new BinomialPath(replications, levels);
    pointwiseLevel = path.largestLevel(probability);
    lower = path.lower(pointwiseLevel);
    upper = path.upper(pointwiseLevel);
  }

  /**
   * Band for ranks between 0 and {@code draws}.
   *
   * @param replications number of ranks, positive
   * @param draws posterior draws among which each rank was counted, positive
   * @param probability of all counts inside together, in (0, 1)
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static EcdfBand of(int replications, int draws, double probability) {
    Require.positive("replications", replications);
    Require.positive("draws", draws);
    Require.inOpenInterval("probability", probability, 0, 1);
    return new EcdfBand(replications, draws, probability);
  }

  /** Number of ranks. */
  public int replications() {
    return replications;
  }

  /** Draws among which each rank was counted. */
  public int draws() {
    return draws;
  }

  /** Probability of all counts inside together. */
  public double probability() {
    return probability;
  }

  /** Probability for the count at a single cut to be outside, at most. */
  public double pointwiseLevel() {
    return pointwiseLevel;
  }

  /** Cuts, ascending: ranks below {@code cuts()[i]} are counted; a fresh array. */
  public int[] cuts() {
    return cuts.clone();
  }

  /** Lowest counts inside, one for each cut; a fresh array. */
  public int[] lower() {
    return lower.clone();
  }

  /** Highest counts inside, one for each cut; a fresh array. */
  public int[] upper() {
    return upper.clone();
  }

  /** How many of the counts, one for each cut, are outside. */
  int outside(int[] counts) {
    int outside = 0;
    for (int i = 0; i < counts.length; i++) {
      outside += counts[i] < lower[i] || counts[i] > upper[i] ? 1 : 0;
    }
    return outside;
  }
}
