package io.github.mohinio.levy.validation.crossvalidation;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.pricing.Require;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A stretch of time in which one coordinate stays in a part of its range: a quarter of all samples.
 * In this order a network first sees the lower half of the range, then what it has never seen, then
 * what it knows again.
 */
enum Regime {
  /** Every second sample of the lower half, by rank. */
  LOW,
  /** The third quarter. */
  MIDDLE,
  /** The fourth. */
  HIGH,
  /** The other samples of the lower half. */
  LOW_AGAIN;

  /** What it is called in tables. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * Puts samples in the order of the regimes; within each they keep their own.
   *
   * @param samples at least 4
   * @param column which of the targets decides
   * @return numbers of the rows of each regime
   */
  static Map<Regime, int[]> order(DataSet samples, int column) {
    int rows = Require.atLeast("samples.rows", samples.rows(), values().length);
    int columns = samples.targets().length / rows;
    List<Integer> ranked =
        IntStream.range(0, rows)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> samples.targets()[i * columns + column]))
            .toList();
    int half = rows / 2;
    int[] lower = ranked.subList(0, half).stream().mapToInt(i -> i).sorted().toArray();
    Map<Regime, int[]> order = new EnumMap<>(Regime.class);
    order.put(LOW, IntStream.range(0, half).filter(i -> (i & 1) == 0).map(i -> lower[i]).toArray());
    order.put(MIDDLE, ascending(ranked.subList(half, half + half / 2)));
    order.put(HIGH, ascending(ranked.subList(half + half / 2, rows)));
    order.put(
        LOW_AGAIN, IntStream.range(0, half).filter(i -> (i & 1) != 0).map(i -> lower[i]).toArray());
    return order;
  }

  private static int[] ascending(List<Integer> rows) {
    return rows.stream().mapToInt(i -> i).sorted().toArray();
  }
}
