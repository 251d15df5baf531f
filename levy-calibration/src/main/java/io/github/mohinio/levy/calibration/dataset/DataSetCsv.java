package io.github.mohinio.levy.calibration.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;

/** Data sets as CSV: a line for each surface, with numbers that round-trip; empty for NaN. */
public final class DataSetCsv {

  private DataSetCsv() {}

  /**
   * Writes a data set; a file that is there is replaced when the new one is complete.
   *
   * <p>Columns of quotes are named with their number from 0: {@code price_0, price_1}.
   *
   * @param set the data set
   * @param file where to write; its directory must exist
   */
  public static void write(SimulatedDataSet set, Path file) throws IOException {
    try (PartFile part = new PartFile(file)) {
      try (BufferedWriter writer = Files.newBufferedWriter(part.path())) {
        writer.write(names(set.header()) + "\n");
        set.forEach(record -> line(record, writer));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      part.commit();
    }
  }

  private static String names(DataSetHeader header) {
    StringJoiner names = new StringJoiner(",");
    header.columns().forEach(column -> names.add(column.name()));
    List<DataSetColumn> quoteColumns = header.quoteColumns();
    for (int q = 0; q < header.quotes(); q++) {
      for (DataSetColumn column : quoteColumns) {
        names.add(column.name() + "_" + q);
      }
    }
    return names.toString();
  }

  private static void line(double[] record, BufferedWriter writer) {
    try {
      for (int i = 0; i < record.length; i++) {
        if (i > 0) {
          writer.write(',');
        }
        if (!Double.isNaN(record[i])) {
          writer.write(Double.toString(record[i]));
        }
      }
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
