package io.github.mohinio.levy.validation.monitoring;

import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Tells when the values of a series, such as daily errors, have become larger than they were.
 *
 * <p>The first values are the reference: the others are looked at in units of its standard
 * deviation from its mean. A statistic grows while they are large, and there is an alarm where it
 * exceeds a threshold. The threshold is chosen from series without a change, so that a stated share
 * of such series has an alarm anywhere; whatever these series have of trends, autocorrelation and
 * uncertainty of the reference is accounted for.
 *
 * <p>References: Page (1954), Biometrika 41, 100-115; Hinkley (1971), Biometrika 58(3), 509-523.
 *
 * <p>Immutable and thread-safe.
 */
public final class DriftDetector {

  /** How the statistic grows. */
  public enum Statistic {
    /** \( S_t = \max(0, S_{t-1} + z_t - a) \), with the allowance a. */
    CUSUM,
    /**
     * The rise since its minimum of \( m_t = \sum_{s\le t}(z_s - \bar z_s - a) \), where \( \bar
     * z_s \) is the mean of the values so far.
     */
    PAGE_HINKLEY
  }

  private static final int FEWEST = 5;

  private final Statistic statistic;
  private final int reference;
  private final double allowance;
  private final double threshold;

  private DriftDetector(Statistic statistic, int reference, double allowance, double threshold) {
    this.statistic = Objects.requireNonNull(statistic, "statistic");
    this.reference = Require.atLeast("reference", reference, FEWEST);
    this.allowance = Require.nonNegative("allowance", allowance);
    this.threshold = threshold;
  }

  /**
   * A detector that has no threshold yet and never raises an alarm.
   *
   * @param statistic what is watched
   * @param reference number of values that the others are compared with, at least 5
   * @param allowance rise of the mean that is not yet of interest, in standard deviations; half of
   *     the rise that is to be found soonest
   */
  public static DriftDetector of(Statistic statistic, int reference, double allowance) {
    return new DriftDetector(statistic, reference, allowance, Double.POSITIVE_INFINITY);
  }

  /**
   * The same detector with the threshold that a share of series exceeds.
   *
   * @param unchanged series without a change, as long as those to be watched; best hundreds
   * @param rate share of them in which there may be an alarm; in (0, 1)
   */
  public DriftDetector calibrated(List<double[]> unchanged, double rate) {
    Require.inOpenInterval("rate", rate, 0, 1);
    Require.positive("number of series", unchanged.size());
    double[] largest =
        unchanged.stream()
            .mapToDouble(series -> Arrays.stream(path(series)).max().orElse(0))
            .sorted()
            .toArray();
    // Of n exchangeable series and a new one, the new one is above the k-th with (n + 1 - k)/(n +
    // 1).
    int k = (int) Math.ceil((1 - rate) * (largest.length + 1));
    return new DriftDetector(
        statistic, reference, allowance, largest[Math.min(largest.length, k) - 1]);
  }

  /** What it watches. */
  public Statistic statistic() {
    return statistic;
  }

  /** Above this is an alarm; infinite before {@link #calibrated}. */
  public double threshold() {
    return threshold;
  }

  /**
   * The statistic after each value; zero for those of the reference.
   *
   * @param series finite values, more than the reference
   * @throws IllegalArgumentException if the reference is constant
   */
  public double[] path(double[] series) {
    Require.atLeast("series.length", series.length, reference + 1);
    for (int t = 0; t < series.length; t++) {
      Require.finite("series[" + t + "]", series[t]);
    }
    double mean = Arrays.stream(series, 0, reference).average().orElseThrow();
    double squares = Arrays.stream(series, 0, reference).map(x -> (x - mean) * (x - mean)).sum();
    double deviation =
        Require.positive("reference deviation", Math.sqrt(squares / (reference - 1)));
    double[] path = new double[series.length];
    double sum = 0;
    double least = 0;
    double total = 0;
    for (int t = reference; t < series.length; t++) {
      double z = (series[t] - mean) / deviation;
      if (statistic == Statistic.CUSUM) {
        sum = Math.max(0, sum + z - allowance);
        path[t] = sum;
      } else {
        total += z;
        sum += z - total / (t + 1) - allowance;
        least = Math.min(least, sum);
        path[t] = sum - least;
      }
    }
    return path;
  }

  /**
   * Place of the first alarm, if there is one.
   *
   * @param series see {@link #path}
   */
  public OptionalInt alarm(double[] series) {
    double[] path = path(series);
    for (int t = reference; t < path.length; t++) {
      if (path[t] > threshold) {
        return OptionalInt.of(t);
      }
    }
    return OptionalInt.empty();
  }
}
