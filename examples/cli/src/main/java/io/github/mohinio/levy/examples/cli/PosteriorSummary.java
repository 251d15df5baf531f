package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.bayes.sampler.ParameterSummary;
import io.github.mohinio.levy.bayes.sampler.Posterior;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** A posterior in a few lines for the person at the terminal. */
final class PosteriorSummary {

  private PosteriorSummary() {}

  static void print(
      Posterior posterior, String sampler, List<CalibrationWarning> input, PrintWriter printer) {
    line(
        printer,
        "%s by %s: %d chains of %d draws, seed %d, %d evaluations, %.1f s",
        posterior.family().name(),
        sampler,
        posterior.chains(),
        posterior.drawsPerChain(),
        posterior.seed(),
        posterior.evaluations(),
        posterior.elapsedMillis() * 1e-3);
    for (ParameterSummary row : posterior.summary()) {
      line(
          printer,
          "  %-6s %12.6g +- %.3g   95 %% in [%.6g, %.6g]   R-hat %.4f, ESS %.0f",
          row.name(),
          row.mean(),
          row.standardDeviation(),
          row.quantile(0.025),
          row.quantile(0.975),
          row.rHat(),
          Math.min(row.essBulk(), row.essTail()));
    }
    posterior
        .warnings()
        .forEach(warning -> line(printer, "warning %s: %s", warning.kind(), warning.message()));
    input.forEach(warning -> line(printer, "warning %s: %s", warning.kind(), warning.message()));
    printer.flush();
  }

  private static void line(PrintWriter printer, String format, Object... values) {
    printer.println(String.format(Locale.ROOT, format, values));
  }
}
