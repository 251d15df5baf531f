package io.github.mohinio.levy.validation.accuracy;

import java.util.function.DoubleFunction;
import org.apache.commons.math3.complex.Complex;

/**
 * Integrals of analytic functions over the half line by the trapezoidal rule after the substitution
 * \( s = L\exp(\tfrac\pi2\sinh t) \), which makes any integrand that falls like \( s^{-2} \) or
 * faster fall doubly exponentially to both sides.
 *
 * <p>Reference: Takahasi and Mori (1974), Publ. RIMS Kyoto Univ. 9, 721-741.
 */
final class ExpSinh {

  /** Half of the range of t: beyond it, what is left of an integral is below 1e-17 of it. */
  private static final double RANGE = 4;

  private static final int COARSE = 16; // steps to either side at the first level
  private static final int HALVINGS = 11;

  /** Share of the largest summand below which the ends of the range are cut off. */
  private static final double NEGLIGIBLE = 1e-22;

  /** Rounding of a sum, in units of the sum of moduli. */
  private static final double ROUNDING = 0x1p-50;

  private ExpSinh() {}

  /**
   * An integral.
   *
   * @param value real part of the integral
   * @param absolute integral of the modulus
   * @param change distance from the value at twice the step
   */
  record Integral(double value, double absolute, double change) {}

  /** Integral of the modulus, roughly; NaN where the integrand overflows. */
  static double modulus(DoubleFunction<Complex> integrand, double scale) {
    double h = RANGE / COARSE;
    double sum = 0;
    for (int j = -COARSE; j <= COARSE; j++) {
      sum += term(integrand, scale, j * h).abs();
    }
    return sum * h;
  }

  /**
   * Integrates, halving the step until the value moves by no more than the tolerance or by rounding
   * alone.
   *
   * @param integrand function of s
   * @param scale the length L
   * @param tolerance absolute
   */
  static Integral of(DoubleFunction<Complex> integrand, double scale, double tolerance) {
    double h = RANGE / COARSE;
    Complex[] coarse = new Complex[2 * COARSE + 1];
    double largest = 0;
    for (int j = 0; j < coarse.length; j++) {
      coarse[j] = term(integrand, scale, (j - COARSE) * h);
      largest = Math.max(largest, coarse[j].abs());
    }
    int from = 0;
    int to = coarse.length - 1;
    while (from < to && coarse[from + 1].abs() <= NEGLIGIBLE * largest) {
      from++;
    }
    while (from < to && coarse[to - 1].abs() <= NEGLIGIBLE * largest) {
      to--;
    }
    double sum = 0;
    double modulus = 0;
    for (int j = from; j <= to; j++) {
      sum += coarse[j].getReal();
      modulus += coarse[j].abs();
    }
    double start = (from - COARSE) * h;
    int steps = to - from;
    Integral integral = new Integral(sum * h, modulus * h, Double.POSITIVE_INFINITY);
    for (int halving = 0; halving < HALVINGS && !settled(integral, tolerance); halving++) {
      for (int j = 0; j < steps; j++) {
        Complex term = term(integrand, scale, start + (j + 0.5) * h);
        sum += term.getReal();
        modulus += term.abs();
      }
      steps *= 2;
      h /= 2;
      integral = new Integral(sum * h, modulus * h, Math.abs(sum * h - integral.value()));
    }
    return integral;
  }

  /** True for NaN too, which no smaller step makes a number. */
  private static boolean settled(Integral integral, double tolerance) {
    return !(integral.change() > Math.max(tolerance, ROUNDING * integral.absolute()));
  }

  private static Complex term(DoubleFunction<Complex> integrand, double scale, double t) {
    double s = scale * Math.exp(0.5 * Math.PI * Math.sinh(t));
    return integrand.apply(s).multiply(s * 0.5 * Math.PI * Math.cosh(t));
  }
}
