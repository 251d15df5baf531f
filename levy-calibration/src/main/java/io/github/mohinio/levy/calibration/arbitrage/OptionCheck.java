package io.github.mohinio.levy.calibration.arbitrage;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.ArrayList;
import java.util.List;

/** Bounds of single options. */
final class OptionCheck {

  private final OptionSurface surface;
  private final double tolerance;
  private final Violations violations;

  OptionCheck(OptionSurface surface, double tolerance) {
    this.surface = surface;
    this.tolerance = tolerance;
    violations = new Violations(surface);
  }

  List<ArbitrageViolation> check() {
    List<ArbitrageViolation> found = new ArrayList<>();
    for (int i = 0; i < surface.size(); i++) {
      OptionSlice slice = surface.slice(i);
      double rounding = ArbitrageCheck.ROUNDING * CallPoints.scale(surface, i);
      double half = CallPoints.halfSpread(surface, i, tolerance);
      double exercise = surface.type(i).sign() * (slice.forward() - surface.strike(i));
      double below = slice.discountFactor() * Math.max(0, exercise) - surface.price(i);
      if (below > rounding) {
        found.add(
            violations.of(
                ArbitrageKind.LOWER_BOUND, List.of(i), below, half, "below its intrinsic value"));
      }
      double most = surface.type(i) == OptionType.CALL ? slice.forward() : surface.strike(i);
      double above = surface.price(i) - slice.discountFactor() * most;
      if (above > rounding) {
        found.add(
            violations.of(
                ArbitrageKind.UPPER_BOUND, List.of(i), above, half, "above its greatest value"));
      }
    }
    return found;
  }
}
