package io.github.mohinio.levy.bayes.variational;

import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws from an approximation with the logarithms of target over approximation: what Pareto
 * smoothing, k-hat and the importance effective sample size are made from. Immutable and
 * thread-safe.
 *
 * @param points coordinates, {@code [draw][coordinate]}
 * @param logRatios log density of the target minus that of the approximation; {@code -Infinity}
 *     where the target is 0
 */
public record ImportanceSample(double[][] points, double[] logRatios) {

  /** The least for which a variance exists. */
  private static final int DEGREES_OF_FREEDOM = 3;

  /**
   * Copies the arrays.
   *
   * @throws IllegalArgumentException if there is no draw or lengths disagree
   */
  public ImportanceSample {
    Require.positive("draws", points.length);
    Require.sameLength("points", points.length, "logRatios", logRatios.length);
    points = Cholesky.copy(points);
    logRatios = logRatios.clone();
  }

  /**
   * Draws, by turns, from Student t distributions with three degrees of freedom that have the
   * centres and the scales of normal ones. Where a posterior has heavier tails than the normal
   * distribution, normal draws would find little there and weigh it much; where it has not, these
   * lose less than a quarter of the effective size. Ratios are to the mixture of all.
   *
   * @param parts normal approximations, at least one
   * @param target density over as many coordinates
   * @param count number of draws, at least 1
   */
  public static ImportanceSample of(
      List<NormalApproximation> parts, LogDensity target, int count, RandomGenerator random) {
    Require.positive("parts", parts.size());
    List<StudentApproximation> tails =
        parts.stream().map(part -> new StudentApproximation(part, DEGREES_OF_FREEDOM)).toList();
    double[][] points = new double[Require.positive("count", count)][];
    double[] logRatios = new double[count];
    for (int i = 0; i < count; i++) {
      double[] point = tails.get(i % tails.size()).draw(random);
      points[i] = point;
      logRatios[i] =
          target.logDensity(point)
              - logMean(tails.stream().mapToDouble(tail -> tail.logDensity(point)).toArray());
    }
    return new ImportanceSample(points, logRatios);
  }

  /** Copy of the coordinates. */
  @Override
  public double[][] points() {
    return Cholesky.copy(points);
  }

  /** Copy of the logarithms of the ratios. */
  @Override
  public double[] logRatios() {
    return logRatios.clone();
  }

  /** Log of the mean ratio: the log evidence. */
  public double logEvidence() {
    return logMean(logRatios);
  }

  private static double logMean(double[] logs) {
    double most = Arrays.stream(logs).max().orElseThrow();
    return most == Double.NEGATIVE_INFINITY
        ? most
        : most + Math.log(Arrays.stream(logs).map(x -> Math.exp(x - most)).average().orElse(0));
  }

  /**
   * Points drawn by weight, by systematic resampling: each appears as often as its share of the
   * weight says, up to one time more or less.
   *
   * @param logWeights logarithms of the weights of the draws, up to a constant: the log ratios, or
   *     what Pareto smoothing has made of them; one must be more than {@code -Infinity}
   * @param count number of points, at least 1
   * @return {@code [draw][coordinate]}, in the order of the sample
   */
  public double[][] resample(double[] logWeights, int count, RandomGenerator random) {
    Require.sameLength("logWeights", logWeights.length, "draws", points.length);
    double most = Arrays.stream(logWeights).max().orElseThrow();
    Require.finite("largest log weight", most);
    double[] weights = Arrays.stream(logWeights).map(w -> Math.exp(w - most)).toArray();
    double total = Arrays.stream(weights).sum();
    double[][] chosen = new double[Require.positive("count", count)][];
    double offset = random.nextDouble();
    double cumulated = 0;
    int taken = 0;
    for (int i = 0; i < weights.length && taken < count; i++) {
      cumulated += weights[i];
      while (taken < count && (taken + offset) * total < cumulated * count) {
        chosen[taken++] = points[i].clone();
      }
    }
    // Rounding of the cumulated weights may leave the last place empty.
    while (taken < count) {
      chosen[taken++] = points[heaviest(weights)].clone();
    }
    return chosen;
  }

  private static int heaviest(double[] weights) {
    int best = 0;
    for (int i = 1; i < weights.length; i++) {
      if (weights[i] > weights[best]) {
        best = i;
      }
    }
    return best;
  }
}
