package io.github.mohinio.levy.calibration.quotes;

import java.util.Objects;

/**
 * One quoted option as read, before any cleaning.
 *
 * @param line line of the file it comes from, the header being line 1
 * @param contract the option
 * @param value bid, ask and price as the file has them
 * @param liquidity volume, open interest and last trade
 * @param market what is known of the market
 */
public record Quote(
    long line,
    OptionContract contract,
    QuotedValue value,
    Liquidity liquidity,
    QuotedMarket market) {

  /** Checks that nothing is null. */
  public Quote {
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(liquidity, "liquidity");
    Objects.requireNonNull(market, "market");
  }
}
