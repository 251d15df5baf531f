package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.bayes.posterior.PredictiveCheck;
import io.github.mohinio.levy.bayes.sampler.ParameterSummary;
import io.github.mohinio.levy.bayes.sampler.Posterior;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** A posterior in a few lines for the person at the terminal. */
final class PosteriorSummary {

  private PosteriorSummary() {}

  /**
   * Prints it.
   *
   * @param checks null for none
   * @param input warnings of the file of quotes
   */
  static void print(
      Posterior posterior,
      String sampler,
      PosteriorChecks checks,
      List<CalibrationWarning> input,
      PrintWriter printer) {
    line(
        printer,
        "%s by %s: %d quotes, %s of %d draws, seed %d, %d evaluations, %.1f s",
        posterior.family().name(),
        sampler,
        posterior.target().surface().size(),
        posterior.chains() == 1 ? "1 chain" : posterior.chains() + " chains",
        posterior.drawsPerChain(),
        posterior.seed(),
        posterior.evaluations(),
        posterior.elapsedMillis() * 1e-3);
    for (ParameterSummary row : posterior.summary()) {
      line(
          printer,
          "  %-8s %12.6g +- %.3g   95 %% in [%.6g, %.6g]   R-hat %.4f, ESS %.0f",
          row.name(),
          row.mean(),
          row.standardDeviation(),
          row.quantile(0.025),
          row.quantile(0.975),
          row.rHat(),
          Math.min(row.essBulk(), row.essTail()));
    }
    posterior
        .approximation()
        .ifPresent(
            approximation ->
                line(
                    printer,
                    "k-hat %.2f, importance ESS %.0f",
                    approximation.weights().kHat(),
                    approximation.weights().effectiveSize()));
    if (checks != null) {
      print(checks, printer);
    }
    said(printer, "draws", posterior.verdict().text());
    input.forEach(warning -> line(printer, "warning %s: %s", warning.kind(), warning.message()));
    printer.flush();
  }

  private static void print(PosteriorChecks checks, PrintWriter printer) {
    Evidence evidence = checks.evidence();
    if (evidence.reason().isEmpty()) {
      line(printer, "log evidence %.3f +- %.2g", evidence.value(), evidence.standardError());
    } else {
      line(printer, "no log evidence: %s", evidence.reason());
    }
    PredictiveCheck predictive = checks.predictive();
    line(
        printer,
        "quotes in their 95 %% interval: %.1f %%; p-value of the term structure %.3f, of the smile"
            + " %.3f",
        100 * predictive.coverage95(),
        predictive.termStructurePValue(),
        predictive.smilePValue());
    said(printer, "model", predictive.verdict());
    said(printer, "quotes", checks.leaveOneOut().verdict());
    said(printer, "priors", checks.sensitivity().verdict());
  }

  /** A verdict, its topic before each of its lines. */
  private static void said(PrintWriter printer, String topic, String verdict) {
    verdict.lines().forEach(text -> line(printer, "%s: %s", topic, text));
  }

  private static void line(PrintWriter printer, String format, Object... values) {
    printer.println(String.format(Locale.ROOT, format, values));
  }
}
