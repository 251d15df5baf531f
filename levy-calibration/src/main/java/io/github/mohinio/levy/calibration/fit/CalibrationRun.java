package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * How a fit was made.
 *
 * @param method name of the method, such as {@code least-squares}
 * @param objective what was made small
 * @param family the family with its bounds and fixed parameters
 * @param seed seed of the random numbers, if there were any
 * @param version version of this library; {@code not packaged} outside a jar
 * @param evaluations times the surface was priced, over all starts
 * @param elapsedMillis time from surface to fit, in milliseconds
 */
public record CalibrationRun(
    String method,
    Objective objective,
    ModelFamily family,
    OptionalLong seed,
    String version,
    int evaluations,
    double elapsedMillis) {

  /** Checks that nothing is null. */
  public CalibrationRun {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(objective, "objective");
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(seed, "seed");
    Objects.requireNonNull(version, "version");
  }

  /**
   * The same run as part of a longer one.
   *
   * @param method name of the longer one
   * @param seed its seed, if there was one
   * @param more times the surface was priced besides
   * @param elapsedMillis time of all of it, in milliseconds
   */
  public CalibrationRun within(String method, OptionalLong seed, int more, double elapsedMillis) {
    return new CalibrationRun(
        method, objective, family, seed, version, evaluations + more, elapsedMillis);
  }
}
