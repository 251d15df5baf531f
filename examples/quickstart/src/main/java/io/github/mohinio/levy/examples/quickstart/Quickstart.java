package io.github.mohinio.levy.examples.quickstart;

import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import io.github.mohinio.levy.calibration.fit.StartResult;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.quotes.CleanedChain;
import io.github.mohinio.levy.calibration.quotes.QuoteReader;
import io.github.mohinio.levy.validation.report.FitReport;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The whole chain on a real surface: reads the S&amp;P 500 calls of 18 April 2002, calibrates
 * Variance Gamma and CGMY by network and exact refinement, prints the fits and writes a report of
 * each to {@code target/quickstart}.
 */
public final class Quickstart {

  private static final String QUOTES = "sp500_2002-04-18.csv";
  private static final Path FOLDER = Path.of("target", "quickstart");

  private Quickstart() {}

  /** Runs the example; takes no arguments. */
  public static void main(String[] args) throws IOException {
    CleanedChain quotes = read();
    System.out.println(quotes.report().summary());
    for (String model : NeuralCalibrator.families()) {
      try (NeuralCalibrator calibrator = NeuralCalibrator.of(model)) {
        Calibration fit = calibrator.calibrate(quotes.surface());
        print(fit);
        Path report = FOLDER.resolve(model).resolve("report.html");
        Files.createDirectories(report.getParent());
        FitReport.write(fit, "S&P 500, 18 April 2002", report);
        System.out.println("  report: " + report);
      }
    }
  }

  private static CleanedChain read() throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Quickstart.class.getResourceAsStream(QUOTES), StandardCharsets.UTF_8)) {
      return QuoteReader.generic().read(reader, QUOTES).clean();
    }
  }

  private static void print(Calibration fit) {
    System.out.printf(
        Locale.ROOT,
        "%n%s: RMSE %.4f, %.2f vol points, %d quotes, %s%n",
        fit.model().name(),
        fit.fit().rmse(),
        100 * fit.fit().rmseVolatility(),
        fit.fit().quotes(),
        fit.status());
    List<String> names = fit.model().parameterNames();
    double[] values = fit.model().parameters();
    double[] lower = fit.uncertainty().lower();
    double[] upper = fit.uncertainty().upper();
    for (int p = 0; p < values.length; p++) {
      String interval =
          Double.isNaN(lower[p])
              ? "on its bound"
              : String.format(Locale.ROOT, "95 %%: %.5f .. %.5f", lower[p], upper[p]);
      System.out.printf(Locale.ROOT, "  %-6s %10.5f   %s%n", names.get(p), values[p], interval);
    }
    for (StartResult start : fit.starts()) {
      System.out.printf(
          Locale.ROOT,
          "  start from %s: RMSE %.4f after %d evaluations%n",
          start.origin(),
          start.rmse(),
          start.evaluations());
    }
    for (CalibrationWarning warning : fit.warnings()) {
      System.out.println("  warning: " + warning.message());
    }
    System.out.printf(Locale.ROOT, "  %.1f ms%n", fit.elapsedMillis());
  }
}
