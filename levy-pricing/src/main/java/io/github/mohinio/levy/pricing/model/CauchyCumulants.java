package io.github.mohinio.levy.pricing.model;

/**
 * Cumulants of any model by Cauchy's formula: the Taylor coefficients at 0 of the logarithm of the
 * characteristic function from values on a circle inside the strip. Only the right half of the
 * circle is evaluated; symmetry about the imaginary axis gives the rest.
 */
final class CauchyCumulants {

  private static final int HALF = 32; // points on the right half circle

  /** Part of the way to the end of the strip; the error falls like the 64th power of it. */
  private static final double RADIUS = 0.5;

  private static final double LARGEST_RADIUS = 1;

  private CauchyCumulants() {}

  static Cumulants of(ReturnModel model, double maturity) {
    Strip strip = model.strip(maturity);
    double radius =
        Math.min(LARGEST_RADIUS, RADIUS * Math.min(strip.upper(), Math.abs(strip.lower())));
    if (!(radius > 0)) {
      return new Cumulants(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    double[] x = new double[HALF];
    double[] y = new double[HALF];
    double[] re = new double[HALF];
    double[] im = new double[HALF];
    for (int j = 0; j < HALF; j++) {
      double angle = angle(j);
      x[j] = radius * Math.cos(angle);
      y[j] = radius * Math.sin(angle);
    }
    model.logCharacteristic(maturity, x, y, HALF, re, im);
    double[] cumulant = new double[5];
    double factor = 1;
    for (int order = 1; order <= 4; order++) {
      factor *= order / radius;
      double sum = 0;
      // Re of i^-order psi e^(-i order angle): with the mirror image only this part remains
      for (int j = 0; j < HALF; j++) {
        double phase = order * (angle(j) + 0.5 * Math.PI);
        sum += re[j] * Math.cos(phase) + im[j] * Math.sin(phase);
      }
      cumulant[order] = factor * sum / HALF;
    }
    return new Cumulants(cumulant[1], cumulant[2], cumulant[3], cumulant[4]);
  }

  private static double angle(int j) {
    return Math.PI * ((j + 0.5) / HALF - 0.5);
  }
}
