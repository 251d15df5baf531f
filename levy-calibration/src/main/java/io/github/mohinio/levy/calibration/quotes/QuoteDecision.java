package io.github.mohinio.levy.calibration.quotes;

import java.util.Objects;

/**
 * What cleaning did with one row of a file.
 *
 * @param line line of the file, the header being line 1
 * @param outcome whether it was kept, or which rule dropped it
 * @param reason why it was dropped, as one line with the values; empty if it was kept
 */
public record QuoteDecision(long line, Outcome outcome, String reason) {

  /** What became of a row. */
  public enum Outcome {
    /** It is in the surface. */
    KEPT,
    /** It is no quote. */
    ROW_ERROR,
    /** It expires on the day of the quote, or has expired. */
    EXPIRED,
    /** It has no price, or not both bid and ask. */
    NO_PRICE,
    /** Its ask is below its bid. */
    CROSSED,
    /** No forward or no discount factor is known for it. */
    NO_FORWARD,
    /** Its price is negative. */
    NEGATIVE_PRICE,
    /** Its price is at or below its discounted intrinsic value, so it has no implied volatility. */
    BELOW_LOWER_BOUND,
    /** Its price is at or above what the option can deliver, so it has no implied volatility. */
    ABOVE_UPPER_BOUND,
    /** An earlier row that was kept quotes the same option. */
    DUPLICATE
  }

  /** Checks that nothing is null. */
  public QuoteDecision {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(reason, "reason");
  }
}
