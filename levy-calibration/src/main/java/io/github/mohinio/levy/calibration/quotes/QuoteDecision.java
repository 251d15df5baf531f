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
    /** It has no price, or not both bid and ask, or an ask of zero. */
    NO_PRICE,
    /** Its ask is below its bid. */
    CROSSED,
    /** Its price is negative. */
    NEGATIVE_PRICE,
    /** Nobody bids for it. */
    ZERO_BID,
    /** It expires on the day of the quote, or has expired. */
    EXPIRED,
    /** It is of another root than the one asked for. */
    OTHER_ROOT,
    /** An earlier row that was kept so far quotes the same option. */
    DUPLICATE,
    /** Nothing was traded on its day. */
    STALE_DAY,
    /** Its spread is too wide for its price. */
    WIDE_SPREAD,
    /** Too few contracts are traded or open. */
    ILLIQUID,
    /** There is no forward or no discount factor for its expiry. */
    NO_FORWARD,
    /** An American price that no Black-Scholes volatility gives. */
    NO_EUROPEAN_EQUIVALENT,
    /** Its price is at or below its discounted intrinsic value, so it has no implied volatility. */
    BELOW_LOWER_BOUND,
    /** Its price is at or above what the option can deliver, so it has no implied volatility. */
    ABOVE_UPPER_BOUND,
    /** It is in the money, and its expiry has both calls and puts. */
    IN_THE_MONEY,
    /** It breaks monotonicity in the strike by more than the spreads. */
    NOT_MONOTONE,
    /** It breaks convexity in the strike by more than the spreads. */
    NOT_CONVEX,
    /** A rule of the caller's own dropped it. */
    CUSTOM
  }

  /** Checks that nothing is null. */
  public QuoteDecision {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(reason, "reason");
  }
}
