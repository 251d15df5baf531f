package io.github.mohinio.levy.examples.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds columns to a CSV file, a chunk of rows at a time, so that files of any length pass. All
 * columns of the input stand in the output unchanged and in order, but for the name of one that is
 * called like a new one; the new ones follow, the last of them {@code status}. A row without result
 * has nothing in the others.
 */
final class CsvBatch {

  private static final String STATUS = "status";

  /** Rows held in memory and computed in parallel at a time. */
  private static final int CHUNK = 2048;

  /** One character for each byte: what the input has besides ASCII is carried through as it is. */
  private static final Charset TRANSPARENT = StandardCharsets.ISO_8859_1;

  /** A UTF-8 byte order mark, read like that. */
  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

  /** What a row becomes; called from several threads. */
  @FunctionalInterface
  interface RowFunction {

    /**
     * Computes the new cells of a row.
     *
     * @return one for each column added, the status last
     * @throws BadRow if there is no result
     */
    List<String> apply(InputRow row) throws BadRow;
  }

  /** What rows become that share work; called from several threads. */
  interface GroupFunction {

    /** Rows of a chunk with equal keys are a group. */
    Object key(InputRow row);

    /** Does the common work of a group, and tells what each of its rows becomes. */
    RowFunction together(List<InputRow> rows);
  }

  private final List<String> required;
  private final List<String> added;
  private final GroupFunction function;
  private final Map<String, Integer> statuses = new TreeMap<>();

  /**
   * Describes a batch.
   *
   * @param required columns the input must have
   * @param added columns to add, the status left out
   * @param function makes the cells of the columns added
   */
  CsvBatch(List<String> required, List<String> added, RowFunction function) {
    this(
        required,
        added,
        new GroupFunction() {
          @Override
          public Object key(InputRow row) {
            return row;
          }

          @Override
          public RowFunction together(List<InputRow> rows) {
            return function;
          }
        });
  }

  /** Describes a batch of rows that share work. */
  CsvBatch(List<String> required, List<String> added, GroupFunction function) {
    this.required = required;
    List<String> columns = new ArrayList<>(added);
    columns.add(STATUS);
    this.added = List.copyOf(columns);
    this.function = function;
  }

  /**
   * Runs the batch.
   *
   * @return how often each status was written
   * @throws IllegalArgumentException if the input cannot be read or lacks a column
   * @throws IOException if the output cannot be written
   */
  Map<String, Integer> run(Path in, Path out) throws IOException {
    Progress progress = Progress.of(size(in));
    try (CsvReader<CsvRecord> reader = open(in)) {
      Iterator<CsvRecord> rows = reader.iterator();
      if (!rows.hasNext()) {
        throw new IllegalArgumentException(in + ": empty: must begin with a header line");
      }
      List<String> header = rows.next().getFields();
      Map<String, Integer> places = places(in, header);
      try (OutputFile file = new OutputFile(out)) {
        write(rows, header, places, progress, file.part());
        file.commit();
      }
    } catch (CsvParseException e) {
      throw unreadable(in, e);
    } catch (UncheckedIOException e) {
      throw unreadable(in, e.getCause());
    } finally {
      progress.close();
    }
    return Collections.unmodifiableMap(statuses);
  }

  /**
   * Which of some texts occur in a column, in the order of {@code among}; none if there is no such
   * column.
   *
   * @throws IllegalArgumentException if the input cannot be read
   */
  static List<String> distinct(Path in, String column, List<String> among) {
    Set<String> found = new HashSet<>();
    try (CsvReader<CsvRecord> reader = open(in)) {
      int place = -1;
      for (CsvRecord row : reader) {
        List<String> cells = row.getFields();
        if (row.getStartingLineNumber() == 1) {
          place = names(cells).indexOf(column);
        } else if (place >= 0 && place < cells.size()) {
          found.add(cells.get(place).strip());
          found.retainAll(among);
        }
      }
    } catch (CsvParseException | IOException e) {
      throw unreadable(in, e);
    } catch (UncheckedIOException e) {
      throw unreadable(in, e.getCause());
    }
    return among.stream().filter(found::contains).toList();
  }

