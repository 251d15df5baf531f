package io.github.mohinio.levy.bayes.likelihood;

import org.apache.commons.math3.complex.Complex;

/**
 * Call prices as analytic functions of complex parameters: with \( k = \log(F/K) \)
 *
 * <p>\[ C = D\Bigl(F - \frac{\sqrt{FK}}{2\pi} \int \frac{e^{iuk}\varphi(u - i/2)}{u^2 + 1/4}
 * du\Bigr) \]
 *
 * <p>over a whole line. The usual half of it has the real part of the integrand, which is no
 * analytic function of the parameters. The line is bent to \( u = b\sinh(y + iw) \), upwards or
 * downwards as the oscillation with the drift, \( e^{iu(k + \omega t)} \), decays, and the midpoint
 * rule taken in y.
 */
final class AnalyticPrice {

  private static final double B = 0.7;

  /** Where the line bends to, between its crossing at ib sin w and the poles at i/2 and -i/2. */
  private static final double W = 0.35;

  private static final double RANGE = 16;
  private static final Complex MINUS_I = Complex.I.negate();

  private AnalyticPrice() {}

  /**
   * Present value of a call.
   *
   * @param nodes number of nodes
   */
  static Complex call(
      AnalyticFamily family,
      Complex[] p,
      double forward,
      double strike,
      double maturity,
      double discount,
      int nodes) {
    double k = Math.log(forward / strike);
    Complex omega = family.exponent(p, MINUS_I).negate();
    double w = Math.copySign(W, k + maturity * omega.getReal());
    double h = 2 * RANGE / nodes;
    Complex sum = Complex.ZERO;
    for (int j = 0; j < nodes; j++) {
      Complex y = new Complex(-RANGE + (j + 0.5) * h, w);
      Complex u = y.sinh().multiply(B);
      Complex z = u.subtract(new Complex(0, 0.5));
      Complex psi = family.exponent(p, z).add(Complex.I.multiply(z).multiply(omega));
      Complex exponent = psi.multiply(maturity).add(Complex.I.multiply(u).multiply(k));
      Complex term = exponent.exp().multiply(y.cosh()).multiply(B).divide(u.multiply(u).add(0.25));
      sum = sum.add(term);
    }
    Complex integral = sum.multiply(h * Math.sqrt(forward * strike) / (2 * Math.PI));
    return new Complex(forward).subtract(integral).multiply(discount);
  }
}
