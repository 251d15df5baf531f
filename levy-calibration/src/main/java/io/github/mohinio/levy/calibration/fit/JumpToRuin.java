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

  private static final int STEPS = 4000;

  private JumpToRuin() {}

  static List<CalibrationWarning> warnings(ReturnModel model) {
    ReturnModel process = model instanceof TimeChanged changed ? changed.process() : model;
    if (!(process instanceof LevyModel levy)) {
      return List.of();
    }
    // The fourth cumulant is at least the square of the least jump times the share of the second.
    Cumulants cumulants = levy.cumulants();
    double least = Math.log(2);
    if (cumulants.fourth() < SHARE * least * least * cumulants.second()) {
      return List.of();
    }
    // jumps from -log 2 down, in logarithmic steps
    double step = Math.log(LARGEST / least) / STEPS;
    double intensity = 0;
    double variance = 0;
    for (int i = 0; i < STEPS; i++) {
      double size = least * Math.exp((i + 0.5) * step);
      double mass = levy.jumpDensity(-size) * size * step;
      intensity += mass;
      variance += size * size * mass;
    }
    double share = variance / cumulants.second();
    if (!(share > SHARE)) {
      return List.of();
    }
    return List.of(
        new CalibrationWarning(
            CalibrationWarning.Kind.JUMP_TO_RUIN,
            String.format(
                Locale.ROOT,
                "%.0f %% of the variance is that of jumps that halve the price or worse, %.3g of"
                    + " them a year: hardly any quote tells their sizes apart",
                100 * share,
                intensity)));
  }
}
