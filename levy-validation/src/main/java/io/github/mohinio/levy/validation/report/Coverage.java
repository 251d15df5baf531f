package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.calibration.dataset.SimulatedDataSet;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the surfaces of a data set fill its region: counts in bins of equal width of every coordinate
 * and of every pair of them, over all surfaces, and the first points one by one. Also what the
 * page's script draws.
 *
 * @param names names of the coordinates
 * @param lower lower ends of the region's box
 * @param upper upper ends
 * @param counts number of surfaces by {@code [coordinate][bin]}
 * @param pairs number of surfaces by pair of coordinates
 * @param points first points by coordinate
 */
record Coverage(
    List<String> names,
    double[] lower,
    double[] upper,
    long[][] counts,
    List<Pair> pairs,
    double[][] points) {

  /** Bins of one coordinate. */
  static final int BINS = 32;

  /** Bins of each coordinate of a pair. */
  static final int PAIR_BINS = 16;

  private static final int MOST_POINTS = 2000;

  /**
   * Counts of two coordinates.
   *
   * @param x number of the first
   * @param y number of the second
   * @param counts number of surfaces by {@code [bin of y][bin of x]}
   */
  record Pair(int x, int y, long[][] counts) {}

  /** Reads a data set once. */
  static Coverage of(SimulatedDataSet set) throws IOException {
    ParameterRegion region = set.header().region();
    int[] free =
        IntStream.range(0, region.dimension()).filter(c -> region.box().range(c) > 0).toArray();
    Coverage coverage = empty(region, free, (int) Math.min(MOST_POINTS, set.size()));
    int parameters = region.family().parameterNames().size();
    int[] seen = new int[1];
    set.forEach(
        record -> {
          double[] all = region.coordinates(Arrays.copyOf(record, parameters));
          coverage.add(Arrays.stream(free).mapToDouble(c -> all[c]).toArray(), seen[0]++);
        });
    return coverage;
  }

  /** Without surfaces, of the coordinates of which the box has more than one value. */
  private static Coverage empty(ParameterRegion region, int[] free, int points) {
    List<Pair> pairs = new ArrayList<>();
    for (int x = 0; x < free.length; x++) {
      for (int y = x + 1; y < free.length; y++) {
        pairs.add(new Pair(x, y, new long[PAIR_BINS][PAIR_BINS]));
      }
    }
    return new Coverage(
        Arrays.stream(free).mapToObj(region.coordinateNames()::get).toList(),
        Arrays.stream(free).mapToDouble(c -> region.box().lower()[c]).toArray(),
        Arrays.stream(free).mapToDouble(c -> region.box().upper()[c]).toArray(),
        new long[free.length][BINS],
        pairs,
        new double[free.length][points]);
  }

  private void add(double[] point, int number) {
    for (int c = 0; c < point.length; c++) {
      counts[c][bin(c, point[c], BINS)]++;
      if (number < points[c].length) {
        points[c][number] = point[c];
      }
    }
    for (Pair pair : pairs) {
      int x = bin(pair.x, point[pair.x], PAIR_BINS);
      pair.counts[bin(pair.y, point[pair.y], PAIR_BINS)][x]++;
    }
  }

  /** Bin of a value; rounding may put one on the end of the box just beyond it. */
  private int bin(int coordinate, double value, int bins) {
    double share = (value - lower[coordinate]) / (upper[coordinate] - lower[coordinate]);
    return Math.max(0, Math.min(bins - 1, (int) Math.floor(bins * share)));
  }

  /** Lower end of a bin of a coordinate; that of the bin after the last is the upper end. */
  double edge(int coordinate, int bin, int bins) {
    return lower[coordinate] + (upper[coordinate] - lower[coordinate]) * bin / bins;
  }
}
