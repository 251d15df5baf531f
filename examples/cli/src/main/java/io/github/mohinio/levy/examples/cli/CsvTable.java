package io.github.mohinio.levy.examples.cli;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A CSV file that fits into memory. Lines that begin with {@code #} are comments.
 *
 * @param file the file
 * @param header names of the columns, without white space around them
 * @param rows the other rows
 */
record CsvTable(Path file, List<String> header, List<Row> rows) {

  /**
   * A row.
   *
   * @param line its line in the file, from 1
   * @param cells its cells, as many as it has
   */
  record Row(long line, List<String> cells) {}

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Reads a file.
   *
   * @param option what names the file, for messages
   * @throws IllegalArgumentException if it cannot be read or has no header
   */
  static CsvTable read(String option, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(option + " = " + file + ": must be a file that exists");
    }
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(file)) {
      for (CsvRecord row : reader) {
        rows.add(new Row(row.getStartingLineNumber(), row.getFields()));
      }
    } catch (CsvParseException | IOException e) {
      throw unreadable(file, e);
    } catch (UncheckedIOException e) {
      throw unreadable(file, e.getCause());
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(file + ": empty: must begin with a header line");
    }
    List<String> header =
        rows.get(0).cells().stream().map(n -> n.replace(BYTE_ORDER_MARK, "").strip()).toList();
    return new CsvTable(file, header, List.copyOf(rows.subList(1, rows.size())));
  }

  private static IllegalArgumentException unreadable(Path file, Exception e) {
    return new IllegalArgumentException(file + ": cannot be read: " + e.getMessage(), e);
  }

  /**
   * Places of columns by the first of their names.
   *
   * @param columns names of each, any of which will do, in any case
   * @throws IllegalArgumentException if one is not there
   */
  Map<String, Integer> places(List<List<String>> columns) {
    Map<String, Integer> places = new HashMap<>();
    for (List<String> names : columns) {
      int place = names.stream().mapToInt(this::place).filter(i -> i >= 0).findFirst().orElse(-1);
      if (place < 0) {
        throw new IllegalArgumentException(
            "%s: no column %s: columns found: %s"
                .formatted(file, names.get(0), String.join(", ", header)));
      }
      places.put(names.get(0), place);
    }
    return Collections.unmodifiableMap(places);
  }

  private int place(String name) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }
}
