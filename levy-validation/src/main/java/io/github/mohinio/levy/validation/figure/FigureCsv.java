package io.github.mohinio.levy.validation.figure;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers of a figure as CSV. */
final class FigureCsv {

  private FigureCsv() {}

  /**
   * A line for every row of every mark: {@code kind, name, column, row, x, y, z, lower, upper},
   * empty where a row has no such value. Numbers are written so that they round-trip.
   */
  static String text(Figure figure) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header());
      for (Mark mark : figure.marks()) {
        for (int i = 0; i < mark.size(); i++) {
          csv.writeRecord(row(mark, i));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> header() {
    List<String> names = new ArrayList<>(List.of("kind", "name", "column", "row"));
    for (Channel channel : Channel.values()) {
      names.add(channel.column());
    }
    return names;
  }

  private static List<String> row(Mark mark, int i) {
    List<String> cells = new ArrayList<>();
    cells.add(mark.kind().name().toLowerCase(Locale.ROOT));
    cells.add(mark.name());
    cells.add(mark.columnLabels().isEmpty() ? "" : mark.columnLabels().get(i));
    cells.add(mark.rowLabels().isEmpty() ? "" : mark.rowLabels().get(i));
    for (Channel channel : Channel.values()) {
      cells.add(mark.has(channel) ? Double.toString(mark.number(channel, i)) : "");
    }
    return cells;
  }
}