  private static List<String> names(List<String> header) {
    return header.stream()
        .map(name -> name.replace(BYTE_ORDER_MARK, "").strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static CsvReader<CsvRecord> open(Path in) {
    if (!Files.isRegularFile(in)) {
      throw new IllegalArgumentException("--in = " + in + ": must be a file that exists");
    }
    try {
      return CsvReader.builder()
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .allowUnclosedQuote(false)
          .ofCsvRecord(in, TRANSPARENT);
    } catch (IOException e) {
      throw unreadable(in, e);
    }
  }

  /** Bytes of a file; 1 where there is none, which {@link #open} will say. */
  private static long size(Path in) {
    try {
      return Files.size(in);
    } catch (IOException e) {
      return 1;
    }
  }

  private static IllegalArgumentException unreadable(Path in, Exception e) {
    return new IllegalArgumentException(in + ": cannot be read: " + e.getMessage(), e);
  }

  private Map<String, Integer> places(Path in, List<String> header) {
    List<String> names = names(header);
    Map<String, Integer> places = new HashMap<>();
    for (String column : required) {
      int place = names.indexOf(column);
      if (place < 0) {
        throw new IllegalArgumentException(
            String.format(
                "%s: no column %s: must have %s; columns found: %s",
                in, column, String.join(", ", required), String.join(", ", header)));
      }
      places.put(column, place);
    }
    return places;
  }

  /** The header of the input; a column that has the name of an added one becomes input_NAME. */
  private List<String> carried(List<String> header) {
    List<String> names = names(header);
    List<String> carried = new ArrayList<>(header);
    for (int i = 0; i < carried.size(); i++) {
      String name = names.get(i);
      if (added.contains(name)) {
        do {
          name = "input_" + name;
        } while (names.contains(name));
        carried.set(i, name);
      }
    }
    return carried;
  }

  private void write(
      Iterator<CsvRecord> rows,
      List<String> header,
      Map<String, Integer> places,
      Progress progress,
      Path part)
      throws IOException {
    try (CsvWriter writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(part, TRANSPARENT)) {
      writer.writeRecord(joined(carried(header), added));
      long written = 0;
      long bytes = 0;
      List<List<String>> chunk = new ArrayList<>();
      while (rows.hasNext()) {
        chunk.clear();
        while (rows.hasNext() && chunk.size() < CHUNK) {
          chunk.add(rows.next().getFields());
        }
        List<List<String>> results = results(chunk, header.size(), places);
        for (int i = 0; i < chunk.size(); i++) {
          List<String> result = results.get(i);
          statuses.merge(result.get(result.size() - 1), 1, Integer::sum);
          writer.writeRecord(joined(fitted(chunk.get(i), header.size()), result));
          bytes += chunk.get(i).stream().mapToInt(cell -> cell.length() + 1).sum();
        }
        written += chunk.size();
        progress.show(bytes, written);
      }
    }
  }

  private List<List<String>> results(
      List<List<String>> chunk, int columns, Map<String, Integer> places) {
    List<List<String>> results =
        new ArrayList<>(Collections.nCopies(chunk.size(), noResult("INVALID_NUMBER_OF_FIELDS")));
    Map<Object, List<Integer>> groups = new LinkedHashMap<>();
    Map<Integer, InputRow> rows = new HashMap<>();
    for (int i = 0; i < chunk.size(); i++) {
      if (chunk.get(i).size() == columns) {
        InputRow row = new InputRow(places, chunk.get(i));
        rows.put(i, row);
        groups.computeIfAbsent(function.key(row), key -> new ArrayList<>()).add(i);
      }
    }
    List.copyOf(groups.values()).parallelStream()
        .forEach(
            members -> {
              RowFunction ofRow = function.together(members.stream().map(rows::get).toList());
              members.forEach(i -> results.set(i, result(ofRow, rows.get(i))));
            });
    return results;
  }

  private List<String> result(RowFunction ofRow, InputRow row) {
    try {
      return ofRow.apply(row);
    } catch (BadRow e) {
      return noResult(e.status());
    }
  }

  private List<String> noResult(String status) {
    List<String> cells = new ArrayList<>(Collections.nCopies(added.size() - 1, ""));
    cells.add(status);
    return cells;
  }

  /** As many cells as the header has, so that the new columns stay in line. */
  private static List<String> fitted(List<String> cells, int size) {
    List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(size, cells.size())));
    fitted.addAll(Collections.nCopies(size - fitted.size(), ""));
    return fitted;
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }
}
