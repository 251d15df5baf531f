package io.github.mohinio.levy.examples.cli;

import java.util.List;

/** Options with a fixed set of values. */
final class Choice {

  private Choice() {}

  /**
   * Checks that a value is one of those allowed.
   *
   * @return {@code value}
   * @throws IllegalArgumentException if it is not; the message lists those that are
   */
  static String of(String option, String value, List<String> allowed) {
    if (allowed.contains(value)) {
      return value;
    }
    throw new IllegalArgumentException(
        option + " = " + value + ": must be one of " + String.join(", ", allowed));
  }
}
