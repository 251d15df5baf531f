package io.github.mohinio.levy.pricing.exotic;

/**
 * How far the log-price may go before a maturity, by Chernoff's bound: \( P(X_T > b) \le
 * e^{T\kappa(s) - sb} \) with \( \kappa(s) = \psi(-is) \), minimised over s.
 *
 * @param down distance downwards beyond which the probability is below the tolerance
 * @param up distance upwards
 */
record Reach(double down, double up) {

  private static final int POINTS = 40;
  private static final double NEAREST = 0.05;
  private static final double FURTHEST = 1e4;
  private static final double WIDEST = 500;

  /** Part of the strip that is used. */
  private static final double PART = 0.97;

  /**
   * Reach of a process over a time, up to a probability of {@code tolerance}.
   *
   * @throws IllegalArgumentException if it is too far for any grid
   */
  static Reach of(LogReturn process, double maturity, double tolerance) {
    double decay = -Math.log(tolerance);
    double down = least(process, maturity, decay, -1, process.roomAbove());
    double up = least(process, maturity, decay, 1, process.roomBelow());
    if (down + up < WIDEST) {
      return new Reach(down, up);
    }
    throw new IllegalArgumentException(
        "maturity = "
            + maturity
            + ": must be shorter under this model: the log-price may move by "
            + (float) Math.max(down, up)
            + ", more than "
            + WIDEST);
  }

  private static double least(
      LogReturn process, double maturity, double decay, int sign, double room) {
    double furthest = Math.min(PART * room, FURTHEST);
    double nearest = Math.min(NEAREST, furthest / POINTS);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < POINTS; i++) {
      double s = nearest * Math.pow(furthest / nearest, i / (POINTS - 1.0));
      double bound = (process.logMoment(sign * s) * maturity + decay) / s;
      if (bound < least) {
        least = bound;
      }
    }
    return Math.max(least, 0);
  }
}
