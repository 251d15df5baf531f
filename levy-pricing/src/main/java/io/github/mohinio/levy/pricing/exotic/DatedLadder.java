package io.github.mohinio.levy.pricing.exotic;

/**
 * A {@link DatedClaim} on lattices of more and more points, until two agree. A workspace, not
 * thread-safe.
 */
final class DatedLadder {

  private static final double TAIL = 1e-13;
  private static final int SMALLEST = 512;
  private static final int LARGEST = 1 << 16;

  /** Logarithm by which the highest frequency should be damped in one period. */
  private static final double DECAY = 28;

  /** Least damping of the highest frequency under which ends can be corrected to high order. */
  private static final double STABLE = 2.5;

  /** Weights corrected where the highest frequency is hardly damped. */
  private static final int LOW_ORDER = 2;

  private static final double FLOOR = 1e-11;

  /** Largest product of points and dates. */
  private static final long LARGEST_WORK = 1L << 26;

  private DatedLadder() {}

  /**
   * Value today, its first two derivatives to the log-moneyness and an error estimate, at x.
   *
   * @param low lower barrier, as log-moneyness; may be infinite
   * @param high upper barrier; may be infinite
   */
  static double[] solve(
      LogReturn process,
      LiveClaim claim,
      double maturity,
      int dates,
      double low,
      double high,
      boolean exercise,
      double x,
      double tolerance) {
    double period = maturity / dates;
    Reach reach = Reach.of(process, maturity, TAIL);
    Reach step = Reach.of(process, period, TAIL);
    double left = Math.max(low, Math.min(0, x) - reach.down()) - step.down() - step.up();
    double right = Math.min(high, Math.max(0, x) + reach.up()) + step.down() + step.up();
    left = Math.min(left, Math.min(0, x) - step.down());
    right = Math.max(right, Math.max(0, x) + step.up());
    double span = right - left;
    double damping =
        Reach.damping(
            process,
            maturity,
            TAIL,
            claim.payoff().damping(process, high == Double.POSITIVE_INFINITY),
            span);
    double points = span / Math.PI * process.frequencyOfDecay(DECAY / period);
    int largest = (int) Math.min(LARGEST, Long.highestOneBit(LARGEST_WORK / dates));
    int size = SMALLEST;
    while (size < points && size < largest / 2) {
      size *= 2;
    }
    double[] coarse = null;
    while (true) {
      double h = span / size;
      double decay = -period * process.exponent(Math.PI / h, 0)[0];
      int order = decay > STABLE ? EndWeights.ORDER : LOW_ORDER;
      Lattice lattice = new Lattice(size, h, (int) Math.round(-left / h));
      double[] fine =
          new DatedClaim(process, claim, lattice, period, low, high, exercise, damping, order)
              .solve(dates, x);
      if (coarse != null) {
        double error = Math.abs(fine[0] - coarse[0]) + FLOOR;
        if (error <= tolerance || size >= largest || Double.isNaN(error)) {
          double value = Math.min(fine[0], claim.most(process.rate(), maturity));
          return new double[] {value, fine[1], fine[2], error};
        }
      }
      coarse = fine;
      size *= 2;
    }
  }
}
