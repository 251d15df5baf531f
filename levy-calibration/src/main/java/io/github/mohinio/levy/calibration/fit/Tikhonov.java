package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.pricing.Require;

/**
 * A penalty that draws parameters towards values known beforehand, such as yesterday's: \( \sum_p
 * ((\theta_p - c_p)/s_p)^2 \) is added to the sum of the squared residuals.
 *
 * <p>Where the prices fix a parameter sharply the penalty changes little; along a flat direction it
 * decides. Reference: Engl, Hanke and Neubauer (1996), Regularization of Inverse Problems, chapter
 * 5.
 *
 * @param center values drawn to, in the order of the family's parameters
 * @param scale deviation of each parameter that costs 1, in squared units of the residuals;
 *     positive, {@code Infinity} for a parameter that is left alone
 */
public record Tikhonov(double[] center, double[] scale) {

  /** Checks and copies the arrays. */
  public Tikhonov {
    Require.sameLength("scale", scale.length, "center", center.length);
    for (int p = 0; p < center.length; p++) {
      Require.finite("center", center[p]);
      if (scale[p] != Double.POSITIVE_INFINITY) {
        Require.positive("scale", scale[p]);
      }
    }
    center = center.clone();
    scale = scale.clone();
  }

  /**
   * Draws towards the parameters of an earlier fit, each by its standard error there; parameters
   * without one are left alone.
   *
   * @param strength residual that a deviation of one standard error costs, in units of that fit's
   *     weighted root mean squared residual; positive
   */
  public static Tikhonov towards(Calibration earlier, double strength) {
    Require.positive("strength", strength);
    double[] center = earlier.model().parameters();
    double[] scale = new double[center.length];
    double residual = earlier.starts().get(0).rmse();
    for (int p = 0; p < scale.length; p++) {
      double error = earlier.uncertainty().standardError(p);
      scale[p] = error > 0 ? error / (strength * residual) : Double.POSITIVE_INFINITY;
    }
    return new Tikhonov(center, scale);
  }

  @Override
  public double[] center() {
    return center.clone();
  }

  @Override
  public double[] scale() {
    return scale.clone();
  }
}
