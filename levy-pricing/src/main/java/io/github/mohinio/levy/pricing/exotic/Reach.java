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

  private static final double LESS = 0.8;

  /** Damping that is next to none. */
  private static final double LEAST_DAMPING = 1e-3;

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

  /**
   * The damping nearest to one that is asked for under which a periodic lattice may be used: what
   * leaves it at one end comes in at the other, and the values that are damped most there make of
   * the probability of a move by the whole span one that is \( e^{|\alpha| L} \) times larger.
   *
   * @param damping wanted \( \alpha \); moves down matter if it is positive, moves up otherwise
   * @param span length L of the lattice
   */
  static double damping(
      LogReturn process, double maturity, double tolerance, double damping, double span) {
    int sign = damping > 0 ? -1 : 1;
    double room = damping > 0 ? process.roomAbove() : process.roomBelow();
    double allowed = damping;
    while (least(process, maturity, -Math.log(tolerance), sign, room, Math.abs(allowed)) > span
        && Math.abs(allowed) > LEAST_DAMPING) {
      allowed *= LESS;
    }
    return allowed;
  }

  private static double least(
      LogReturn process, double maturity, double decay, int sign, double room) {
    return least(process, maturity, decay, sign, room, 0);
  }

  /**
   * Least distance b with \( T\kappa(s) - (s - a)b \) at most minus the decay, over all s above a.
   */
  private static double least(
      LogReturn process, double maturity, double decay, int sign, double room, double a) {
    double furthest = Math.min(PART * room, FURTHEST);
    double nearest = Math.min(NEAREST, furthest / POINTS);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < POINTS; i++) {
      double s = nearest * Math.pow(furthest / nearest, i / (POINTS - 1.0));
      double bound = (process.logMoment(sign * s) * maturity + decay) / (s - a);
      if (s > a && bound < least) {
        least = bound;
      }
    }
    return Math.max(least, 0);
  }
}
