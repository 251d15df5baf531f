package io.github.mohinio.levy.pricing.model;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.internal.ComplexMath;
import io.github.mohinio.levy.pricing.internal.Digamma;
import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * CGMY, the tempered stable process with one activity index.
 *
 * <p>\[ \psi(z) = C\,\Gamma(-Y)\bigl[(M-iz)^Y - M^Y + (G+iz)^Y - G^Y\bigr] \]
 *
 * <p>up to a term linear in z, which the martingale drift absorbs; Y = 0 (variance gamma) and Y = 1
 * are the limits. Jumps have the density \( C e^{-Mx}/x^{1+Y} \) upwards and \( C e^{-G|x|}/
 * |x|^{1+Y} \) downwards.
 *
 * <p>With \( L = \log(1+s) \), \( s = -iz/M \) or \( iz/G \), each side is evaluated as
 *
 * <ul>
 *   <li>\( Y \le 1/2 \): \( -C\,\Gamma(1-Y)\lambda^Y\,\mathrm{expm1}(YL)/Y \),
 *   <li>\( Y > 1/2 \): \( C\,\Gamma(2-Y)\lambda^Y/Y\;(1+s)\,\mathrm{expm1}((Y-1)L)/(Y-1) \), which
 *       leaves out the linear term \( C\,\Gamma(-Y)(Y-1)\lambda^Y s \),
 * </ul>
 *
 * so that nothing cancels near Y = 0 and Y = 1; the power form itself loses every digit there.
 *
 * <p>Reference: Carr, Geman, Madan and Yor (2002), Journal of Business 75, 305-332.
 *
 * @param c overall activity, per year; finite and positive
 * @param g rate of decay of downward jumps; finite and positive; small means a fat left tail
 * @param m rate of decay of upward jumps; finite and greater than 1, or the forward is infinite
 * @param y activity index; less than 2; at least 0 for infinite activity, at least 1 for infinite
 *     variation
 */
public record Cgmy(double c, double g, double m, double y) implements LevyModel {

  private static final List<String> NAMES = List.of("c", "g", "m", "y");

  /** Where one form hands over to the other; either is accurate for 0.2 &lt; Y &lt; 0.8. */
  private static final double SMALL_INDEX = 0.5;

  /** Checks the ranges. */
  public Cgmy {
    Require.positive("c", c);
    Require.positive("g", g);
    Require.greaterThan("m", m, 1);
    Require.finite("y", y);
    Require.lessThan("y", y, 2);
  }

