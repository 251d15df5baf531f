package io.github.mohinio.levy.pricing.pide;

import io.github.mohinio.levy.pricing.market.Market;

/**
 * A uniform grid of \( y = \ln S + a\tau \), the log-price in a frame that moves with the time to
 * maturity \( \tau \). Immutable.
 *
 * @param market the market
 * @param low least point
 * @param step distance h of neighbours
 * @param intervals number of intervals N
 * @param speed speed a of the frame, per year
 */
record LogGrid(Market market, double low, double step, int intervals, double speed) {

  /** Point {@code j}, which may lie beyond the ends. */
  double point(int j) {
    return low + j * step;
  }

  /** Spot that point {@code j} is at. */
  double spot(int j, double tau) {
    return Math.exp(point(j) - speed * tau);
  }

  /** Index, with a fraction, of a spot. */
  double place(double spot, double tau) {
    return (Math.log(spot) + speed * tau - low) / step;
  }

  /** Speed of the frame relative to the forward price. */
  double speedToForward() {
    return speed - market.rate() + market.dividendYield();
  }
}
