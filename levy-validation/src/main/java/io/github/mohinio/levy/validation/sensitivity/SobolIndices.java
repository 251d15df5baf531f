package io.github.mohinio.levy.validation.sensitivity;

import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.validation.statistics.Bootstrap;
import io.github.mohinio.levy.validation.statistics.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Sobol indices, first-order and total, by Saltelli's sampling: two matrices A and B of points of a
 * Sobol sequence with a random digital shift, and for each input the matrix A with that column of
 * B. With f centred,
 *
 * <p>\[ S_i = \frac{1}{NV}\sum_j f(B)_j\,\bigl(f(A_B^{(i)})_j - f(A)_j\bigr), \qquad T_i =
 * \frac{1}{2NV}\sum_j \bigl(f(A)_j - f(A_B^{(i)})_j\bigr)^2, \]
 *
 * <p>with V the variance over A and B. Intervals are by the bootstrap over the N points, as if they
 * were independent; points of a Sobol sequence are better than that, so the intervals are too wide
 * rather than too narrow.
 *
 * <p>References: Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola (2010), Computer Physics
 * Communications 181(2), 259-270, table 2, (b) and (f); Jansen (1999), Computer Physics
 * Communications 117, 35-43; Archer, Saltelli and Sobol (1997), Journal of Statistical Computation
 * and Simulation 58(2), 99-120.
 *
 * <p>Immutable.
 */
public final class SobolIndices {

  private static final int POINTS = 1024;
  private static final int RESAMPLES = 400;
  private static final int FEWEST_RESAMPLES = 40;

  private final int points;
  private final int resamples;
  private final long seed;

  private SobolIndices(int points, int resamples, long seed) {
    this.points = Require.atLeast("points", points, 2);
    this.resamples = Require.atLeast("resamples", resamples, FEWEST_RESAMPLES);
    this.seed = seed;
  }

  /** 1024 points, 400 resamples, seed 1. */
  public static SobolIndices withDefaults() {
    return new SobolIndices(POINTS, RESAMPLES, 1);
  }

  /** The same with another number of points, best a power of two; at least 2. */
  public SobolIndices withPoints(int points) {
    return new SobolIndices(points, resamples, seed);
  }

  /** The same with another number of bootstrap resamples; at least 40. */
  public SobolIndices withResamples(int resamples) {
    return new SobolIndices(points, resamples, seed);
  }

  /** The same with another seed of the shift and of the resamples. */
  public SobolIndices withSeed(long seed) {
    return new SobolIndices(points, resamples, seed);
  }

  /**
   * Computes the indices of every output to every input.
   *
   * @param function what to analyse; called points times inputs plus two times, on this thread
   * @param inputs number of inputs; at least 1
   * @param progress told the part that is done, from 0 to 1
   * @return output by output, and for each input by input; NaN where fewer than two points count or
   *     an output does not vary
   */
  public List<SobolIndex> of(CubeFunction function, int inputs, DoubleConsumer progress) {
    Objects.requireNonNull(function, "function");
    Require.positive("inputs", inputs);
    double[][][] values = evaluate(function, inputs, progress);
    List<SobolIndex> indices = new ArrayList<>();
    Bootstrap bootstrap = new Bootstrap(seed, resamples);
    for (int k = 0; k < values[0][0].length; k++) {
      int output = k;
      int[] rows = IntStream.range(0, points).filter(j -> isFinite(values[j], output)).toArray();
      for (int i = 0; i < inputs; i++) {
        SobolSample sample = new SobolSample(values, rows, output, i);
        indices.add(
            new SobolIndex(
                output,
                i,
                estimate(bootstrap, rows.length, sample::first),
                estimate(bootstrap, rows.length, sample::total),
                rows.length,
                points - rows.length));
      }
    }
    return indices;
  }

  private static Estimate estimate(
      Bootstrap bootstrap, int size, ToDoubleFunction<int[]> statistic) {
    return size < 2 ? Estimate.alone(Double.NaN) : bootstrap.estimate(size, statistic);
  }

  private static boolean isFinite(double[][] row, int output) {
    for (double[] outputs : row) {
      if (!Double.isFinite(outputs[output])) {
        return false;
      }
    }
    return true;
  }

  /** Outputs at {@code [point][A, B, A with column i of B][output]}. */
  private double[][][] evaluate(CubeFunction function, int inputs, DoubleConsumer progress) {
    SobolSequenceGenerator sobol = new SobolSequenceGenerator(2 * inputs);
    int[] shifts = shifts(2 * inputs);
    double[][][] values = new double[points][inputs + 2][];
    for (int j = 0; j < points; j++) {
      double[] both = shifted(sobol.nextVector(), shifts);
      double[] a = Arrays.copyOf(both, inputs);
      double[] b = Arrays.copyOfRange(both, inputs, 2 * inputs);
      values[j][0] = function.at(a.clone()).clone();
      values[j][1] = function.at(b.clone()).clone();
      for (int i = 0; i < inputs; i++) {
        double[] mixed = a.clone();
        mixed[i] = b[i];
        values[j][i + 2] = function.at(mixed).clone();
      }
      for (double[] outputs : values[j]) {
        Require.sameLength("outputs", outputs.length, "outputs before", values[0][0].length);
      }
      progress.accept((j + 1.0) / points);
    }
    return values;
  }

  private int[] shifts(int dimension) {
    RandomGenerator random = Generators.of(seed);
    return IntStream.range(0, dimension).map(i -> random.nextInt()).toArray();
  }

  /** Adds a shift to the first 32 binary digits, without carry; then the middle of the cell. */
  private static double[] shifted(double[] point, int[] shifts) {
    for (int i = 0; i < point.length; i++) {
      int digits = (int) (long) (point[i] * 0x1p32) ^ shifts[i];
      point[i] = (Integer.toUnsignedLong(digits) + 0.5) * 0x1p-32;
    }
    return point;
  }
}
