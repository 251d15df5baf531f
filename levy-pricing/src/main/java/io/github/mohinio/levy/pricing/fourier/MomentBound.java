package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.model.ReturnModel;
import io.github.mohinio.levy.pricing.model.Strip;

/**
 * Chernoff bounds on the tails of a log-return R and on the options that pay there, from the
 * moments \( M(p) = E[e^{pR}] = \phi(-ip) \) inside the strip:
 *
 * <p>\[ P(R > x) \le M(p) e^{-px}, \qquad E[(e^R - e^x)^+] \le \frac{M(p)}{p-1} \left(
 * \frac{p-1}{p} \right)^p e^{-(p-1)x} \]
 *
 * <p>for p above 1, and likewise below with p = -q negative. Each is minimised over a geometric
 * grid of p. All results are logarithms, in units of the forward.
 *
 * <p>A workspace, not thread-safe.
 */
final class MomentBound {

  private static final int POINTS = 40; // on each side

  /** Smallest distance of p to 1 or 0, unless the strip has no room for it. */
  private static final double NEAREST = 0.05;

  private static final double FURTHEST = 1e6;

  /** Part of the room to the end of the strip that is used. */
  private static final double PART = 0.97;

  private final double[] x = new double[2 * POINTS];
  private final double[] y = new double[2 * POINTS];
  private final double[] logMoment = new double[2 * POINTS];
  private final double[] im = new double[2 * POINTS];

  /** Logarithms of the constants in the bounds on calls and puts. */
  private final double[] payoff = new double[2 * POINTS];

  private double rate;
  private int above;
  private int below;

  /** Takes the moments of a model at a maturity. */
  void bind(ReturnModel model, double maturity) {
    Strip strip = model.strip(maturity);
    double roomAbove = -1 - strip.lower();
    double roomBelow = strip.upper();
    above = roomAbove > 0 ? POINTS : 0;
    below = roomBelow > 0 ? POINTS : 0;
    for (int i = 0; i < above; i++) {
      double d = distance(roomAbove, i);
      y[i] = -1 - d;
      payoff[i] = (1 + d) * Math.log(d / (1 + d)) - Math.log(d);
    }
    for (int i = above; i < above + below; i++) {
      double d = distance(roomBelow, i - above);
      y[i] = d;
      payoff[i] = d * Math.log(d / (1 + d)) - Math.log1p(d);
    }
    model.logCharacteristic(maturity, x, y, above + below, logMoment, im);
  }

  private static double distance(double room, int i) {
    double furthest = Math.min(PART * room, FURTHEST);
    double nearest = Math.min(NEAREST, furthest / POINTS);
    return nearest * Math.pow(furthest / nearest, i / (POINTS - 1.0));
  }

  /**
   * How far p may rise above 1 before the damped call's transform at the origin, undamped again at
   * log-moneyness {@code k}, exceeds \( e^{most} \); where that is least, if it always does.
   */
  double dampingOfCalls(double k, double most) {
    return damping(0, above, k, -1, most);
  }

  /** The same for puts, with the fall of p below 0. */
  double dampingOfPuts(double k, double most) {
    return damping(above, above + below, -k, 0, most - k);
  }

  private double damping(int from, int to, double k, double origin, double most) {
    double damping = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = from; i < to; i++) {
      double d = Math.abs(y[i] - origin);
      double log = logMoment[i] - d * k - Math.log(d * (1 + d));
      if (log <= Math.max(most, least)) {
        damping = d;
        least = Math.min(least, log);
      }
    }
    return damping;
  }

  /** Logarithm of a bound on {@code P(R > at)}. */
  double upperTail(double at) {
    double least = 0;
    for (int i = 0; i < above; i++) {
      least = lesser(least, logMoment[i] + y[i] * at);
    }
    return least;
  }

  /** Logarithm of a bound on {@code P(R < at)}. */
  double lowerTail(double at) {
    double least = 0;
    for (int i = above; i < above + below; i++) {
      least = lesser(least, logMoment[i] + y[i] * at);
    }
    return least;
  }

  /** Logarithm of a bound on the undiscounted call at log-moneyness {@code k}. */
  double call(double k) {
    rate = 0;
    double least = 0;
    for (int i = 0; i < above; i++) {
      double log = logMoment[i] + payoff[i] + (1 + y[i]) * k;
      if (log < least) {
        least = log;
        rate = -1 - y[i];
      }
    }
    return least;
  }

  /** Logarithm of a bound on the undiscounted put at log-moneyness {@code k}. */
  double put(double k) {
    rate = 0;
    double least = k;
    for (int i = above; i < above + below; i++) {
      double log = logMoment[i] + payoff[i] + (1 + y[i]) * k;
      if (log < least) {
        least = log;
        rate = y[i];
      }
    }
    return least;
  }

  /** The exponent p - 1 of the last bound on a call, or q of the last one on a put. */
  double rate() {
    return rate;
  }

  /** The smaller one; the first where the second is NaN. */
  private static double lesser(double a, double b) {
    return b < a ? b : a;
  }
}
