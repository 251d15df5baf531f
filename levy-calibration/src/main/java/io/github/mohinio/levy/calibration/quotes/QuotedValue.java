package io.github.mohinio.levy.calibration.quotes;

import java.util.Objects;

/**
 * What is bid and asked for an option, as the file has it: the ask may be below the bid, and
 * numbers may be zero or negative. Whoever uses it checks.
 *
 * @param unit what the numbers measure
 * @param bid best bid; NaN where there is none
 * @param ask best ask; NaN where there is none
 * @param mid price that the file gives, else the middle of bid and ask; NaN where there is neither
 */
public record QuotedValue(QuoteUnit unit, double bid, double ask, double mid) {

  /** Checks that nothing is null. */
  public QuotedValue {
    Objects.requireNonNull(unit, "unit");
  }

  /** Bid and ask, with the middle between them. */
  public static QuotedValue bidAsk(QuoteUnit unit, double bid, double ask) {
    return new QuotedValue(unit, bid, ask, bid + 0.5 * (ask - bid));
  }

  /** A price alone. */
  public static QuotedValue mid(QuoteUnit unit, double mid) {
    return new QuotedValue(unit, Double.NaN, Double.NaN, mid);
  }

  /** Half the distance from bid to ask, negative if they are crossed; NaN where one is missing. */
  public double halfSpread() {
    return 0.5 * (ask - bid);
  }
}
