package io.github.mohinio.levy.calibration.fit;

import java.util.Objects;

/**
 * Where a search begins.
 *
 * @param origin where it comes from, for the report, such as {@code yesterday}
 * @param parameters one for each parameter of the family
 */
public record Start(String origin, double[] parameters) {

  /** Copies the array. */
  public Start {
    Objects.requireNonNull(origin, "origin");
    parameters = parameters.clone();
  }

  @Override
  public double[] parameters() {
    return parameters.clone();
  }
}
