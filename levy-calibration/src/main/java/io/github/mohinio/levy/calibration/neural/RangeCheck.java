package io.github.mohinio.levy.calibration.neural;

import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.feature.Features;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells surfaces unlike those a network was trained on. */
final class RangeCheck {

  private static final double STANDARD_ERRORS = 4;

  private final NetworkCard card;

  RangeCheck(NetworkCard card) {
    this.card = card;
  }

  /** What the features alone show; empty if nothing. */
  List<CalibrationWarning> of(Features features, int options) {
    int needed = card.region().dimension();
    RangeLimits limits = card.limits();
    if (features.quotes() < needed) {
      return List.of(
          warning(
              "%d of %d options are where the network can see them; it needs at least %d",
              features.quotes(), options, needed));
    }
    if (features.distance() > limits.distance()) {
      return List.of(
          warning(
              "distance %.3g from the training surfaces; in range are those within %.3g",
              features.distance(), limits.distance()));
    }
    if (features.misfit() > limits.misfit()) {
      return List.of(
          warning(
              "no volatility surface of the family describes the options: misfit %.3g; in range"
                  + " are those up to %.3g",
              features.misfit(), limits.misfit()));
    }
    return List.of();
  }

  /**
   * Whether the refined fit is outside the box, by more than what noise explains: four standard
   * errors of each coordinate. Where a parameter is on a bound of the search, which has a warning
   * of its own, the errors of all are not known, for those of the others hold it there, and nothing
   * is said.
   */
  List<CalibrationWarning> of(Calibration fit) {
    if (isOnBound(fit)) {
      return List.of();
    }
    List<CalibrationWarning> warnings = new ArrayList<>();
    ParameterRegion region = card.region();
    double[] parameters = fit.model().parameters();
    double[] coordinates = region.coordinates(parameters);
    ParameterBox box = region.box();
    double[] errors = region.standardErrors(parameters, fit.uncertainty().covariance());
    for (int i = 0; i < coordinates.length; i++) {
      double slack = STANDARD_ERRORS * errors[i];
      if (coordinates[i] < box.lower()[i] - slack || coordinates[i] > box.upper()[i] + slack) {
        warnings.add(
            warning(
                "%s = %.6g is outside the box the network was trained on, %s to %s",
                region.coordinateNames().get(i), coordinates[i], box.lower()[i], box.upper()[i]));
      }
    }
    return warnings;
  }

  /** Whether a parameter is on a bound of the search. */
  static boolean isOnBound(Calibration fit) {
    return fit.warnings().stream()
        .anyMatch(warning -> warning.kind() == CalibrationWarning.Kind.BOUND_ACTIVE);
  }

  private static CalibrationWarning warning(String format, Object... values) {
    return new CalibrationWarning(
        CalibrationWarning.Kind.OUT_OF_RANGE, String.format(Locale.ROOT, format, values));
  }
}
