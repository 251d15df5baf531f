package io.github.mohinio.levy.pricing.fourier;

/**
 * The out-of-the-money value of a single option to a relative accuracy, from a contour of its own
 * through the saddle point of its integrand: good where the value is a tiny part of the forward and
 * an absolute accuracy says nothing.
 *
 * <p>A workspace, not thread-safe.
 */
final class FarOption {

  private final ContourPlanner planner;
  private final Wing upward = new Wing(true);
  private final Wing downward = new Wing(false);
  private final double[] k = new double[1];
  private final Summands summands = new Summands();

  FarOption(ContourPlanner planner) {
    this.planner = planner;
  }

  /**
   * Value of the put if {@code logMoneyness < 0}, else of the call, in units of the discounted
   * forward.
   *
   * @param up whether the contour is bent upwards
   * @param tolerance relative error allowed
   * @return the value, or NaN if no contour reaches the tolerance
   */
  double value(
      CompensatedExponent exponent,
      double maturity,
      double logMoneyness,
      boolean up,
      double tolerance) {
    Wing wing = up ? upward : downward;
    wing.hull.clear();
    wing.hull.add(maturity, logMoneyness, logMoneyness);
    k[0] = logMoneyness;
    double lambda = 1 - Math.log(tolerance);
    if (!plan(exponent, wing, maturity, lambda)) {
      return Double.NaN;
    }
    // Where the summands cancel (short maturities, whose law is near a point mass) the first pass
    // tells how many more digits they need.
    double extra = Math.log(summands.largest(0) / Math.abs(summands.sum(0)));
    if (extra > 0 && !plan(exponent, wing, maturity, lambda + extra)) {
      return Double.NaN;
    }
    for (int i = 0; i < ContourPricer.REFINEMENTS && !accurate(tolerance); i++) {
      wing.contour.h *= ContourPricer.REFINEMENT;
      wing.layNodes(exponent, lambda + Math.max(0, extra));
      sum(wing, maturity);
    }
    double value = -Math.exp(logMoneyness) * summands.sum(0);
    return value > 0 && accurate(tolerance) ? value : Double.NaN;
  }

  /** Plans and sums; false if there is no contour. */
  private boolean plan(CompensatedExponent exponent, Wing wing, double maturity, double lambda) {
    planner.planFar(exponent, wing.hull, wing.up, k[0] < 0, lambda, wing.contour);
    if (!(wing.contour.level < ContourPlanner.HOPELESS_LEVEL) || !wing.layNodes(exponent, lambda)) {
      return false;
    }
    sum(wing, maturity);
    return true;
  }

  private void sum(Wing wing, double maturity) {
    summands.clear(wing);
    summands.append(maturity, k, 0, 1);
    summands.evaluate();
  }

  /** Whether the alternating sum, the relative error at twice the step, is small enough. */
  private boolean accurate(double tolerance) {
    double estimate = summands.alternating(0, false) / summands.sum(0);
    return estimate * estimate <= tolerance;
  }
}
