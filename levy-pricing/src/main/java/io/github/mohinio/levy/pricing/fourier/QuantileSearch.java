package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.LevyException;

/**
 * Quantiles of a log-return by a bracket and the regula falsi of Illinois type in the logarithm of
 * the probability, with bisection where that is slow. Not thread-safe.
 */
final class QuantileSearch {

  private static final int ITERATIONS = 200;

  /** First half width of the bracket. */
  private static final double FIRST = 1e-4;

  /** Relative error of the probability at which the search ends. */
  private static final double TOLERANCE = 1e-13;

  /** Log-return below which digits count as absolute ones. */
  private static final double SMALL = 1e-6;

  private final DistributionWorkspace workspace;
  private double target; // log of the probability
  private boolean lower;

  QuantileSearch(DistributionWorkspace workspace) {
    this.workspace = workspace;
  }

  /** Point up to which the probability lies. */
  double lower(double probability) {
    return search(probability, true);
  }

  /** Point beyond which the probability lies. */
  double upper(double probability) {
    return search(probability, false);
  }

  private double search(double probability, boolean lower) {
    this.lower = lower;
    target = Math.log(probability);
    double centre = workspace.centre();
    double left = centre - FIRST;
    double right = centre + FIRST;
    double fLeft = excess(left);
    double fRight = excess(right);
    for (double width = FIRST; fLeft > 0; width *= 4) {
      right = left;
      fRight = fLeft;
      left = centre - 4 * width;
      fLeft = excess(left);
    }
    for (double width = FIRST; fRight < 0; width *= 4) {
      left = right;
      fLeft = fRight;
      right = centre + 4 * width;
      fRight = excess(right);
    }
    return narrow(left, right, fLeft, fRight);
  }

  private double narrow(double from, double to, double fFrom, double fTo) {
    double left = from;
    double right = to;
    double fLeft = fFrom;
    double fRight = fTo;
    int lastMoved = 0;
    workspace.cover(left, right);
    for (int i = 0; i < ITERATIONS && right - left > resolution(left, right); i++) {
      double middle = 0.5 * (left + right);
      if (i % 3 != 2 && fLeft > Double.NEGATIVE_INFINITY && fRight < Double.POSITIVE_INFINITY) {
        double secant = left - fLeft * (right - left) / (fRight - fLeft);
        middle = secant > left && secant < right ? secant : middle;
      }
      double f = excess(middle);
      if (Math.abs(f) < TOLERANCE) {
        return middle;
      }
      if (f < 0) {
        left = middle;
        fLeft = f;
        fRight = lastMoved < 0 ? 0.5 * fRight : fRight;
        lastMoved = -1;
      } else {
        right = middle;
        fRight = f;
        fLeft = lastMoved > 0 ? 0.5 * fLeft : fLeft;
        lastMoved = 1;
      }
    }
    double centre = workspace.centre();
    return left <= centre && centre <= right ? centre : 0.5 * (left + right);
  }

  private static double resolution(double left, double right) {
    return 2 * Math.ulp(Math.max(SMALL, Math.max(Math.abs(left), Math.abs(right))));
  }

  /** Rises through 0 at the quantile. */
  private double excess(double x) {
    workspace.evaluate(x);
    double f = lower ? Math.log(workspace.below()) - target : target - Math.log(workspace.above());
    if (Double.isNaN(f)) {
      throw new LevyException("x = " + x + ": no contour gives the probability of the log-return");
    }
    return f;
  }
}
