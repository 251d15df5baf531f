package io.github.mohinio.levy.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.mohinio.levy.calibration.quotes.CleaningReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What became of the quotes of every day, as CSV. Not thread-safe. */
final class DaysCsv {

  private record Day(String label, CleaningReport report) {}

  private final List<Day> days = new ArrayList<>();

  void add(String label, CleaningReport report) {
    days.add(new Day(label, report));
  }

  /** Days of which no quote was kept, with the counts of the reasons. */
  List<String> dropped() {
    return days.stream()
        .filter(day -> day.report().kept() == 0)
        .map(day -> day.label() + ": " + day.report().summary())
        .toList();
  }

  void write(Path file) throws IOException {
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      writer.writeRecord("day", "rows", "kept", "dropped", "summary");
      for (Day day : days) {
        int rows = day.report().decisions().size();
        writer.writeRecord(
            day.label(),
            Integer.toString(rows),
            Integer.toString(day.report().kept()),
            Integer.toString(rows - day.report().kept()),
            day.report().summary());
      }
    }
  }
}
