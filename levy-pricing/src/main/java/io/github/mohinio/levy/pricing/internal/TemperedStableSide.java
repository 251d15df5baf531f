package io.github.mohinio.levy.pricing.internal;

import io.github.mohinio.levy.pricing.special.Digamma;
import org.apache.commons.math3.special.Gamma;

/**
 * Exponent of the jumps of one sign of a tempered stable process, of density \( c\,e^{-\lambda
 * |x|}/|x|^{1+Y} \).
 *
 * <p>\[ c\,\Gamma(-Y)\bigl[(\lambda + \varsigma iz)^Y - \lambda^Y\bigr] \]
 *
 * <p>up to a term linear in z, with \( \varsigma = -1 \) for jumps upwards and 1 for jumps
 * downwards. With \( s = \varsigma iz/\lambda \) and \( L = \log(1+s) \) it is evaluated as
 *
 * <ul>
 *   <li>\( Y \le 1/2 \): \( -c\,\Gamma(1-Y)\lambda^Y\,\mathrm{expm1}(YL)/Y \),
 *   <li>\( Y > 1/2 \): \( c\,\Gamma(2-Y)\lambda^Y/Y\;(1+s)\,\mathrm{expm1}((Y-1)L)/(Y-1) \), which
 *       leaves out the linear term \( c\,\Gamma(-Y)\lambda^Y s \),
 * </ul>
 *
 * so that nothing cancels near Y = 0 and Y = 1; the power form itself loses every digit there.
 *
 * <p>Stateless and thread-safe.
 */
public final class TemperedStableSide {

  /** Sign of {@code iz} for jumps upwards. */
  public static final int UP = -1;

  /** Sign of {@code iz} for jumps downwards. */
  public static final int DOWN = 1;

  /** Where one form hands over to the other; either is accurate for 0.2 &lt; Y &lt; 0.8. */
  private static final double SMALL_INDEX = 0.5;

  private static final double NEAR_INTEGER = 1e-6;

  private TemperedStableSide() {}

  /** Density of jumps of size {@code x} of this side's sign. */
  public static double density(double c, double lambda, double index, double x) {
    double size = Math.abs(x);
    return c * Math.exp(-lambda * size) * Math.pow(size, -1 - index);
  }

  /** Mean over one year that belongs to the exponent as evaluated here. */
  public static double mean(double c, double lambda, double index, int sign) {
    return sign * factor(c, lambda, index) / lambda;
  }

  /** Whether the exponent is evaluated here without leaving a linear term out. */
  public static boolean isWhole(double index) {
    return index <= SMALL_INDEX;
  }

  /**
   * Coefficient of the linear term in {@code iz} left out here, \( \varsigma c\,\Gamma(-Y)
   * \lambda^{Y-1} \); at Y = 1, where the power form has no limit, that of \( c[(\lambda+s)
   * \log(1+s/\lambda) - s] \) with \( s = \varsigma iz \).
   */
  public static double omittedDrift(double c, double lambda, double index, int sign) {
    if (isWhole(index)) {
      return 0;
    }
    return index == 1 ? -sign * c : sign * factor(c, lambda, index) / (lambda * (index - 1));
  }

  /** Derivative to the index of the logarithm of {@link #omittedDrift}; NaN at 1. */
  public static double omittedLogSlope(double lambda, double index) {
    return index == 1
        ? Double.NaN
        : Math.log(lambda) - Digamma.value(2 - index) - 1 / index - 1 / (index - 1);
  }

  /** Cumulant over one year, of order 2 or more. */
  public static double cumulant(int order, double c, double lambda, double index, int sign) {
    int parity = (order & 1) == 0 ? 1 : -sign;
    return parity * c * Gamma.gamma(order - index) * Math.pow(lambda, index - order);
  }

