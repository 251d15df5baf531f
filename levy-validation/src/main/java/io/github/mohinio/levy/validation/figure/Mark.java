package io.github.mohinio.levy.validation.figure;

import io.github.mohinio.levy.pricing.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One thing drawn in a {@link Figure}, such as a line, with its numbers as a table: a row for every
 * point, bar, value or cell, and a column for every {@link Channel} it has. What is drawn and what
 * is in the CSV file are these rows.
 *
 * <p>Lines, bands and points keep at most 2000 rows, evenly chosen from what they are given, ends
 * included. Numbers may be NaN or infinite; such are not drawn. Immutable.
 */
public final class Mark {

  /** Rows of a line, a band or points that are kept. */
  static final int MOST_ROWS = 2000;

  /** How rows are drawn. */
  public enum Kind {
    /** A line through points X, Y. */
    LINE,
    /** A grey dashed line to compare with. */
    REFERENCE,
    /** Points X, Y. */
    POINTS,
    /** What lies between LOWER and UPPER over X. */
    BAND,
    /** Bins from LOWER to UPPER of height Y. */
    HISTOGRAM,
    /** Labelled bars of height Y, with intervals from LOWER to UPPER. */
    BARS,
    /** Quartiles of the values Y. */
    BOX,
    /** Cells of colour Z at labels of columns and rows. */
    HEAT_MAP,
    /** Height Z over X and Y. */
    SURFACE;

    /** Kinds that can be in one figure. */
    Set<Kind> company() {
      return switch (this) {
        case LINE, REFERENCE, POINTS, BAND, HISTOGRAM ->
            Set.of(LINE, REFERENCE, POINTS, BAND, HISTOGRAM);
        default -> Set.of(this);
      };
    }
  }

  private final Kind kind;
  private final String name;
  private final List<String> columns;
  private final List<String> rows;
  private final Map<Channel, double[]> numbers;
  private final int size;
  private final int total;

  private Mark(
      Kind kind,
      String name,
      List<String> columns,
      List<String> rows,
      Map<Channel, double[]> numbers,
      int total) {
    this.kind = kind;
    this.name = Objects.requireNonNull(name, "name");
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    this.numbers = numbers;
    this.total = total;
    size = numbers.values().iterator().next().length;
  }

  private static Mark of(Kind kind, String name, Map<Channel, double[]> numbers) {
    int total = numbers.values().iterator().next().length;
    boolean thinned = kind != Kind.HISTOGRAM && kind != Kind.BOX && total > MOST_ROWS;
    Map<Channel, double[]> kept = new EnumMap<>(Channel.class);
    numbers.forEach(
        (channel, values) -> {
          Require.sameLength(channel.column(), values.length, "the other columns", total);
          kept.put(channel, thinned ? thin(values) : values.clone());
        });
    return new Mark(kind, name, List.of(), List.of(), kept, total);
  }

  private static double[] thin(double[] values) {
    double[] kept = new double[MOST_ROWS];
    for (int i = 0; i < MOST_ROWS; i++) {
      kept[i] = values[(int) ((long) i * (values.length - 1) / (MOST_ROWS - 1))];
    }
    return kept;
  }

  /**
   * A line.
   *
   * @param name name in the legend
   * @param x abscissas, as many as ordinates
   * @param y ordinates; the line has a gap where one is not finite
   */
  public static Mark line(String name, double[] x, double[] y) {
    return of(Kind.LINE, name, Map.of(Channel.X, x, Channel.Y, y));
  }

  /** A line to compare with, such as the diagonal; see {@link #line}. */
  public static Mark reference(String name, double[] x, double[] y) {
    return of(Kind.REFERENCE, name, Map.of(Channel.X, x, Channel.Y, y));
  }

  /** Points; see {@link #line}. */
  public static Mark points(String name, double[] x, double[] y) {
    return of(Kind.POINTS, name, Map.of(Channel.X, x, Channel.Y, y));
  }

  /**
   * A band.
   *
   * @param name name in the legend
   * @param x abscissas
   * @param lower lower edge, as long
   * @param upper upper edge, as long
   */
  public static Mark band(String name, double[] x, double[] lower, double[] upper) {
    return of(Kind.BAND, name, Map.of(Channel.X, x, Channel.LOWER, lower, Channel.UPPER, upper));
  }

  /**
   * A histogram of values, in bins of equal width over their range.
   *
   * @param name name in the legend
   * @param values what to count; those that are not finite are left out
   * @param bins number of bins, at least 1
   */
  public static Mark histogram(String name, double[] values, int bins) {
    Require.positive("bins", bins);
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    double least = Arrays.stream(finite).min().orElse(0);
    double most = Arrays.stream(finite).max().orElse(1);
    double width = most > least ? (most - least) / bins : 1;
    double[] lower = new double[bins];
    Arrays.setAll(lower, i -> least + i * width);
    double[] upper = new double[bins];
    Arrays.setAll(upper, i -> least + (i + 1) * width);
    double[] counts = new double[bins];
    for (double value : finite) {
      counts[Math.min(bins - 1, (int) ((value - least) / width))]++;
    }
    return of(
        Kind.HISTOGRAM,
        name,
        Map.of(Channel.LOWER, lower, Channel.UPPER, upper, Channel.Y, counts));
  }

