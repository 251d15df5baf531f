package io.github.mohinio.levy.calibration.quotes;

/**
 * How much an option is traded, as the file has it.
 *
 * @param volume contracts traded on the day; NaN where it is not known
 * @param openInterest contracts open; NaN where it is not known
 * @param last price of the last trade, which may be days old; NaN where there was none
 */
public record Liquidity(double volume, double openInterest, double last) {

  /** Nothing is known. */
  public static final Liquidity UNKNOWN = new Liquidity(Double.NaN, Double.NaN, Double.NaN);
}
