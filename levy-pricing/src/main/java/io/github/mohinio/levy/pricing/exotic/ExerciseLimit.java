package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.market.OptionType;

/**
 * How near to the strike exercise can pay at all. Whoever exercises a put gives up the European
 * call of the same strike and the dividends, and gains the interest: at every time to maturity \(
 * \tau \) exercise needs
 *
 * <p>\[ C(x,\tau) \le 1 - e^{-r\tau} - e^x(1 - e^{-q\tau}). \]
 *
 * <p>The boundary falls with \( \tau \), so that its limit for a short one holds for all longer
 * ones. Without it, rounding off the grid's waves would look like exercise where the value exceeds
 * the payoff by next to nothing.
 */
final class ExerciseLimit {

  private static final int POINTS = 128;

  /** Probability of what lies beyond the points. */
  private static final double TAIL = 1e-9;

  /** The short time, as a part of the maturity: half the first of 512 quadratic steps. */
  private static final double PART = 0x1p-19;

  private ExerciseLimit() {}

  /** A log-moneyness above which exercise never pays; at least what the law reaches. */
  static double of(LogReturn process, double maturity) {
    double furthest = Reach.of(process, maturity, TAIL).down();
    double time = PART * maturity;
    double[] x = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      double part = (i + 1.0) / POINTS;
      x[i] = -furthest * part * part;
    }
    double[] call = process.europeans(OptionType.CALL, time, x);
    double interest = -Math.expm1(-process.rate() * time);
    double dividends = -Math.expm1(-process.yield() * time);
    int i = 0;
    while (i < POINTS && call[i] > interest - Math.exp(x[i]) * dividends) {
      i++;
    }
    return i == 0 ? 0 : x[i - 1];
  }
}
