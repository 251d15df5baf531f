package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Objective;
import io.github.mohinio.levy.calibration.fit.ResidualUnit;
import io.github.mohinio.levy.calibration.fit.Weighting;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Options that say what a fit makes small, and within which bounds. */
final class ObjectiveOptions {

  private static final List<String> UNITS = List.of("price", "volatility", "log-value", "spread");
  private static final List<String> WEIGHTS = List.of("equal", "surface", "spread", "vega");

  @Option(
      names = "--residuals",
      defaultValue = "price",
      paramLabel = "UNIT",
      description =
          "unit of the errors: price, the default, volatility, log-value: relative errors of the"
              + " out-of-the-money value, or spread: half spreads")
  private String residuals;

  @Option(
      names = "--weights",
      defaultValue = "surface",
      paramLabel = "KIND",
      description =
          "weights of the squared errors: surface, the default, equal, spread: by its inverse"
              + " square, or vega: likewise")
  private String weights;

  @Option(
      names = "--huber",
      paramLabel = "ERROR",
      description = "weighted error beyond which it counts linearly")
  private Double huber;

  @Option(
      names = "--fix",
      paramLabel = "NAME=VALUE",
      description = "parameter that is not fitted; may be given several times")
  private List<String> fixed = List.of();

  @Option(
      names = "--bound",
      paramLabel = "NAME=LOW:HIGH",
      description = "bounds of a parameter; may be given several times")
  private List<String> bounds = List.of();

  /** The objective. */
  Objective objective() {
    Choice.of("--residuals", residuals, UNITS);
    Choice.of("--weights", weights, WEIGHTS);
    Objective objective =
        Objective.in(ResidualUnit.valueOf(residuals.toUpperCase(Locale.ROOT).replace('-', '_')))
            .withWeights(Weighting.valueOf(weights.toUpperCase(Locale.ROOT)));
    return huber == null ? objective : objective.withHuber(huber);
  }

  /** Whether parameters are fixed or bounds changed. */
  boolean areRestricting() {
    return !fixed.isEmpty() || !bounds.isEmpty();
  }

  /** A family with fixed parameters and bounds as given. */
  ModelFamily restrict(ModelFamily family) {
    ModelFamily restricted = family;
    for (String text : bounds) {
      String[] parts = split("--bound", text, "=", "muJ=-3:0.5");
      String[] ends = split("--bound", parts[1], ":", "muJ=-3:0.5");
      restricted =
          restricted.withBounds(parts[0], number("--bound", ends[0]), number("--bound", ends[1]));
    }
    for (String text : fixed) {
      String[] parts = split("--fix", text, "=", "nu=0.5");
      restricted = restricted.withFixed(parts[0], number("--fix", parts[1]));
    }
    return restricted;
  }

  private static String[] split(String option, String text, String separator, String example) {
    String[] parts = text.split(separator, -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException(option + " = " + text + ": must be such as " + example);
    }
    return parts;
  }

  private static double number(String option, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(option + " = " + text + ": must be a number", e);
    }
  }
}
