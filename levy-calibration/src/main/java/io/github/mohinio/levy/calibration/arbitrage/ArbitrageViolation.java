package io.github.mohinio.levy.calibration.arbitrage;

import java.util.List;
import java.util.Objects;

/**
 * Prices that allow an arbitrage.
 *
 * @param kind what they violate
 * @param options numbers in the surface of the options that it is made of
 * @param size how far beyond the limit, as present value of a position of one option against the
 *     others; positive
 * @param tolerance half spreads of that position, or the tolerance of the check where a spread is
 *     not known
 * @param description the violation as one line with strikes, maturity in years, size and tolerance
 */
public record ArbitrageViolation(
    ArbitrageKind kind, List<Integer> options, double size, double tolerance, String description) {

  /** Copies the list. */
  public ArbitrageViolation {
    Objects.requireNonNull(kind, "kind");
    options = List.copyOf(options);
    Objects.requireNonNull(description, "description");
  }

  /** Whether it remains when everything is bought at the ask and sold at the bid. */
  public boolean executable() {
    return size > tolerance;
  }
}
