package io.github.mohinio.levy.validation.statistics;

import java.util.Objects;

/**
 * Result of a test of a hypothesis.
 *
 * @param test name of the test
 * @param statistic value of its statistic; NaN if the sample does not allow the test
 * @param pValue probability, under the hypothesis, of a statistic at least as extreme; NaN likewise
 * @param reason why there is no value; empty if there is one
 */
public record TestResult(String test, double statistic, double pValue, String reason) {

  /** Checks that nothing is null. */
  public TestResult {
    Objects.requireNonNull(test, "test");
    Objects.requireNonNull(reason, "reason");
  }

  static TestResult of(String test, double statistic, double pValue) {
    return new TestResult(test, statistic, pValue, "");
  }

  static TestResult none(String test, String reason) {
    return new TestResult(test, Double.NaN, Double.NaN, reason);
  }

  /** Whether there is a value. */
  public boolean isKnown() {
    return reason.isEmpty();
  }
}
