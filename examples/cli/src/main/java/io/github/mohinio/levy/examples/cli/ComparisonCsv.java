package io.github.mohinio.levy.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.validation.comparison.Comparison;
import io.github.mohinio.levy.validation.comparison.ModelFit;
import io.github.mohinio.levy.validation.comparison.ModelSummary;
import io.github.mohinio.levy.validation.comparison.ParameterStability;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A comparison as CSV; empty for what there is not. */
final class ComparisonCsv {

  private ComparisonCsv() {}

  static void write(Comparison comparison, OutputFolder folder) throws IOException {
    models(comparison, folder.add("models.csv"));
    fits(comparison, folder.add("fits.csv"));
    parameters(comparison, folder.add("parameters.csv"));
    stability(comparison, folder.add("stability.csv"));
  }

  private static CsvWriter writer(Path file) throws IOException {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
  }

  private static void models(Comparison comparison, Path file) throws IOException {
    try (CsvWriter writer = writer(file)) {
      writer.writeRecord(
          "model",
          "parameters",
          "fitted",
          "failed",
          "rmse",
          "rmse_vol",
          "inside_spread",
          "aic",
          "bic",
          "held_out_rmse",
          "next_rmse",
          "elapsed_ms");
      for (String model : comparison.models()) {
        ModelSummary row = comparison.summary(model);
        writer.writeRecord(
            model,
            Integer.toString(row.parameters()),
            Integer.toString(row.fitted()),
            Integer.toString(row.failed()),
            text(row.rmse()),
            text(row.rmseVolatility()),
            text(row.insideSpread()),
            text(row.aic()),
            text(row.bic()),
            text(row.heldOutRmse()),
            text(row.nextRmse()),
            text(row.millis()));
      }
    }
  }

  private static void fits(Comparison comparison, Path file) throws IOException {
    try (CsvWriter writer = writer(file)) {
      writer.writeRecord(
          "surface",
          "model",
          "status",
          "quotes",
          "rmse",
          "rmse_vol",
          "inside_spread",
          "aic",
          "bic",
          "held_out_rmse",
          "next_rmse",
          "evaluations",
          "elapsed_ms",
          "warnings",
          "message");
      for (ModelFit row : comparison.fits()) {
        if (row.fit().isPresent()) {
          writer.writeRecord(fit(row, row.fit().get()));
        } else {
          writer.writeRecord(
              row.label(),
              row.model(),
              "FAILED",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              row.message());
        }
      }
    }
  }

  private static List<String> fit(ModelFit row, Calibration fit) {
    return List.of(
        row.label(),
        row.model(),
        fit.status().name(),
        Integer.toString(fit.surface().size()),
        text(fit.fit().rmse()),
        text(fit.fit().rmseVolatility()),
        text(fit.fit().insideSpread()),
        text(row.criteria().aic()),
        text(row.criteria().bic()),
        text(row.heldOutRmse()),
        text(row.nextRmse()),
        Integer.toString(fit.evaluations()),
        text(fit.elapsedMillis()),
        fit.warnings().stream()
            .map(w -> w.kind().name())
            .distinct()
            .collect(Collectors.joining(" ")),
        "");
  }

  private static void parameters(Comparison comparison, Path file) throws IOException {
    try (CsvWriter writer = writer(file)) {
      writer.writeRecord("surface", "model", "parameter", "value", "lower_95", "upper_95");
      for (ModelFit row : comparison.fits()) {
        if (row.fit().isPresent()) {
          Calibration fit = row.fit().get();
          for (int p = 0; p < fit.model().parameters().length; p++) {
            writer.writeRecord(
                row.label(),
                row.model(),
                fit.model().parameterNames().get(p),
                text(fit.model().parameters()[p]),
                text(fit.uncertainty().lower()[p]),
                text(fit.uncertainty().upper()[p]));
          }
        }
      }
    }
  }

  private static void stability(Comparison comparison, Path file) throws IOException {
    try (CsvWriter writer = writer(file)) {
      writer.writeRecord("model", "parameter", "median", "least", "largest", "median_change");
      for (ParameterStability row : comparison.stability()) {
        writer.writeRecord(
            row.model(),
            row.parameter(),
            text(row.median()),
            text(row.least()),
            text(row.largest()),
            text(row.medianChange()));
      }
    }
  }

  private static String text(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }
}
