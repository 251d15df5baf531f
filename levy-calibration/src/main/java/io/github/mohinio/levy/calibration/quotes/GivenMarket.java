package io.github.mohinio.levy.calibration.quotes;

/**
 * Market values for files that lack them; NaN for what is not given.
 *
 * @param spot price of the underlying
 * @param rate continuously compounded interest rate per year
 * @param dividend continuously compounded dividend yield per year
 */
record GivenMarket(double spot, double rate, double dividend) {

  static final GivenMarket NOTHING = new GivenMarket(Double.NaN, Double.NaN, Double.NaN);
}
