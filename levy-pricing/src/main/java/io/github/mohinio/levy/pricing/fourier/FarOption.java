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
  private final double[] sum = new double[1];
  private final double[] alternating = new double[2];

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
    wing.hull.close();
    k[0] = logMoneyness;
    double lambda = 1 - Math.log(tolerance);
    double extra = 0;
    // Where the summands cancel (short maturities, whose law is near a point mass) the first pass
    // tells how many more digits they need.
    for (int pass = 0; pass < 2; pass++) {
      planner.planFar(exponent, wing.hull, up, logMoneyness < 0, lambda + extra, wing.contour);
      if (!(wing.contour.level < ContourPlanner.HOPELESS_LEVEL)
          || !wing.layNodes(exponent, lambda + extra)) {
        return Double.NaN;
      }
      wing.sum(maturity, k, 0, 1, 0, sum, alternating, null);
      extra = Math.log(wing.cancellation());
      if (!(extra > 0)) {
        break;
      }
    }
    double estimate = alternating[0] / sum[0];
    double value = -Math.exp(logMoneyness) * sum[0];
    return value > 0 && estimate * estimate <= tolerance ? value : Double.NaN;
  }
}
