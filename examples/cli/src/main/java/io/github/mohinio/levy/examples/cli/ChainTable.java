package io.github.mohinio.levy.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers of a CSV file by column. Missing numbers ({@code NaN}, {@code NA}, empty) are NaN, {@code
 * Inf} and {@code -Inf} infinite.
 *
 * @param file the file
 * @param names names of the columns
 * @param columns {@code [column][row]}
 */
record ChainTable(Path file, List<String> names, double[][] columns) {

  private static final String CHAIN = "chain";
  private static final String DRAW = "draw";

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if it cannot be read, has no rows, rows of another length, or
   *     a cell that is no number
   */
  static ChainTable read(Path file) {
    CsvTable table = CsvTable.read("--in", file);
    int width = table.header().size();
    if (table.rows().isEmpty()) {
      throw new IllegalArgumentException(file + ": must have a row of numbers below its header");
    }
    double[][] columns = new double[width][table.rows().size()];
    for (int i = 0; i < table.rows().size(); i++) {
      CsvTable.Row row = table.rows().get(i);
      if (row.cells().size() != width) {
        throw new IllegalArgumentException(
            "%s: line %d: has %d cells, must have %d"
                .formatted(file, row.line(), row.cells().size(), width));
      }
      for (int c = 0; c < width; c++) {
        columns[c][i] = number(file, row, table.header().get(c), row.cells().get(c).strip());
      }
    }
    return new ChainTable(file, table.header(), columns);
  }

  private static double number(Path file, CsvTable.Row row, String column, String cell) {
    try {
      return switch (cell.toLowerCase(Locale.ROOT)) {
        case "", "nan", "na" -> Double.NaN;
        case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
        case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
        default -> Double.parseDouble(cell);
      };
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s: line %d: %s = %s: must be a number".formatted(file, row.line(), column, cell), e);
    }
  }

  /** Whether these are draws of several parameters, with a column that tells the chain. */
  boolean isDraws() {
    return names.get(0).equalsIgnoreCase(CHAIN) && names.size() > 1;
  }

  /**
   * Chains of each parameter, {@code [chain][draw]}, of a table of draws.
   *
   * @throws IllegalArgumentException if it is none, or its chains are not equally long
   */
  Map<String, double[][]> chainsByParameter() {
    if (!isDraws()) {
      throw new IllegalArgumentException(
          file + ": must begin with a column chain; columns found: " + String.join(", ", names));
    }
    Map<Double, List<Integer>> rows = new LinkedHashMap<>();
    for (int i = 0; i < columns[0].length; i++) {
      rows.computeIfAbsent(columns[0][i], chain -> new ArrayList<>()).add(i);
    }
    List<List<Integer>> chains = List.copyOf(rows.values());
    for (List<Integer> chain : chains) {
      if (chain.size() != chains.get(0).size()) {
        throw new IllegalArgumentException(
            "%s: chain %.0f has %d draws, must have %d as the first"
                .formatted(file, columns[0][chain.get(0)], chain.size(), chains.get(0).size()));
      }
    }
    Map<String, double[][]> parameters = new LinkedHashMap<>();
    for (int p = 1; p < names.size(); p++) {
      if (!names.get(p).equalsIgnoreCase(DRAW)) {
        double[] column = columns[p];
        parameters.put(
            names.get(p),
            chains.stream()
                .map(chain -> chain.stream().mapToDouble(i -> column[i]).toArray())
                .toArray(double[][]::new));
      }
    }
    return parameters;
  }
}
