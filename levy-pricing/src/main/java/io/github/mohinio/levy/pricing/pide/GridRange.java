package io.github.mohinio.levy.pricing.pide;

import io.github.mohinio.levy.pricing.fourier.ReturnDistribution;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.Cumulants;
import io.github.mohinio.levy.pricing.model.LevyModel;

/**
 * How far the log-price may be from that of the forward at maturity, and the speed that a grid
 * follows it with.
 *
 * @param down greatest distance downwards
 * @param up greatest distance upwards
 * @param drift relative to the forward, per year: the drift between the jumps of a process of
 *     finite variation without a diffusion, the speed of its longer waves for others
 */
record GridRange(double down, double up, double drift) {

  /** Probability beyond each end. */
  private static final double TAIL = 1e-8;

  /** Furthest end: what is paid for at spots below e^-10 of the forward is negligible. */
  private static final double FURTHEST = 10;

  /** Standard deviations of the law, if only its cumulants are known, or of a local volatility. */
  private static final double DEVIATIONS = 10;

  private static final double LOCAL_DEVIATIONS = 6;

  /** Logarithm by which the waves that the frame follows decay until maturity. */
  private static final double DECAY = 8;

  private static final double LOWEST_FREQUENCY = 1e-3;
  private static final double HIGHEST_FREQUENCY = 1e8;

  /** Points up to the spot from which the step may be fitted to them. */
  private static final int FEWEST_FITTED = 8;

  /** Times at which a local volatility is looked at. */
  private static final int TIMES = 16;

  /** Range of a model's law. */
  static GridRange of(LevyModel model, double maturity) {
    if (!model.cone().isOpen()) {
      Cumulants law = model.cumulants(maturity);
      double width = DEVIATIONS * Math.sqrt(law.second() + Math.sqrt(Math.max(0, law.fourth())));
      return of(law.first() - width, law.first() + width, 0);
    }
    ReturnDistribution law = ReturnDistribution.of(model, maturity);
    double from = law.quantile(TAIL);
    double to = law.inverseSurvival(TAIL);
    double shift = law.drift();
    // a drift that is fast beside the law belongs to jumps that smooth at once
    boolean follows = Math.abs(shift) < to - from;
    return of(from, to, follows ? shift / maturity : phaseVelocity(model, maturity));
  }

  /** Speed of the waves that decay by a factor e in an eighth of the maturity, or sooner. */
  private static double phaseVelocity(LevyModel model, double maturity) {
    double[] frequency = {LOWEST_FREQUENCY};
    double[] re = new double[1];
    double[] im = new double[1];
    do {
      frequency[0] *= 2;
      model.logCharacteristic(maturity, frequency, new double[1], 1, re, im);
    } while (re[0] > -DECAY && frequency[0] < HIGHEST_FREQUENCY);
    return im[0] / (frequency[0] * maturity);
  }

  private static GridRange of(double from, double to, double drift) {
    return new GridRange(Math.min(FURTHEST, -from), Math.min(FURTHEST, to), drift);
  }

  /** The range with a local volatility, which is looked at along the spot of today. */
  GridRange with(LocalVolatility volatility, double spot, double maturity) {
    double largest = 0;
    for (int i = 0; i <= TIMES; i++) {
      largest = Math.max(largest, volatility.at(spot, maturity * i / TIMES));
    }
    double width = LOCAL_DEVIATIONS * largest * Math.sqrt(maturity);
    return of(-down - width, up + width, drift);
  }

  /** The grid of a contract, around the spot and its forward. */
  LogGrid grid(Market market, PideContract contract, int intervals) {
    double today = Math.log(market.spot()) + speed(market, contract) * contract.maturity();
    double forward = Math.log(market.forward(contract.maturity()));
    return grid(
        market,
        contract,
        intervals,
        Math.min(today, forward) - down,
        Math.max(today, forward) + up);
  }

  /** The grid of a contract that covers given spots at all times, to within a point. */
  LogGrid gridOver(
      double lowest, double highest, Market market, PideContract contract, int intervals) {
    double shift = speed(market, contract) * contract.maturity();
    return grid(
        market,
        contract,
        intervals,
        Math.log(lowest) + Math.min(0, shift),
        Math.log(highest) + Math.max(0, shift));
  }

  /** A barrier must stay on its point, so the frame rests. */
  private double speed(Market market, PideContract contract) {
    return contract.hasBarrier() ? 0 : market.rate() - market.dividendYield() + drift;
  }

  /** Lays the grid between its ends so that the spot of today is one of its points, if it can. */
  private LogGrid grid(
      Market market, PideContract contract, int intervals, double from, double to) {
    boolean fixedLow = contract.lowerBarrier() > 0;
    boolean fixedHigh = contract.upperBarrier() < Double.POSITIVE_INFINITY;
    double low = fixedLow ? Math.log(contract.lowerBarrier()) : from;
    double high = fixedHigh ? Math.log(contract.upperBarrier()) : to;
    double step = (high - low) / intervals;
    double speed = speed(market, contract);
    double today = Math.log(market.spot()) + speed * contract.maturity();
    if (fixedLow && !fixedHigh) {
      step = fitted(today - low, step);
    } else if (fixedHigh && !fixedLow) {
      step = fitted(high - today, step);
      low = high - intervals * step;
    } else if (!fixedLow) {
      low = today - Math.rint((today - low) / step) * step;
    }
    return new LogGrid(market, low, step, intervals, speed);
  }

  /** The step next to a given one that divides a distance, unless that would change it much. */
  private static double fitted(double distance, double step) {
    double count = Math.rint(distance / step);
    return count >= FEWEST_FITTED ? distance / count : step;
  }
}
