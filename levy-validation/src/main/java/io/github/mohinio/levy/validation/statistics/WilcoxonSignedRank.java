package io.github.mohinio.levy.validation.statistics;

import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * Wilcoxon's signed-rank test that the differences of pairs are symmetric about zero, two-sided.
 *
 * <p>Pairs without a difference are left out. For fewer than 50 others without ties the
 * distribution is exact; otherwise it is the normal limit, with the variance corrected for ties and
 * the statistic for continuity, as {@code wilcox.test} of R does.
 *
 * <p>Reference: Hollander and Wolfe (1973), Nonparametric Statistical Methods, chapter 3.
 */
public final class WilcoxonSignedRank {

  /** Name of the test. */
  public static final String NAME = "Wilcoxon signed-rank";

  private static final int MOST_EXACT = 49;

  private WilcoxonSignedRank() {}

  /**
   * Tests pairs.
   *
   * @param first first members, finite
   * @param second second members, as many
   * @return sum of the ranks of positive differences, and the probability of one as far from its
   *     mean; NaN if no pair differs
   */
  public static TestResult test(double[] first, double[] second) {
    Samples.finite("first", first);
    Samples.finite("second", second);
    Require.sameLength("second", second.length, "first", first.length);
    double[] differences = new double[first.length];
    Arrays.setAll(differences, i -> first[i] - second[i]);
    double[] others = Arrays.stream(differences).filter(d -> d != 0).toArray();
    if (others.length == 0) {
      return TestResult.none(NAME, "no pair differs");
    }
    double[] sizes = Arrays.stream(others).map(Math::abs).toArray();
    double[] ranks = new NaturalRanking(TiesStrategy.AVERAGE).rank(sizes);
    double sum = 0;
    for (int i = 0; i < ranks.length; i++) {
      sum += others[i] > 0 ? ranks[i] : 0;
    }
    boolean ties = Arrays.stream(sizes).distinct().count() < sizes.length;
    boolean exact = !ties && others.length == first.length && others.length <= MOST_EXACT;
    return TestResult.of(
        NAME, sum, exact ? exact((int) sum, ranks.length) : normal(sum, ranks, sizes));
  }

  private static double exact(int sum, int n) {
    int most = n * (n + 1) / 2;
    double[] probability = new double[most + 1];
    probability[0] = 1;
    for (int rank = 1; rank <= n; rank++) {
      for (int s = most; s >= 0; s--) {
        probability[s] = (probability[s] + (s >= rank ? probability[s - rank] : 0)) / 2;
      }
    }
    // The distribution is symmetric: the tail is as heavy on either side.
    double tail = 0;
    for (int s = 0; s <= Math.min(sum, most - sum); s++) {
      tail += probability[s];
    }
    return Math.min(1, 2 * tail);
  }

  private static double normal(double sum, double[] ranks, double[] sizes) {
    double n = ranks.length;
    double z = sum - n * (n + 1) / 4;
    double variance = n * (n + 1) * (2 * n + 1) / 24 - ties(sizes) / 48;
    double corrected = Math.max(0, Math.abs(z) - 0.5) / Math.sqrt(variance);
    return Math.min(1, 2 * Tails.normal(corrected));
  }

  /** Sum of \( t^3 - t \) over groups of t equal sizes. */
  private static double ties(double[] sizes) {
    double[] sorted = sizes.clone();
    Arrays.sort(sorted);
    double sum = 0;
    int begin = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[begin]) {
        double t = i - begin;
        sum += t * t * t - t;
        begin = i;
      }
    }
    return sum;
  }
}
