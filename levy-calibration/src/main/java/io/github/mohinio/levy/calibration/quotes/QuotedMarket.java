package io.github.mohinio.levy.calibration.quotes;

/**
 * What file and reader know of the market of a quote; NaN for what neither has.
 *
 * @param underlying price of the underlying; positive or NaN
 * @param rate continuously compounded interest rate per year
 * @param dividend continuously compounded dividend yield per year
 * @param forward forward price at expiry; positive or NaN
 * @param discountFactor value today of one unit paid at expiry; positive or NaN
 */
public record QuotedMarket(
    double underlying, double rate, double dividend, double forward, double discountFactor) {

  /** Nothing is known. */
  public static final QuotedMarket UNKNOWN =
      new QuotedMarket(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /**
   * Discount factor: the one that is given, else that of the rate.
   *
   * @param maturity years to expiry
   * @return discount factor; NaN if neither is known
   */
  public double discountFactorAt(double maturity) {
    return Double.isNaN(discountFactor) ? Math.exp(-rate * maturity) : discountFactor;
  }

  /**
   * Forward price: the one that is given, else that of underlying and dividend yield with the
   * discount factor or, where there is none, with the rate.
   *
   * @param maturity years to expiry
   * @return forward price; NaN if it does not follow from what is known
   */
  public double forwardAt(double maturity) {
    if (!Double.isNaN(forward)) {
      return forward;
    }
    return Double.isNaN(discountFactor)
        ? underlying * Math.exp((rate - dividend) * maturity)
        : underlying * Math.exp(-dividend * maturity) / discountFactor;
  }
}
