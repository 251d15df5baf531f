package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.validation.statistics.Estimate;
import java.util.Objects;

/**
 * One number of a study.
 *
 * @param condition which surfaces, in words
 * @param method whose answers
 * @param measure what is measured of them
 * @param coordinate name of the coordinate of the region; empty for all together
 * @param estimate the number
 */
public record Figure(
    String condition, Method method, Measure measure, String coordinate, Estimate estimate) {

  /** Checks that nothing is null. */
  public Figure {
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(coordinate, "coordinate");
    Objects.requireNonNull(estimate, "estimate");
  }

  boolean is(String condition, Method method, Measure measure, String coordinate) {
    return this.condition.equals(condition)
        && this.method == method
        && this.measure == measure
        && this.coordinate.equals(coordinate);
  }
}
