package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.internal.TimeSteps;

/**
 * A {@link KnockOut} on finer and finer lattices, extrapolated in time and then in the step: of
 * order 2, or of orders 1 and 2 where the variation is finite. Stateless.
 */
final class KnockOutLadder {

  private static final double TAIL = 1e-10;
  private static final int STEPS = 32;
  private static final int SIZE = 2048;

  /** Largest room on the dead side. */
  private static final double DEAD = 4;

  private static final double SAFETY = 2;
  private static final double FLOOR = 1e-8;

  private KnockOutLadder() {}

  /** Value today, its first two derivatives to the log-moneyness and an error estimate, at x. */
  static double[] solve(
      LogReturn process,
      LiveClaim claim,
      double maturity,
      double barrier,
      boolean lower,
      double x) {
    Reach reach = Reach.of(process, maturity, TAIL);
    double dead = Math.min(DEAD, 0.5 * (reach.down() + reach.up()));
    double live =
        Math.max(Math.abs(barrier - x), Math.abs(barrier)) + (lower ? reach.up() : reach.down());
    int levels = process.activity() < 1 ? 4 : 3;
    double[][] values = new double[levels][];
    double time = 0;
    for (int level = 0; level < levels; level++) {
      KnockOut option = new KnockOut(process, claim, barrier, lower, dead, live, SIZE << level);
      double[] one = option.solve(TimeSteps.doubling(maturity, STEPS), x);
      double[] two = option.solve(TimeSteps.doubling(maturity, 2 * STEPS), x);
      double[] four = option.solve(TimeSteps.doubling(maturity, 4 * STEPS), x);
      double[] first = extrapolate(one, two, 4);
      double[] second = extrapolate(two, four, 4);
      values[level] = extrapolate(first, second, 8);
      time = Math.abs(values[level][0] - second[0]);
    }
    if (levels == 4) {
      for (int level = 0; level < 3; level++) {
        values[level] = extrapolate(values[level], values[level + 1], 2);
      }
    }
    double[] coarse = extrapolate(values[0], values[1], 4);
    double[] fine = extrapolate(values[1], values[2], 4);
    double error = SAFETY * (time + Math.abs(fine[0] - coarse[0])) + FLOOR;
    double value = Math.min(fine[0], claim.most(process.rate(), maturity));
    return new double[] {value, fine[1], fine[2], error};
  }

  /** Removes the part of the error that falls by a factor from one to the other. */
  private static double[] extrapolate(double[] coarse, double[] fine, double factor) {
    double[] result = new double[fine.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (factor * fine[i] - coarse[i]) / (factor - 1);
    }
    return result;
  }
}
