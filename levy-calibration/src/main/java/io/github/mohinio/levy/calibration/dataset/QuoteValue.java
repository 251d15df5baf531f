package io.github.mohinio.levy.calibration.dataset;

/** What a data set has of every quote. */
public enum QuoteValue {
  /** Present value, in currency. */
  PRICE("price", "currency"),
  /** Black volatility, per square root of a year; NaN where the price has none. */
  VOLATILITY("vol", "1/sqrt(year)");

  private final String column;
  private final String unit;

  QuoteValue(String column, String unit) {
    this.column = column;
    this.unit = unit;
  }

  /** Name of its column. */
  String column() {
    return column;
  }

  /** Unit of its column. */
  String unit() {
    return unit;
  }
}
