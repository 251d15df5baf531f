package io.github.mohinio.levy.pricing.fourier;

/**
 * Damping and spacing for the transform of Carr and Madan: the exponent \( \alpha \) and the
 * shortest period L of log strikes for which the copies of the damped price at \( k + mL \) do not
 * disturb each other.
 *
 * <p>Positive \( \alpha \) damps calls, \( \alpha < -1 \) puts; both stay inside the strip. For a
 * given period the best one makes the copies from either side equal. A workspace, not thread-safe.
 */
final class DampedGrid {

  private static final double SHORTEST = 0x1p-6;

  private static final double LONGEST = 4096;

  private static final double GROWTH = 1.1;

  /** Rounding error, in units of the forward, that undamping magnifies. */
  private static final double ROUNDING = 1e-15;

  /** Logarithm of what undamping may magnify at most: the kernels' own rounding is not known. */
  private static final double MOST_DIGITS = 5;

  private final MomentBound bound;

  double alpha;
  double period;

  /** Bound on the error that comes from the copies. */
  double error;

  DampedGrid(MomentBound bound) {
    this.bound = bound;
  }

  /** Chooses for strikes between two log-moneynesses. */
  void choose(double lowest, double highest, double target) {
    double digits = Math.min(MOST_DIGITS, Math.log(target / ROUNDING));
    double mostCall = bound.dampingOfCalls(lowest, digits);
    double mostPut = bound.dampingOfPuts(highest, digits);
    double next = Math.max(SHORTEST, 2 * (highest - lowest));
    do {
      period = next;
      next *= GROWTH;
      double call = bound.call(lowest + period);
      double fall = bound.rate();
      double above = least(mostCall, 0.5 * fall, -0.5 * call / period);
      double ofCalls = copies(above, call + above * period, fall - above, -above * period);
      double put = bound.put(highest - period) + period;
      fall = bound.rate();
      double below = least(mostPut, 0.5 * fall, 0.5 * (highest - put) / period);
      double ofPuts = copies(below, put + below * period, fall - below, highest - below * period);
      alpha = ofCalls <= ofPuts ? above : -1 - below;
      error = Math.min(ofCalls, ofPuts);
    } while (error > target && next < LONGEST);
  }

  private static double least(double a, double b, double c) {
    return Math.min(a, Math.min(b, c));
  }

  /**
   * Bound on the sum of the copies from both sides, of which the first ones have the logarithms
   * {@code far} and {@code near} and which fall geometrically.
   */
  private double copies(double damping, double far, double fall, double near) {
    if (!(damping > 0 && fall > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    return Math.exp(far) / -Math.expm1(-fall * period)
        + Math.exp(near) / -Math.expm1(-damping * period);
  }
}
