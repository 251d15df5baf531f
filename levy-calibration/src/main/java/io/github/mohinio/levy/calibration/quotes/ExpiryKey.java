package io.github.mohinio.levy.calibration.quotes;

import java.util.Comparator;

/**
 * What quotes with one forward share; NaN for a forward or discount factor that the file lacks.
 * Ordered by maturity, then by root.
 */
record ExpiryKey(
    double maturity,
    String root,
    String expiry,
    Settlement settlement,
    double forward,
    double discountFactor)
    implements Comparable<ExpiryKey> {

  private static final Comparator<ExpiryKey> ORDER =
      Comparator.comparingDouble(ExpiryKey::maturity)
          .thenComparing(ExpiryKey::root)
          .thenComparing(ExpiryKey::expiry)
          .thenComparing(ExpiryKey::settlement)
          .thenComparingDouble(ExpiryKey::forward)
          .thenComparingDouble(ExpiryKey::discountFactor);

  static ExpiryKey of(Quote quote) {
    OptionContract option = quote.contract();
    return new ExpiryKey(
        option.maturity(),
        option.root(),
        option.expiry().map(Object::toString).orElse(""),
        option.settlement(),
        quote.market().forward(),
        quote.market().discountFactor());
  }

  /** As in {@code SPX 2019-06-21} or {@code 0.184 years}. */
  String name() {
    return (root + " " + (expiry.isEmpty() ? maturity + " years" : expiry)).strip();
  }

  @Override
  public int compareTo(ExpiryKey other) {
    return ORDER.compare(this, other);
  }
}
