package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import io.github.mohinio.levy.calibration.quotes.CleaningReport;
import io.github.mohinio.levy.calibration.quotes.QuoteDecision;
import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Quotes left out or made European, as warnings of the fit: the counts, then each of the first. */
final class InputWarnings {

  /** A vendor's file has thousands of rows without a price; {@code levy clean} lists them all. */
  private static final int MOST = 10;

  private InputWarnings() {}

  static List<CalibrationWarning> of(CleaningReport report) {
    List<QuoteDecision> dropped = report.dropped();
    List<CalibrationWarning> warnings = new ArrayList<>();
    if (!dropped.isEmpty()) {
      warnings.add(input(report.summary()));
    }
    report.earlyExercise().ifPresent(exercise -> warnings.add(input(exercise.summary())));
    // the other side of the forward is left out of every chain, and says nothing of its quality
    List<QuoteDecision> told =
        dropped.stream().filter(d -> d.outcome() != Outcome.IN_THE_MONEY).toList();
    for (QuoteDecision decision : told.subList(0, Math.min(MOST, told.size()))) {
      warnings.add(
          input("line " + decision.line() + ": " + decision.outcome() + ": " + decision.reason()));
    }
    if (told.size() > MOST) {
      warnings.add(
          input("... and " + (told.size() - MOST) + " more rows; levy clean lists them all"));
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
