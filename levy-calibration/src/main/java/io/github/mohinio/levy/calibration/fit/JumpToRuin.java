package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.pricing.model.Cumulants;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import io.github.mohinio.levy.pricing.model.TimeChanged;
import java.util.List;
import java.util.Locale;

/**
 * Whether a fit explains the smile by jumps that halve the price or worse. Few quotes are far
 * enough out of the money to tell their sizes apart, so a fit that gives them most of the variance
 * says little about it.
 */
final class JumpToRuin {

  /** Share of the variance from which a warning is due. */
  private static final double SHARE = 0.5;

  /** Greatest jump of the log-price that is looked at. */
  private static final double LARGEST = 1e4;

  private static final double LEAST = Math.log(2);
  private static final int STEPS = 200;

  private JumpToRuin() {}

  static List<CalibrationWarning> warnings(ReturnModel model) {
    ReturnModel process = model instanceof TimeChanged changed ? changed.process() : model;
    if (!(process instanceof LevyModel levy)) {
      return List.of();
    }
    double share = share(levy);
    if (!(share > SHARE)) {
      return List.of();
    }
    return List.of(
        new CalibrationWarning(
            CalibrationWarning.Kind.JUMP_TO_RUIN,
            String.format(
                Locale.ROOT,
                "at least %.0f %% of the variance is that of jumps that halve the price or worse:"
                    + " hardly any quote tells their sizes apart",
                Math.floor(100 * share))));
  }

  /**
   * Share of the variance from jumps of -log 2 or below, or a lower bound of it. The variance,
   * spread over the jump sizes, is a distribution whose mean and second moment are ratios of
   * cumulants.
   */
  private static double share(LevyModel model) {
    Cumulants cumulants = model.cumulants();
    double mean = cumulants.third() / cumulants.second();
    double square = cumulants.fourth() / cumulants.second();
    if (square < SHARE * LEAST * LEAST) {
      return 0; // the second moment is at least that of the share alone
    }
    double beyond = -mean - LEAST;
    if (beyond > 0) { // Cantelli's inequality; it finds jumps that are nearly of one size
      double bound = 1 - (square - mean * mean) / (square - mean * mean + beyond * beyond);
      if (bound > SHARE) {
        return bound;
      }
    }
    double step = Math.log(LARGEST / LEAST) / STEPS;
    double variance = 0;
    for (int i = 0; i < STEPS; i++) {
      double size = LEAST * Math.exp((i + 0.5) * step);
      variance += size * size * model.jumpDensity(-size) * size * step;
    }
    return variance / cumulants.second();
  }
}
