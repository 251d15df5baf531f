package io.github.mohinio.levy.pricing.implied;

import io.github.mohinio.levy.pricing.market.OptionType;

/**
 * An American option under Black-Scholes as a put: a call on S with strike K is a put on K with
 * strike S, rate and dividend yield exchanged.
 *
 * @param spot spot of the put, which is the strike of a call
 * @param strike strike of the put, which is the spot of a call
 * @param maturity years to expiry
 * @param rate rate of the put, the dividend yield of a call
 * @param yield dividend yield of the put, the rate of a call
 */
record AmericanPut(double spot, double strike, double maturity, double rate, double yield) {

  /** Interest, as a part of the strike, that does not count. */
  private static final double NO_INTEREST = 1e-10;

  private static final CollocationGrid FINE = new CollocationGrid(10, 20, 64);
  private static final CollocationGrid COARSE = new CollocationGrid(7, 14, 32);

  AmericanPut(
      OptionType type,
      double spot,
      double strike,
      double maturity,
      double rate,
      double dividendYield) {
    this(
        type == OptionType.PUT ? spot : strike,
        type == OptionType.PUT ? strike : spot,
        maturity,
        type == OptionType.PUT ? rate : dividendYield,
        type == OptionType.PUT ? dividendYield : rate);
  }

  /** Whether there is a value for some volatility. */
  boolean isValid() {
    return isPositive(spot)
        && isPositive(strike)
        && isPositive(maturity)
        && Double.isFinite(rate)
        && Double.isFinite(yield)
        && (rate >= 0 || yield >= rate);
  }

  private static boolean isPositive(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY;
  }

  /** Whether exercise before maturity never pays, or not more than the interest on the strike. */
  boolean isEuropean() {
    return rate * maturity <= NO_INTEREST && yield >= rate;
  }

  double forward() {
    return spot * Math.exp((rate - yield) * maturity);
  }

  double discount() {
    return Math.exp(-rate * maturity);
  }

  double intrinsic() {
    return Math.max(0, strike - spot);
  }

  /** Limit of the value for small volatilities: the best exercise on a path without noise. */
  double leastValue() {
    double least = Math.max(intrinsic(), discount() * Math.max(0, strike - forward()));
    double when = Math.log(rate * strike / (yield * spot)) / (rate - yield);
    if (when > 0 && when < maturity) {
      double value = strike * Math.exp(-rate * when) - spot * Math.exp(-yield * when);
      least = Math.max(least, value);
    }
    return least;
  }

  /** Limit of the value for large volatilities. */
  double greatestValue() {
    return strike * Math.max(1, discount());
  }

  /** Value of the European option. */
  double european(double volatility) {
    return BlackFormula.presentValue(
        OptionType.PUT, forward(), strike, maturity, discount(), volatility);
  }

  /** Vega of the European option. */
  double europeanVega(double volatility) {
    return BlackFormula.vega(forward(), strike, maturity, discount(), volatility);
  }

  /** Value; NaN if an argument is out of range. */
  double value(double volatility) {
    return value(volatility, FINE);
  }

  /** Estimate of the error of a value: its distance from that of a coarser grid. */
  double error(double volatility, double value) {
    return isEuropean() ? 0 : Math.abs(value - value(volatility, COARSE));
  }

  double value(double volatility, CollocationGrid grid) {
    if (!isValid() || !isPositive(volatility)) {
      return Double.NaN;
    }
    double european = european(volatility);
    if (isEuropean()) {
      return european;
    }
    PutBoundary boundary = new PutBoundary(grid, volatility, rate, yield, maturity);
    double logSpot = Math.log(spot / strike);
    if (!boundary.converged()) {
      return Double.NaN;
    }
    return logSpot <= boundary.logBoundary()
        ? intrinsic()
        : Math.max(intrinsic(), european + strike * Math.max(0, boundary.premium(logSpot)));
  }
}
