package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import io.github.mohinio.levy.calibration.fit.FitMeasures;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** A fit in a few lines for the person at the terminal. */
final class FitSummary {

  private FitSummary() {}

  static void print(Calibration fit, PrintWriter printer) {
    FitMeasures measures = fit.fit();
    line(
        printer,
        "%s by %s: %s, %d quotes, %d evaluations, %.1f ms",
        fit.model().name(),
        fit.run().method(),
        fit.status(),
        measures.quotes(),
        fit.evaluations(),
        fit.elapsedMillis());
    List<String> names = fit.model().parameterNames();
    double[] parameters = fit.model().parameters();
    double[] lower = fit.uncertainty().lower();
    double[] upper = fit.uncertainty().upper();
    for (int i = 0; i < parameters.length; i++) {
      String interval = String.format(Locale.ROOT, "95 %% in [%.6g, %.6g]", lower[i], upper[i]);
      if (fit.run().family().parameters().get(i).isFixed()) {
        interval = "fixed";
      } else if (Double.isNaN(lower[i])) {
        interval = "no interval";
      }
      line(printer, "  %-8s %12.6g   %s", names.get(i), parameters[i], interval);
    }
    line(
        printer,
        "rmse %.6g, aae %.6g, ape %.3f %%, arpe %.3f %%, rmse of volatility %.3f %%",
        measures.rmse(),
        measures.aae(),
        100 * measures.ape(),
        100 * measures.arpe(),
        100 * measures.rmseVolatility());
    if (!Double.isNaN(measures.insideSpread())) {
      line(
          printer,
          "%.1f %% of the model prices are inside the spread",
          100 * measures.insideSpread());
    }
    for (CalibrationWarning warning : fit.warnings()) {
      line(printer, "warning %s: %s", warning.kind(), warning.message());
    }
    printer.flush();
  }

  private static void line(PrintWriter printer, String format, Object... values) {
    printer.println(String.format(Locale.ROOT, format, values));
  }
}
