package io.github.mohinio.levy.bayes.study;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.mohinio.levy.bayes.diagnostics.IntervalCoverage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Results of a calibration study as CSV. */
final class CalibrationTables {

  private static final List<String> QUANTITY =
      List.of(
          "quantity",
          "replications",
          "failed",
          "correlated",
          "draws",
          "seed",
          "band",
          "cuts",
          "cuts_outside");

  private CalibrationTables() {}

  static String quantities(CalibrationStudyResult result) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(QUANTITY);
    for (double interval : CalibrationStudyResult.INTERVALS) {
      long level = Math.round(100 * interval);
      for (String column : List.of("nominal_", "coverage_", "lower_", "upper_")) {
        header.add(column + level);
      }
    }
    rows.add(header);
    for (String name : result.names()) {
      List<Object> row = new ArrayList<>();
      row.add(name);
      row.add(result.replications().size());
      row.add(result.failures().size());
      row.add(result.correlated().size());
      row.add(result.draws());
      row.add(result.seed());
      row.add(CalibrationStudyResult.CONFIDENCE);
      row.add(result.band().cuts().length);
      row.add(result.ranks(name).outside(result.band()));
      for (double interval : CalibrationStudyResult.INTERVALS) {
        IntervalCoverage coverage = result.coverage(name, interval);
        row.add(coverage.nominal());
        row.add(coverage.observed());
        row.add(coverage.lower());
        row.add(coverage.upper());
      }
      rows.add(row.stream().map(String::valueOf).toList());
    }
    return write(rows);
  }

  static String replications(CalibrationStudyResult result) {
    List<List<String>> rows = new ArrayList<>();
    List<String> parameters = result.names().subList(0, result.names().size() - 1);
    List<String> header = new ArrayList<>(List.of("replication", "seed", "least_ess"));
    parameters.forEach(name -> header.add("true " + name));
    result.names().forEach(name -> header.add("rank " + name));
    header.add("failure");
    rows.add(header);
    for (Replication r : result.replications()) {
      List<String> row = new ArrayList<>();
      row.add(String.valueOf(r.number()));
      row.add(String.valueOf(r.seed()));
      row.add(String.valueOf(r.leastEss()));
      r.truth().forEach(value -> row.add(String.valueOf(value)));
      for (int q = 0; q < result.names().size(); q++) {
        row.add(r.isFailed() ? "" : String.valueOf(r.ranks().get(q)));
      }
      row.add(r.failure());
      rows.add(row);
    }
    return write(rows);
  }

  private static String write(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory can be written", e);
    }
    return text.toString();
  }
}
