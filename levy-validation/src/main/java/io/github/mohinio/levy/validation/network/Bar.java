package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.validation.statistics.Estimate;
import java.util.Objects;

/**
 * What a network has to reach.
 *
 * @param condition which surfaces
 * @param method whose answers
 * @param measure what is measured of them
 * @param coordinate name of the coordinate; empty for all together
 * @param least least value allowed; minus infinity for none
 * @param most greatest value allowed; infinity for none
 */
public record Bar(
    String condition,
    Method method,
    Measure measure,
    String coordinate,
    double least,
    double most) {

  /** How a figure stands to a bar. */
  public enum Verdict {
    /** The value is within the bar. */
    MET,
    /** The value is not, but its 95 % interval reaches the bar: more surfaces must decide. */
    OPEN,
    /** Neither the value nor its interval is within the bar. */
    MISSED
  }

  /**
   * A bar with what was measured.
   *
   * @param bar the bar
   * @param estimate the figure
   * @param verdict how it stands to the bar
   */
  public record Outcome(Bar bar, Estimate estimate, Verdict verdict) {}

  /** Checks that nothing is null. */
  public Bar {
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(coordinate, "coordinate");
  }

  /** Compares the figure of a study with the bar. */
  Outcome of(NetworkResult result) {
    Estimate estimate = result.figure(condition, method, measure, coordinate);
    return new Outcome(this, estimate, verdict(estimate));
  }

  Verdict verdict(Estimate estimate) {
    if (estimate.value() >= least && estimate.value() <= most) {
      return Verdict.MET;
    }
    return estimate.upper() >= least && estimate.lower() <= most ? Verdict.OPEN : Verdict.MISSED;
  }
}
