package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.bayes.posterior.LeftOutQuote;
import io.github.mohinio.levy.bayes.posterior.PredictedQuote;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What the posterior says of every quote as CSV: its predictive distribution, and what the other
 * quotes alone would say.
 */
final class QuotesCsv {

  private QuotesCsv() {}

  static void write(OptionSurface surface, PosteriorChecks checks, Path file) throws IOException {
    Set<LeftOutQuote> suspects = new HashSet<>(checks.leaveOneOut().suspects());
    try (CsvRows rows =
        new CsvRows(
            file,
            "maturity",
            "strike",
            "type",
            "market",
            "mean",
            "sd",
            "lower_95",
            "upper_95",
            "pit",
            "residual",
            "inside_spread",
            "elpd",
            "loo_pit",
            "k_hat",
            "suspect")) {
      for (int i = 0; i < surface.size(); i++) {
        PredictedQuote predicted = checks.predictive().quotes().get(i);
        LeftOutQuote left = checks.leaveOneOut().quotes().get(i);
        rows.row(
            predicted.maturity(),
            predicted.strike(),
            surface.type(i).name().toLowerCase(Locale.ROOT),
            predicted.quote(),
            predicted.mean(),
            predicted.standardDeviation(),
            predicted.lower(),
            predicted.upper(),
            predicted.pit(),
            predicted.residual(),
            predicted.insideSpread(),
            left.elpd(),
            left.pit(),
            left.kHat(),
            suspects.contains(left));
      }
    }
  }
}
