package io.github.mohinio.levy.validation.study;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.mohinio.levy.pricing.Require;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * A table of results, as it is in its CSV file: named columns, rows of text and numbers. Numbers
 * are written so that they round-trip. Immutable.
 *
 * <pre>{@code
 * ResultTable table = ResultTable.of("errors", "model", "rmse").row("cgmy", 0.25).build();
 * double[] rmse = table.where("model", "cgmy").numbers("rmse");
 * }</pre>
 */
public final class ResultTable {

  private final String name;
  private final List<String> columns;
  private final List<String[]> rows;

  private ResultTable(String name, List<String> columns, List<String[]> rows) {
    this.name = name;
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    if (columns.isEmpty() || new HashSet<>(columns).size() != columns.size()) {
      throw new IllegalArgumentException(
          "columns = " + columns + ": must be at least one, and all different");
    }
  }

  /**
   * Begins a table.
   *
   * @param name name of the table, of its file too: small letters, digits and underscores
   * @param columns names of the columns, all different
   */
  public static Builder of(String name, String... columns) {
    if (!name.matches("[a-z0-9_]+")) {
      throw new IllegalArgumentException(
          "name = " + name + ": must be of small letters, digits and underscores");
    }
    return new Builder(name, List.of(columns));
  }

  /** A table under construction. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private final List<String> columns;
    private final List<String[]> rows = new ArrayList<>();

    private Builder(String name, List<String> columns) {
      this.name = name;
      this.columns = columns;
    }

    /**
     * Adds a row.
     *
     * @param cells text, numbers or truth values, one for each column
     */
    public Builder row(Object... cells) {
      Require.sameLength("cells", cells.length, "columns", columns.size());
      rows.add(Arrays.stream(cells).map(String::valueOf).toArray(String[]::new));
      return this;
    }

    /** The table. */
    public ResultTable build() {
      return new ResultTable(name, columns, rows);
    }
  }

  /**
   * Reads a table.
   *
   * @param name name of the table
   * @param csv what {@link #toCsv} has written
   * @throws IllegalArgumentException if it is no table
   */
  public static ResultTable read(String name, String csv) {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
      List<List<String>> lines = reader.stream().map(CsvRecord::getFields).toList();
      if (lines.isEmpty()) {
        throw new IllegalArgumentException("table " + name + ": must have a header");
      }
      List<String[]> rows =
          lines.stream().skip(1).map(line -> line.toArray(String[]::new)).toList();
      rows.forEach(
          row -> Require.sameLength("row of " + name, row.length, "header", lines.get(0).size()));
      return new ResultTable(name, lines.get(0), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The table as CSV, with a header. */
  public String toCsv() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(columns);
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Name of the table. */
  public String name() {
    return name;
  }

  /** Names of the columns. */
  public List<String> columns() {
    return columns;
  }

  /** Number of rows. */
  public int size() {
    return rows.size();
  }

  /**
   * A column as text, row by row.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public List<String> texts(String column) {
    int place = place(column);
    return rows.stream().map(row -> row[place]).toList();
  }

  /**
   * A column as numbers, row by row; a fresh array. An empty cell is NaN.
   *
   * @throws IllegalArgumentException if there is no such column, or something else is in it
   */
  public double[] numbers(String column) {
    int place = place(column);
    double[] numbers = new double[rows.size()];
    for (int i = 0; i < numbers.length; i++) {
      String cell = rows.get(i)[place];
      try {
        numbers[i] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "%s.%s, row %d = %s: must be a number".formatted(name, column, i + 1, cell), e);
      }
    }
    return numbers;
  }

  /** The rows that have a value in a column. */
  public ResultTable where(String column, String value) {
    int place = place(column);
    return new ResultTable(
        name, columns, rows.stream().filter(row -> row[place].equals(value)).toList());
  }

  /** What is in a column, each once, in order of appearance. */
  public List<String> distinct(String column) {
    return texts(column).stream().distinct().toList();
  }

  private int place(String column) {
    int place = columns.indexOf(column);
    if (place < 0) {
      throw new IllegalArgumentException(
          "column = " + column + ": table " + name + " has " + columns);
    }
    return place;
  }
}
