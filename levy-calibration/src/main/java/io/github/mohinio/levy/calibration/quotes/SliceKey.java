package io.github.mohinio.levy.calibration.quotes;

import java.util.Comparator;

/** What the options of one slice share. */
record SliceKey(double maturity, double forward, double discountFactor)
    implements Comparable<SliceKey> {

  private static final Comparator<SliceKey> ORDER =
      Comparator.comparingDouble(SliceKey::maturity)
          .thenComparingDouble(SliceKey::forward)
          .thenComparingDouble(SliceKey::discountFactor);

  static SliceKey of(PricedQuote quote) {
    return new SliceKey(quote.contract().maturity(), quote.forward(), quote.discountFactor());
  }

  @Override
  public int compareTo(SliceKey other) {
    return ORDER.compare(this, other);
  }
}
