package io.github.mohinio.levy.calibration.arbitrage;

import java.util.List;

/**
 * The options of one slice and strike as a call in units of the discounted forward.
 *
 * @param slice number of the slice
 * @param maturity years to expiry
 * @param scale discounted forward
 * @param moneyness strike over forward
 * @param mid price in the middle of bid and ask
 * @param bid price it can be sold at
 * @param ask price it can be bought at
 * @param weight of its squared change in a repair, in {@code mid} units
 * @param options numbers of its options
 */
record CallPoint(
    int slice,
    double maturity,
    double scale,
    double moneyness,
    double mid,
    double bid,
    double ask,
    double weight,
    List<Integer> options) {

  double lowerBound() {
    return Math.max(0, 1 - moneyness);
  }

  double halfSpread() {
    return 0.5 * (ask - bid);
  }
}
