package io.github.mohinio.levy.pricing.simulation;

import java.util.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/** The ways to draw increments. */
enum Sampling {
  /** Independent paths. */
  PLAIN,
  /** Pairs of paths from uniform numbers u and 1 - u. */
  ANTITHETIC,
  /** Sobol points under random digital shifts. */
  SOBOL;

  /** Independent random shifts of Sobol points. */
  static final int SHIFTS = 16;

  /** Largest dimension of the Sobol points. */
  static final int DIMENSIONS = 1000;

  private static final double SPACING = 0x1p-52;

  /** Streams of the shifts are numbered downwards from here, away from those of blocks. */
  private static final int SHIFT_STREAM = -2;

  /** Draws the increments of one block after another; belongs to one thread. */
  @FunctionalInterface
  interface Source {

    /**
     * Draws a block.
     *
     * @param out receives the increments, path by path
     */
    void fill(int block, double[] out);
  }

  /** Groups of paths that the standard error is computed from, or 1 if from the paths. */
  int groups() {
    return this == SOBOL ? SHIFTS : 1;
  }

  /** A source for one thread. */
  Source source(IncrementSampler sampler, long seed, Blocks blocks, int steps) {
    if (this == PLAIN) {
      return (block, out) ->
          sampler.fill(Seeds.stream(seed, block), out, blocks.length(block) * steps);
    }
    TableSampler table = (TableSampler) sampler;
    if (this == ANTITHETIC) {
      return (block, out) ->
          fillPairs(table, Seeds.stream(seed, block), blocks.length(block), steps, out);
    }
    SobolSequenceGenerator sobol = new SobolSequenceGenerator(steps);
    return (block, out) -> {
      RandomGenerator shifts = Seeds.stream(seed, SHIFT_STREAM - blocks.group(block));
      fillShifted(table, sobol, shifts, blocks.start(block), blocks.length(block), steps, out);
    };
  }

  private static void fillPairs(
      TableSampler table, RandomGenerator source, int paths, int steps, double[] out) {
    for (int i = 0; i < paths * steps; i += 2 * steps) {
      for (int j = i; j < i + steps; j++) {
        double u = TableSampler.uniform(source);
        out[j] = table.quantile(u);
        out[j + steps] = table.quantile(1 - u);
      }
    }
  }

  private static void fillShifted(
      TableSampler table,
      SobolSequenceGenerator sobol,
      RandomGenerator shifts,
      int start,
      int paths,
      int steps,
      double[] out) {
    long[] shift = new long[steps];
    for (int j = 0; j < steps; j++) {
      shift[j] = shifts.nextLong() >>> 12;
    }
    double[] point = sobol.skipTo(start);
    for (int i = 0; i < paths; i++) {
      for (int j = 0; j < steps; j++) {
        long digits = (long) (point[j] * (1L << 52)) ^ shift[j];
        out[i * steps + j] = table.quantile((digits + 0.5) * SPACING);
      }
      point = i + 1 < paths ? sobol.nextVector() : point;
    }
  }
}
