package io.github.mohinio.levy.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Writes a CSV file row by row; numbers that are not finite become empty cells. */
final class CsvRows implements AutoCloseable {

  private final CsvWriter writer;

  /** Begins a file with its header. */
  CsvRows(Path file, String... header) throws IOException {
    writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
    writer.writeRecord(header);
  }

  /** One more row: numbers, texts and truth values. */
  void row(Object... cells) {
    row(Arrays.asList(cells));
  }

  void row(List<?> cells) {
    writer.writeRecord(cells.stream().map(CsvRows::text).toList());
  }

  private static String text(Object cell) {
    return cell instanceof Double number && !Double.isFinite(number) ? "" : cell.toString();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
