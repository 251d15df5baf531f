package io.github.mohinio.levy.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.mohinio.levy.calibration.arbitrage.ArbitrageReport;
import io.github.mohinio.levy.calibration.arbitrage.ArbitrageViolation;
import io.github.mohinio.levy.calibration.quotes.CleanedChain;
import io.github.mohinio.levy.calibration.quotes.Valuation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Violations as CSV, each with its date. */
final class ArbitrageCsv {

  private ArbitrageCsv() {}

  static void write(List<CleanedChain> days, List<ArbitrageReport> reports, Path file)
      throws IOException {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord("quote_date", "kind", "size", "tolerance", "executable", "description");
      for (int i = 0; i < days.size(); i++) {
        String date = days.get(i).valuation().map(Valuation::toString).orElse("");
        for (ArbitrageViolation violation : reports.get(i).violations()) {
          csv.writeRecord(
              date,
              violation.kind().name(),
              Double.toString(violation.size()),
              Double.toString(violation.tolerance()),
              Boolean.toString(violation.executable()),
              violation.description());
        }
      }
    }
  }
}