  @Override
  public String name() {
    return "cgmy";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public double[] parameters() {
    return new double[] {c, g, m, y};
  }

  @Override
  public Strip strip() {
    return new Strip(-m, g);
  }

  @Override
  public Cone cone() {
    return y <= 1 ? Cone.HALF_PLANE : Cone.symmetric(0.5 * Math.PI / y);
  }

  @Override
  public Cumulants cumulants() {
    // The mean of the exponent as evaluated: the linear term of each side at z = 0.
    double factor =
        y <= SMALL_INDEX ? c * Gamma.gamma(1 - y) : -c * Gamma.gamma(2 - y) / y; // of lambda^(Y-1)
    double mean = factor * (Math.pow(m, y - 1) - Math.pow(g, y - 1)) + martingaleDrift();
    return new Cumulants(mean, cumulant(2), cumulant(3), cumulant(4));
  }

  private double cumulant(int order) {
    double sign = (order & 1) == 0 ? 1 : -1;
    return c * Gamma.gamma(order - y) * (Math.pow(m, y - order) + sign * Math.pow(g, y - order));
  }

  @Override
  public void exponent(double[] x, double[] y, int n, double[] re, double[] im) {
    clear(n, re, im);
    addSide(x, y, n, m, -1, re, im);
    addSide(x, y, n, g, 1, re, im);
  }

  private static void clear(int n, double[] re, double[] im) {
    for (int j = 0; j < n; j++) {
      re[j] = 0;
      im[j] = 0;
    }
  }

  /** Adds one side's exponent; {@code s = sign * iz / lambda}. */
  private void addSide(
      double[] zr, double[] zi, int n, double lambda, int sign, double[] re, double[] im) {
    boolean small = y <= SMALL_INDEX;
    double index = small ? y : y - 1;
    double factor = sideFactor(lambda);
    double scale = sign / lambda;
    for (int j = 0; j < n; j++) {
      double sr = -scale * zi[j];
      double si = scale * zr[j];
      double logRe = ComplexMath.logModulus1p(sr, si);
      double logIm = Math.atan2(si, 1 + sr);
      double er;
      double ei;
      if (index == 0) {
        er = logRe;
        ei = logIm;
      } else {
        double half = Math.sin(0.5 * index * logIm);
        double growth = Math.expm1(index * logRe);
        er = (growth - 2 * (1 + growth) * half * half) / index;
        ei = (1 + growth) * Math.sin(index * logIm) / index;
      }
      if (small) {
        re[j] += factor * er;
        im[j] += factor * ei;
      } else {
        re[j] += factor * ((1 + sr) * er - si * ei);
        im[j] += factor * ((1 + sr) * ei + si * er);
      }
    }
  }

  private double sideFactor(double lambda) {
    return y <= SMALL_INDEX
        ? -c * Gamma.gamma(1 - y) * Math.pow(lambda, y)
        : c * Gamma.gamma(2 - y) / y * Math.pow(lambda, y);
  }

  @Override
  public void exponentWithGradient(
      double[] x,
      double[] y,
      int n,
      double[] re,
      double[] im,
      double[][] gradRe,
      double[][] gradIm) {
    clear(n, re, im);
    clear(n, gradRe[3], gradIm[3]);
    addSideWithGradient(x, y, n, m, -1, re, im, gradRe[2], gradIm[2], gradRe[3], gradIm[3]);
    addSideWithGradient(x, y, n, g, 1, re, im, gradRe[1], gradIm[1], gradRe[3], gradIm[3]);
    for (int j = 0; j < n; j++) {
      gradRe[0][j] = re[j] / c;
      gradIm[0][j] = im[j] / c;
    }
  }

  /** Adds one side's exponent and its derivative to Y; sets its derivative to lambda. */
  private void addSideWithGradient(
      double[] zr,
      double[] zi,
      int n,
      double lambda,
      int sign,
      double[] re,
      double[] im,
      double[] lambdaRe,
      double[] lambdaIm,
      double[] indexRe,
      double[] indexIm) {
    boolean small = y <= SMALL_INDEX;
    double index = small ? y : y - 1;
    double factor = sideFactor(lambda);
    double logSlope =
        Math.log(lambda) - (small ? Digamma.value(1 - y) : Digamma.value(2 - y) + 1 / y);
    double lambdaFactor = small ? factor / lambda : factor * y / lambda;
    double scale = sign / lambda;
    for (int j = 0; j < n; j++) {
      double sr = -scale * zi[j];
      double si = scale * zr[j];
      double logRe = ComplexMath.logModulus1p(sr, si);
      double logIm = Math.atan2(si, 1 + sr);
      double wr = index * logRe;
      double wi = index * logIm;
      double half = Math.sin(0.5 * wi);
      double growth = Math.expm1(wr);
      double powerRe = growth - 2 * (1 + growth) * half * half; // expm1(w)
      double powerIm = (1 + growth) * Math.sin(wi);
      double er = index == 0 ? logRe : powerRe / index; // expm1(w)/index
      double ei = index == 0 ? logIm : powerIm / index;

      // d(expm1(index L)/index)/d index = L^2 phi(w), phi(w) = (w e^w - expm1(w))/w^2
      double phiRe;
      double phiIm;
      double size = wr * wr + wi * wi;
      if (size < 0.25) {
        phiRe = 0;
        phiIm = 0;
        for (int k = PHI.length - 1; k >= 0; k--) {
          double t = phiRe * wr - phiIm * wi + PHI[k];
          phiIm = phiRe * wi + phiIm * wr;
          phiRe = t;
        }
      } else {
        double ar = wr * (1 + powerRe) - wi * powerIm - powerRe;
        double ai = wr * powerIm + wi * (1 + powerRe) - powerIm;
        double squareRe = (wr - wi) * (wr + wi);
        double squareIm = 2 * wr * wi;
        double norm = 1 / (size * size);
        phiRe = (ar * squareRe + ai * squareIm) * norm;
        phiIm = (ai * squareRe - ar * squareIm) * norm;
      }
      double lr = (logRe - logIm) * (logRe + logIm);
      double li = 2 * logRe * logIm;
      double dr = lr * phiRe - li * phiIm + logSlope * er;
      double di = lr * phiIm + li * phiRe + logSlope * ei;
      if (small) {
        re[j] += factor * er;
        im[j] += factor * ei;
        indexRe[j] += factor * dr;
        indexIm[j] += factor * di;
        // d/dlambda = -C Gamma(1-Y) lambda^(Y-1) expm1((Y-1)L) = factor/lambda (e^w/(1+s) - 1)
        double norm = 1 / ((1 + sr) * (1 + sr) + si * si);
        lambdaRe[j] = lambdaFactor * ((powerRe - sr) * (1 + sr) + (powerIm - si) * si) * norm;
        lambdaIm[j] = lambdaFactor * ((powerIm - si) * (1 + sr) - (powerRe - sr) * si) * norm;
      } else {
        re[j] += factor * ((1 + sr) * er - si * ei);
        im[j] += factor * ((1 + sr) * ei + si * er);
        indexRe[j] += factor * ((1 + sr) * dr - si * di);
        indexIm[j] += factor * ((1 + sr) * di + si * dr);
        // d/dlambda = C Gamma(2-Y) lambda^(Y-1) (expm1((Y-1)L)/(Y-1) - s/Y)
        lambdaRe[j] = lambdaFactor * (er - sr / y);
        lambdaIm[j] = lambdaFactor * (ei - si / y);
      }
    }
  }

  /**
   * Taylor coefficients (k+1)/(k+2)! of phi; the first one left out is below 1e-17 at |w| = 1/2.
   */
  private static final double[] PHI = phiCoefficients();

  private static double[] phiCoefficients() {
    double[] coefficients = new double[13];
    double factorial = 1;
    for (int k = 0; k < coefficients.length; k++) {
      factorial *= k + 2;
      coefficients[k] = (k + 1) / factorial;
    }
    return coefficients;
  }
}
