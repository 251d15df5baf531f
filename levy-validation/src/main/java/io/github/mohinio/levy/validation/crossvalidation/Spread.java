package io.github.mohinio.levy.validation.crossvalidation;

import java.util.Arrays;

/**
 * An error over the folds.
 *
 * @param mean mean
 * @param sd standard deviation, with one less than the number of folds as divisor
 */
public record Spread(double mean, double sd) {

  /**
   * Mean and standard deviation.
   *
   * @param values at least two
   */
  public static Spread of(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return new Spread(mean, Math.sqrt(squares / (values.length - 1)));
  }
}
