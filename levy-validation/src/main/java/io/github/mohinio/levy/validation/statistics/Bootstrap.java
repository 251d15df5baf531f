package io.github.mohinio.levy.validation.statistics;

import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Intervals by the percentile bootstrap: a statistic of the sample, and its 2.5 and 97.5 %
 * quantiles over resamples with replacement. Samples of one size share their resamples, so that
 * statistics of the same surfaces go up and down together. Thread-safe.
 *
 * <p>Reference: Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.
 */
public final class Bootstrap {

  private static final double TAIL = 0.025;

  private final long seed;
  private final int resamples;
  private final Map<Integer, int[][]> known = new ConcurrentHashMap<>();

  /**
   * Prepares resamples.
   *
   * @param seed seed of the resamples
   * @param resamples how many; at least 40, so that there is a 2.5 % quantile
   */
  public Bootstrap(long seed, int resamples) {
    this.seed = seed;
    this.resamples = resamples;
  }

  /**
   * Estimates a statistic.
   *
   * @param size number of observations
   * @param statistic of the observations whose numbers it is given, some more than once
   */
  public Estimate estimate(int size, ToDoubleFunction<int[]> statistic) {
    int[] all = new int[size];
    Arrays.setAll(all, i -> i);
    double[] values =
        Arrays.stream(known.computeIfAbsent(size, this::draw)).mapToDouble(statistic).toArray();
    Arrays.sort(values);
    return new Estimate(
        statistic.applyAsDouble(all), Quantiles.of(values, TAIL), Quantiles.of(values, 1 - TAIL));
  }

  private int[][] draw(int size) {
    RandomGenerator random = Generators.of(seed, size);
    int[][] rows = new int[resamples][size];
    for (int[] row : rows) {
      Arrays.setAll(row, i -> random.nextInt(size));
    }
    return rows;
  }
}