  /**
   * Adds the exponent at {@code n} points.
   *
   * @param c activity; positive
   * @param lambda rate of decay; positive
   * @param index activity index Y; less than 2
   * @param sign {@link #UP} or {@link #DOWN}
   * @param zr real parts of the points
   * @param zi imaginary parts of the points
   * @param re real parts of the exponent are added to these
   * @param im imaginary parts likewise
   */
  public static void add(
      double c,
      double lambda,
      double index,
      int sign,
      double[] zr,
      double[] zi,
      int n,
      double[] re,
      double[] im) {
    boolean small = index <= SMALL_INDEX;
    double power = small ? index : index - 1;
    double factor = factor(c, lambda, index);
    double scale = sign / lambda;
    double inverse = 1 / power;
    for (int j = 0; j < n; j++) {
      double sr = -scale * zi[j];
      double si = scale * zr[j];
      double logRe = ComplexMath.logModulus1p(sr, si);
      double logIm = Elementary.atan2(si, 1 + sr);
      double er;
      double ei;
      if (power == 0) {
        er = logRe;
        ei = logIm;
      } else {
        double growth = Elementary.expm1(power * logRe);
        er = (growth + (1 + growth) * Elementary.cosm1(power * logIm)) * inverse;
        ei = (1 + growth) * Elementary.sin(power * logIm) * inverse;
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

  /** Whether {@link #addGrowth} keeps its digits; next to 0 and 1 its terms cancel. */
  public static boolean hasGrowth(double index) {
    return Math.abs(index) > NEAR_INTEGER && Math.abs(index - 1) > NEAR_INTEGER;
  }

  /**
   * Adds the real part of the exponent at {@code n} points, by the power form, \( c\,\Gamma(-Y)
   * \lambda^Y [\mathrm{Re}(1+s)^Y - 1] \) less the linear term left out; about nine digits.
   */
  public static void addGrowth(
      double c,
      double lambda,
      double index,
      int sign,
      double[] zr,
      double[] zi,
      int n,
      double[] re) {
    boolean small = index <= SMALL_INDEX;
    double factor = factor(c, lambda, index) / (small ? index : index - 1);
    double scale = sign / lambda;
    for (int j = 0; j < n; j++) {
      double sr = -scale * zi[j];
      double si = scale * zr[j];
      double logRe = 0.5 * Elementary.log(Math.fma(1 + sr, 1 + sr, si * si));
      double angle = index * Elementary.atan2(si, 1 + sr);
      double growth = Elementary.expm1(index * logRe);
      double power = growth + (1 + growth) * Elementary.cosm1(angle);
      re[j] += factor * (small ? power : power - sr);
    }
  }

  private static double factor(double c, double lambda, double index) {
    return index <= SMALL_INDEX
        ? -c * Gamma.gamma(1 - index) * Math.pow(lambda, index)
        : c * Gamma.gamma(2 - index) / index * Math.pow(lambda, index);
  }

  /**
   * Adds the exponent and its derivative to the index, and sets its derivative to lambda. That to
   * {@code c} is the exponent over {@code c}.
   *
   * @param c activity; positive
   * @param lambda rate of decay; positive
   * @param index activity index Y; less than 2
   * @param sign {@link #UP} or {@link #DOWN}
   * @param zr real parts of the points
   * @param zi imaginary parts of the points
   * @param re real parts of the exponent are added to these
   * @param im imaginary parts likewise
   * @param lambdaRe receives the real parts of the derivative to lambda
   * @param lambdaIm receives its imaginary parts
   * @param indexRe real parts of the derivative to the index are added to these
   * @param indexIm imaginary parts likewise
   */
  public static void addWithGradient(
      double c,
      double lambda,
      double index,
      int sign,
      double[] zr,
      double[] zi,
      int n,
      double[] re,
      double[] im,
      double[] lambdaRe,
      double[] lambdaIm,
      double[] indexRe,
      double[] indexIm) {
    boolean small = index <= SMALL_INDEX;
    double power = small ? index : index - 1;
    double factor = factor(c, lambda, index);
    double logSlope =
        Math.log(lambda)
            - (small ? Digamma.value(1 - index) : Digamma.value(2 - index) + 1 / index);
    double lambdaFactor = small ? factor / lambda : factor * index / lambda;
    double scale = sign / lambda;
    double inverse = 1 / power;
    for (int j = 0; j < n; j++) {
      double sr = -scale * zi[j];
      double si = scale * zr[j];
      double logRe = ComplexMath.logModulus1p(sr, si);
      double logIm = Elementary.atan2(si, 1 + sr);
      double wr = power * logRe;
      double wi = power * logIm;
      double growth = Elementary.expm1(wr);
      double powerRe = growth + (1 + growth) * Elementary.cosm1(wi); // expm1(w)
      double powerIm = (1 + growth) * Elementary.sin(wi);
      double er = power == 0 ? logRe : powerRe * inverse; // expm1(w)/power
      double ei = power == 0 ? logIm : powerIm * inverse;

      PowerQuotient.slope(wr, wi, powerRe, powerIm, j, lambdaRe, lambdaIm);
      double lr = (logRe - logIm) * (logRe + logIm);
      double li = 2 * logRe * logIm;
      double dr = lr * lambdaRe[j] - li * lambdaIm[j] + logSlope * er;
      double di = lr * lambdaIm[j] + li * lambdaRe[j] + logSlope * ei;
      if (small) {
        re[j] += factor * er;
        im[j] += factor * ei;
        indexRe[j] += factor * dr;
        indexIm[j] += factor * di;
        // d/dlambda = -c Gamma(1-Y) lambda^(Y-1) expm1((Y-1)L) = factor/lambda (e^w/(1+s) - 1)
        double norm = 1 / ((1 + sr) * (1 + sr) + si * si);
        lambdaRe[j] = lambdaFactor * ((powerRe - sr) * (1 + sr) + (powerIm - si) * si) * norm;
        lambdaIm[j] = lambdaFactor * ((powerIm - si) * (1 + sr) - (powerRe - sr) * si) * norm;
      } else {
        re[j] += factor * ((1 + sr) * er - si * ei);
        im[j] += factor * ((1 + sr) * ei + si * er);
        indexRe[j] += factor * ((1 + sr) * dr - si * di);
        indexIm[j] += factor * ((1 + sr) * di + si * dr);
        // d/dlambda = c Gamma(2-Y) lambda^(Y-1) (expm1((Y-1)L)/(Y-1) - s/Y)
        lambdaRe[j] = lambdaFactor * (er - sr / index);
        lambdaIm[j] = lambdaFactor * (ei - si / index);
      }
    }
  }
}
