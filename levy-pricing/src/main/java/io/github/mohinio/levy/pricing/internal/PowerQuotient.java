package io.github.mohinio.levy.pricing.internal;

/**
 * Derivative of the quotient \( q(\epsilon) = (v^\epsilon - 1)/\epsilon = \mathrm{expm1}(\epsilon
 * L)/\epsilon \), \( L = \log v \), that keeps stable-like exponents regular where the index passes
 * an integer.
 *
 * <p>\[ q'(\epsilon) = L^2\,\varphi(\epsilon L), \qquad \varphi(w) = \frac{w e^w -
 * \mathrm{expm1}(w)}{w^2} \]
 *
 * <p>Stateless and thread-safe.
 */
public final class PowerQuotient {

  /** Squared argument below which the series is summed; the closed form cancels there. */
  private static final double SMALL = 0.25;

  /** Taylor coefficients (k+1)/(k+2)!; the first one left out is below 1e-17 at |w| = 1/2. */
  private static final double[] SERIES = series();

  private PowerQuotient() {}

  /**
   * Writes \( \varphi(w) \) to {@code re[j]} and {@code im[j]}.
   *
   * @param wr real part of w
   * @param wi imaginary part of w
   * @param powerRe real part of expm1(w)
   * @param powerIm imaginary part of expm1(w)
   */
  public static void slope(
      double wr, double wi, double powerRe, double powerIm, int j, double[] re, double[] im) {
    double size = wr * wr + wi * wi;
    if (size < SMALL) {
      double sumRe = 0;
      double sumIm = 0;
      for (int k = SERIES.length - 1; k >= 0; k--) {
        double t = sumRe * wr - sumIm * wi + SERIES[k];
        sumIm = sumRe * wi + sumIm * wr;
        sumRe = t;
      }
      re[j] = sumRe;
      im[j] = sumIm;
      return;
    }
    double ar = wr * (1 + powerRe) - wi * powerIm - powerRe;
    double ai = wr * powerIm + wi * (1 + powerRe) - powerIm;
    double squareRe = (wr - wi) * (wr + wi);
    double squareIm = 2 * wr * wi;
    double norm = 1 / (size * size);
    re[j] = (ar * squareRe + ai * squareIm) * norm;
    im[j] = (ai * squareRe - ar * squareIm) * norm;
  }

  /** \( q'(\epsilon) \) for a real logarithm \( L \). */
  public static double slope(double epsilon, double logarithm) {
    double w = epsilon * logarithm;
    double[] value = new double[1];
    slope(w, 0, Elementary.expm1(w), 0, 0, value, new double[1]);
    return logarithm * logarithm * value[0];
  }

  private static double[] series() {
    double[] coefficients = new double[13];
    double factorial = 1;
    for (int k = 0; k < coefficients.length; k++) {
      factorial *= k + 2;
      coefficients[k] = (k + 1) / factorial;
    }
    return coefficients;
  }
}
