package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.validation.comparison.Comparison;
import io.github.mohinio.levy.validation.comparison.ModelSummary;
import java.io.PrintWriter;
import java.util.Locale;

/** A comparison in a few lines for the person at the terminal. */
final class ComparisonSummary {

  private ComparisonSummary() {}

  static void print(Comparison comparison, DaysCsv days, PrintWriter printer) {
    line(
        printer,
        "%d models, %d surfaces, %.1f s",
        comparison.models().size(),
        comparison.labels().size(),
        comparison.elapsedMillis() * 1e-3);
    line(
        printer,
        "%-26s %6s %6s %10s %9s %8s %10s %10s %9s",
        "model",
        "fitted",
        "failed",
        "rmse",
        "vol pts",
        "inside",
        "held out",
        "next",
        "ms");
    for (String model : comparison.models()) {
      ModelSummary row = comparison.summary(model);
      line(
          printer,
          "%-26s %6d %6d %10.5f %9.3f %8s %10s %10s %9.1f",
          model,
          row.fitted(),
          row.failed(),
          row.rmse(),
          100 * row.rmseVolatility(),
          number("%.1f %%", 100 * row.insideSpread()),
          number("%.5f", row.heldOutRmse()),
          number("%.5f", row.nextRmse()),
          row.millis());
    }
    for (String day : days.dropped()) {
      line(printer, "no surface: %s", day);
    }
    printer.flush();
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
  }

  private static void line(PrintWriter printer, String format, Object... values) {
    printer.println(String.format(Locale.ROOT, format, values));
  }
}
