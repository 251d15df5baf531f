package io.github.mohinio.levy.calibration.neural;

import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What is known of the parameters after seeing a surface, as equally weighted draws. Immutable and
 * thread-safe.
 */
public final class ParameterPosterior {

  private final List<String> names;
  private final PosteriorMethod method;
  private final double[][] draws; // [parameter][draw]
  private final double[][] sorted;

  ParameterPosterior(List<String> names, PosteriorMethod method, double[][] draws) {
    this.names = List.copyOf(names);
    this.method = Objects.requireNonNull(method, "method");
    this.draws = draws;
    sorted = new double[draws.length][];
    for (int p = 0; p < draws.length; p++) {
      sorted[p] = draws[p].clone();
      Arrays.sort(sorted[p]);
    }
  }

  /** Names of the parameters. */
  public List<String> names() {
    return names;
  }

  /** How it was made. */
  public PosteriorMethod method() {
    return method;
  }

  /** Number of draws. */
  public int size() {
    return draws[0].length;
  }

  /** Draw {@code i}; a fresh array. */
  public double[] draw(int i) {
    double[] draw = new double[draws.length];
    Arrays.setAll(draw, p -> draws[p][i]);
    return draw;
  }

  /** Mean of parameter {@code p}. */
  public double mean(int p) {
    return Arrays.stream(draws[p]).average().orElseThrow();
  }

  /** Standard deviation of parameter {@code p}. */
  public double standardDeviation(int p) {
    return Math.sqrt(covariance(p, p));
  }

  /** Covariance of two parameters. */
  public double covariance(int p, int q) {
    double meanP = mean(p);
    double meanQ = mean(q);
    double sum = 0;
    for (int i = 0; i < draws[p].length; i++) {
      sum += (draws[p][i] - meanP) * (draws[q][i] - meanQ);
    }
    return sum / draws[p].length;
  }

  /** Correlation of two parameters. */
  public double correlation(int p, int q) {
    return covariance(p, q) / (standardDeviation(p) * standardDeviation(q));
  }

  /**
   * Quantile of parameter {@code p}.
   *
   * @param probability from 0 to 1
   */
  public double quantile(int p, double probability) {
    double place =
        Require.inClosedInterval("probability", probability, 0, 1) * sorted[p].length - 0.5;
    int last = sorted[p].length - 1;
    int below = (int) Math.max(0, Math.min(last, Math.floor(place)));
    int above = Math.min(last, below + 1);
    double share = Math.max(0, Math.min(1, place - below));
    return sorted[p][below] + share * (sorted[p][above] - sorted[p][below]);
  }
}