  /**
   * Labelled bars.
   *
   * @param name name in the legend
   * @param labels what stands below each bar
   * @param y heights, as many
   */
  public static Mark bars(String name, List<String> labels, double[] y) {
    return labelled(Kind.BARS, name, labels, List.of(), Map.of(Channel.Y, y.clone()));
  }

  /**
   * Labelled bars with intervals.
   *
   * @param name name in the legend
   * @param labels what stands below each bar
   * @param y heights, as many
   * @param lower lower ends of the intervals, as many; NaN where there is none
   * @param upper upper ends, likewise
   */
  public static Mark bars(
      String name, List<String> labels, double[] y, double[] lower, double[] upper) {
    return labelled(
        Kind.BARS,
        name,
        labels,
        List.of(),
        Map.of(Channel.Y, y.clone(), Channel.LOWER, lower.clone(), Channel.UPPER, upper.clone()));
  }

  /**
   * A box from quartile to quartile, with whiskers.
   *
   * @param name what stands below it
   * @param values the values
   */
  public static Mark box(String name, double[] values) {
    return of(Kind.BOX, name, Map.of(Channel.Y, values));
  }

  /**
   * A heat map.
   *
   * @param name title of the scale of colours
   * @param columns labels of the columns, all different
   * @param rows labels of the rows, from below, all different
   * @param z values, {@code [row][column]}; NaN leaves a cell empty
   */
  public static Mark heatMap(String name, List<String> columns, List<String> rows, double[][] z) {
    Require.sameLength("z", z.length, "rows", rows.size());
    List<String> cellColumns = new ArrayList<>();
    List<String> cellRows = new ArrayList<>();
    for (String row : rows) {
      cellColumns.addAll(columns);
      cellRows.addAll(Collections.nCopies(columns.size(), row));
    }
    return labelled(
        Kind.HEAT_MAP, name, cellColumns, cellRows, Map.of(Channel.Z, flat(columns.size(), z)));
  }

  /**
   * A surface in three dimensions.
   *
   * @param name title of the vertical axis
   * @param x abscissas
   * @param y ordinates
   * @param z heights, {@code [y][x]}
   */
  public static Mark surface(String name, double[] x, double[] y, double[][] z) {
    Require.sameLength("z", z.length, "y", y.length);
    double[] height = flat(x.length, z);
    double[] first = new double[height.length];
    double[] second = new double[height.length];
    for (int i = 0; i < height.length; i++) {
      first[i] = x[i % x.length];
      second[i] = y[i / x.length];
    }
    return labelled(
        Kind.SURFACE,
        name,
        List.of(),
        List.of(),
        Map.of(Channel.X, first, Channel.Y, second, Channel.Z, height));
  }

  private static double[] flat(int columns, double[][] z) {
    double[] flat = new double[z.length * columns];
    for (int i = 0; i < z.length; i++) {
      Require.sameLength("z[" + i + "]", z[i].length, "columns", columns);
      System.arraycopy(z[i], 0, flat, i * columns, columns);
    }
    return flat;
  }

  /** Keeps the arrays. */
  private static Mark labelled(
      Kind kind,
      String name,
      List<String> columns,
      List<String> rows,
      Map<Channel, double[]> numbers) {
    int size = numbers.values().iterator().next().length;
    numbers.forEach(
        (channel, values) ->
            Require.sameLength(channel.column(), values.length, "the other columns", size));
    if (kind != Kind.SURFACE) {
      Require.sameLength("labels", columns.size(), "values", size);
    }
    return new Mark(kind, name, columns, rows, new EnumMap<>(numbers), size);
  }

  /** How it is drawn. */
  public Kind kind() {
    return kind;
  }

  /** Name in the legend, or title of the scale. */
  public String name() {
    return name;
  }

  /** Number of rows. */
  public int size() {
    return size;
  }

  /** Number of rows that were given, which is more where they were thinned. */
  public int total() {
    return total;
  }

  /** Labels along the first axis, row by row; empty if it has none. */
  public List<String> columnLabels() {
    return columns;
  }

  /** Labels along the second axis, row by row; empty if it has none. */
  public List<String> rowLabels() {
    return rows;
  }

  /** Whether rows have such a number. */
  public boolean has(Channel channel) {
    return numbers.containsKey(channel);
  }

  /**
   * Numbers of every row; a fresh array.
   *
   * @throws IllegalArgumentException if rows have no such number
   */
  public double[] numbers(Channel channel) {
    if (!has(channel)) {
      throw new IllegalArgumentException(
          "channel = " + channel + ": must be one of " + numbers.keySet());
    }
    return numbers.get(channel).clone();
  }

  /** A number of one row, which has such a number. */
  double number(Channel channel, int row) {
    return numbers.get(channel)[row];
  }
}
