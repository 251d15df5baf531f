package io.github.mohinio.levy.pricing.internal;

/**
 * Logarithm of the scaled modified Bessel function of the second kind, \( \ell_\nu(w) = \log(e^w
 * K_\nu(w)) \), for real order and complex argument with {@code Re w > 0}, and its derivatives to
 * both.
 *
 * <p>\[ e^w K_\nu(w) = \int_0^\infty e^{-w(\cosh\tau - 1)} \cosh(\nu\tau)\,d\tau, \qquad \tau = t -
 * \tfrac{19}{20} i \arg(w) \tanh t \]
 *
 * <p>The bend turns the oscillation of the integrand into decay, and the trapezoidal rule in t then
 * converges faster than geometrically. The integrand is divided by the leading factor \(
 * e^{w-p}((|\nu|+p)/w)^{|\nu|} \), \( p = \sqrt{\nu^2+w^2} \), of the uniform expansion in the
 * order: the sum neither overflows nor winds around zero, so that the logarithm is continuous.
 *
 * <p>Relative error about 1e-15 of {@code max(1, |l|)}. Some 30 (large argument) to 300 terms.
 * Stateless and thread-safe.
 *
 * <p>Reference: DLMF 10.32.9 and 10.41.4.
 */
public final class LogBesselK {

  private static final double BEND = 0.95;

  private static final double STEP = 0.04;

  /** Step in units of the width of the integrand's peak, which is narrow for large arguments. */
  private static final double PEAK_STEP = 0.35;

  /** Log of the size, relative to the peak, from which terms are left out. */
  private static final double NEGLIGIBLE = -42;

  /** More terms than any argument of use needs; the result is NaN then. */
  private static final int MAX_TERMS = 100_000;

  private LogBesselK() {}

  /**
   * Writes \( \ell_\nu(w) \) to {@code re[j]} and {@code im[j]}.
   *
   * @param order order; finite
   * @param wr real part of the argument; positive
   * @param wi imaginary part of the argument
   */
  public static void scaled(double order, double wr, double wi, int j, double[] re, double[] im) {
    sum(order, wr, wi, j, re, im, null, null, null, null);
  }

  /**
   * Writes \( \ell_\nu(w) \) and its derivatives to element {@code j} of the arrays.
   *
   * @param order order; finite
   * @param wr real part of the argument; positive
   * @param wi imaginary part of the argument
   * @param re receives the real part
   * @param im receives the imaginary part
   * @param orderRe receives the real part of the derivative to the order
   * @param orderIm receives its imaginary part
   * @param slopeRe receives the real part of the derivative to the argument
   * @param slopeIm receives its imaginary part
   */
  public static void scaledWithDerivatives(
      double order,
      double wr,
      double wi,
      int j,
      double[] re,
      double[] im,
      double[] orderRe,
      double[] orderIm,
      double[] slopeRe,
      double[] slopeIm) {
    sum(order, wr, wi, j, re, im, orderRe, orderIm, slopeRe, slopeIm);
  }

  private static void sum(
      double order,
      double wr,
      double wi,
      int j,
      double[] re,
      double[] im,
      double[] orderRe,
      double[] orderIm,
      double[] slopeRe,
      double[] slopeIm) {
    double nu = Math.abs(order);
    double modulus = Math.hypot(wr, wi);
    double angle = Math.atan2(wi, wr);
    // log of the leading factor; p - w = nu^2/(p + w)
    double pr = ComplexMath.sqrtReal(nu * nu + (wr - wi) * (wr + wi), 2 * wr * wi);
    double pi = wr * wi / pr;
    double norm = nu * nu / ((pr + wr) * (pr + wr) + (pi + wi) * (pi + wi));
    double leadRe = nu * Math.log(Math.hypot(nu + pr, pi) / modulus) - norm * (pr + wr);
    double leadIm = nu * (Math.atan2(pi, nu + pr) - angle) + norm * (pi + wi);
    double peak = Math.log(nu / modulus + Math.hypot(1, nu / modulus));
    double step = Math.min(STEP, PEAK_STEP / Math.sqrt(modulus + nu));
    double bend = BEND * angle;

    double sumRe = 0;
    double sumIm = 0;
    double oddRe = 0;
    double oddIm = 0;
    double riseRe = 0;
    double riseIm = 0;
    double size = 0;
    // from the peak outwards, then from the peak inwards
    int first = (int) Math.min(MAX_TERMS, Math.ceil(peak / step));
    boolean inwards = false;
    for (int i = first, terms = 0; ; i += inwards ? -1 : 1, terms++) {
      if (!(size > NEGLIGIBLE) || i < 0) {
        if (inwards) {
          break;
        }
        inwards = true;
        i = first - 1;
        if (i < 0) {
          break;
        }
      }
      if (terms > MAX_TERMS) {
        sumRe = Double.NaN;
        break;
      }
      double t = i * step;
      double sinhHalf = Math.sinh(0.5 * t);
      double rise = 2 * sinhHalf * sinhHalf; // cosh t - 1
      double sinh = 2 * sinhHalf * Math.sqrt(1 + sinhHalf * sinhHalf);
      double sech = 1 / (1 + rise);
      double shift = bend * sinh * sech;
      double sinHalf = Math.sin(0.5 * shift);
      double cosHalf = Math.cos(0.5 * shift);
      double ar = rise - 2 * sinHalf * sinHalf * (1 + rise); // cosh tau - 1
      double ai = -2 * sinh * sinHalf * cosHalf;
      size = nu * t - (wr * ar - wi * ai) - leadRe;
      double phase = -nu * shift - (wr * ai + wi * ar) - leadIm;
      // the term without cosh(nu tau), times dtau/dt
      double weight = (i == 0 ? 0.5 : 1) * Math.exp(size);
      double tilt = -bend * sech * sech;
      double cos = Math.cos(phase);
      double sin = Math.sin(phase);
      double fr = weight * (cos - tilt * sin);
      double fi = weight * (sin + tilt * cos);
      double mirror = Math.exp(-2 * nu * t);
      double mr = mirror * Math.cos(2 * nu * shift);
      double mi = mirror * Math.sin(2 * nu * shift);
      double evenRe = 0.5 * (fr * (1 + mr) - fi * mi);
      double evenIm = 0.5 * (fi * (1 + mr) + fr * mi);
      sumRe += evenRe;
      sumIm += evenIm;
      if (orderRe != null) {
        double sr = 0.5 * (fr * (1 - mr) + fi * mi);
        double si = 0.5 * (fi * (1 - mr) - fr * mi);
        oddRe += t * sr + shift * si;
        oddIm += t * si - shift * sr;
        riseRe += ar * evenRe - ai * evenIm;
        riseIm += ar * evenIm + ai * evenRe;
      }
    }
    re[j] = leadRe + Math.log(step * Math.hypot(sumRe, sumIm));
    im[j] = leadIm + Math.atan2(sumIm, sumRe);
    if (orderRe != null) {
      double inverse = 1 / (sumRe * sumRe + sumIm * sumIm);
      double sign = Math.signum(order) * inverse;
      orderRe[j] = sign * (oddRe * sumRe + oddIm * sumIm);
      orderIm[j] = sign * (oddIm * sumRe - oddRe * sumIm);
      slopeRe[j] = -inverse * (riseRe * sumRe + riseIm * sumIm);
      slopeIm[j] = -inverse * (riseIm * sumRe - riseRe * sumIm);
    }
  }
}
