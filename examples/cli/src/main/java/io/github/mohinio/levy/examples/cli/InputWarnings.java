package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import io.github.mohinio.levy.calibration.quotes.CleaningReport;
import io.github.mohinio.levy.calibration.quotes.QuoteDecision;
import java.util.ArrayList;
import java.util.List;

/** Quotes left out, as warnings of the fit: the counts, then each of the first. */
final class InputWarnings {

  /** A vendor's file has thousands of rows without a price; nobody reads past these. */
  private static final int MOST = 50;

  private InputWarnings() {}

  static List<CalibrationWarning> of(CleaningReport report) {
    List<QuoteDecision> dropped = report.dropped();
    List<CalibrationWarning> warnings = new ArrayList<>();
    if (!dropped.isEmpty()) {
      warnings.add(input(report.summary()));
    }
    for (QuoteDecision decision : dropped.subList(0, Math.min(MOST, dropped.size()))) {
      warnings.add(
          input("line " + decision.line() + ": " + decision.outcome() + ": " + decision.reason()));
    }
    if (dropped.size() > MOST) {
      warnings.add(input("... and " + (dropped.size() - MOST) + " more rows"));
    }
    return warnings;
  }

  static Calibration add(Calibration fit, CleaningReport report) {
    return fit.withWarnings(of(report));
  }

  private static CalibrationWarning input(String message) {
    return new CalibrationWarning(CalibrationWarning.Kind.INPUT, message);
  }
}
