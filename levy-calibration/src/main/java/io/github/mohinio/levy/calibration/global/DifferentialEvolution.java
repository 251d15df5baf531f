package io.github.mohinio.levy.calibration.global;

import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Differential evolution, current-to-best/1 with binomial crossover and a dithered factor.
 *
 * <p>Reference: Storn and Price (1997), Journal of Global Optimization 11, 341-359.
 */
final class DifferentialEvolution implements CubeSearch {

  private static final int PER_DIMENSION = 10;
  private static final double CROSSOVER = 0.9;
  private static final double LEAST_FACTOR = 0.4;
  private static final double LARGEST_FACTOR = 0.9;

  @Override
  public List<double[]> search(
      ToDoubleFunction<double[]> function, int d, int evaluations, long seed) {
    RandomGenerator random = Generators.of(seed);
    Candidates candidates = new Candidates();
    int size = Math.max(4, Math.min(PER_DIMENSION * d, evaluations));
    double[][] population = new double[size][d];
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      for (int c = 0; c < d; c++) {
        population[i][c] = random.nextDouble();
      }
      values[i] = function.applyAsDouble(population[i]);
      candidates.offer(population[i], values[i]);
    }
    double[] trial = new double[d];
    for (int used = size; used + size <= evaluations; used += size) {
      int best = indexOfLeast(values);
      double factor = LEAST_FACTOR + random.nextDouble() * (LARGEST_FACTOR - LEAST_FACTOR);
      for (int i = 0; i < size; i++) {
        int a = random.nextInt(size);
        int b = random.nextInt(size);
        int kept = random.nextInt(d);
        for (int c = 0; c < d; c++) {
          double own = population[i][c];
          boolean crossed = c == kept || random.nextDouble() < CROSSOVER;
          double moved =
              own
                  + factor * (population[best][c] - own)
                  + factor * (population[a][c] - population[b][c]);
          trial[c] = crossed ? reflected(moved) : own;
        }
        double value = function.applyAsDouble(trial);
        if (value <= values[i]) {
          population[i] = trial.clone();
          values[i] = value;
          candidates.offer(trial, value);
        }
      }
    }
    return candidates.points();
  }

  private static int indexOfLeast(double[] values) {
    int least = 0;
    for (int i = 1; i < values.length; i++) {
      least = values[i] < values[least] ? i : least;
    }
    return least;
  }

  /** A point outside the unit interval, mirrored at its nearer end. */
  private static double reflected(double x) {
    double inside = x < 0 ? -x : x > 1 ? 2 - x : x;
    return Math.max(0, Math.min(1, inside));
  }
}
