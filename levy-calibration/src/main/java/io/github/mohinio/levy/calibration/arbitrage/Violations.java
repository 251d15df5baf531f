package io.github.mohinio.levy.calibration.arbitrage;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts violations into words. */
final class Violations {

  private final OptionSurface surface;

  Violations(OptionSurface surface) {
    this.surface = surface;
  }

  /**
   * Makes a violation.
   *
   * @param text what is wrong, after the options
   * @param options the options, the one that is out of line first
   */
  ArbitrageViolation of(
      ArbitrageKind kind, List<Integer> options, double size, double tolerance, String text) {
    String description =
        String.format(
            Locale.ROOT,
            "%s %s by %.3g, tolerance %.3g",
            options.stream().map(this::name).collect(Collectors.joining(", ")),
            text,
            size,
            tolerance);
    return new ArbitrageViolation(kind, options, size, tolerance, description);
  }

  private String name(int option) {
    return String.format(
        Locale.ROOT,
        "%s %s of %.4g years",
        surface.type(option).name().toLowerCase(Locale.ROOT),
        strike(surface.strike(option)),
        surface.slice(option).maturity());
  }

  private static String strike(double strike) {
    return strike == Math.rint(strike) && strike < 1e15
        ? Long.toString((long) strike)
        : Double.toString(strike);
  }
}
