package io.github.mohinio.levy.pricing.fourier;

/**
 * The log-moneyness that separates options whose contour is bent upwards from those bent downwards.
 *
 * <p>On a ray at a small angle upwards the integrand stays below e^2 for k below some value, on the
 * ray downwards for k above another; the threshold lies halfway. It is the drift of a process of
 * finite variation and an effective drift otherwise, without a case distinction.
 *
 * <p>A workspace, not thread-safe.
 */
final class WingThreshold {

  private static final int POINTS = 12;
  private static final double LARGEST_ANGLE = 0.4;
  private static final double[] RADIUS = radii();

  private final double[] upGrowth = new double[POINTS];
  private final double[] downGrowth = new double[POINTS];
  private double upSine;
  private double downSine;

  /** Takes the model bound to the exponent. */
  void bind(CompensatedExponent exponent) {
    upSine = grow(exponent, Math.min(LARGEST_ANGLE, 0.5 * exponent.coneUpper()), upGrowth);
    downSine = -grow(exponent, Math.max(-LARGEST_ANGLE, 0.5 * exponent.coneLower()), downGrowth);
  }

  private static double grow(CompensatedExponent exponent, double angle, double[] growth) {
    for (int i = 0; i < POINTS; i++) {
      exponent.x[i] = RADIUS[i] * Math.cos(angle);
      exponent.y[i] = RADIUS[i] * Math.sin(angle);
    }
    exponent.growths(POINTS);
    System.arraycopy(exponent.re, 0, growth, 0, POINTS);
    return Math.sin(angle);
  }

  /** Threshold for a maturity; options with k up to it go upwards. */
  double at(double maturity) {
    double highest = Double.POSITIVE_INFINITY;
    double lowest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < POINTS; i++) {
      highest = Math.min(highest, (2 - maturity * upGrowth[i]) / (RADIUS[i] * upSine));
      lowest = Math.max(lowest, -(2 - maturity * downGrowth[i]) / (RADIUS[i] * downSine));
    }
    return 0.5 * (highest + lowest);
  }

  private static double[] radii() {
    double[] radius = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      radius[i] = 0.25 * Math.pow(5, i);
    }
    return radius;
  }
}
