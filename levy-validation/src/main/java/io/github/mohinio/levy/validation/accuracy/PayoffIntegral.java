package io.github.mohinio.levy.validation.accuracy;

import java.util.function.DoubleFunction;
import org.apache.commons.math3.complex.Complex;

/**
 * The integrand of an option's value in units of the discounted forward,
 *
 * <p>\[ -\frac{e^k}{\pi}\,\mathrm{Re}\int \frac{\exp(T(\psi(z)+i\omega z) - ikz)}{z(z+i)}\,dz \]
 *
 * <p>over the right half of a contour: the put if the contour crosses the imaginary axis above 0,
 * the call if below -1, and \( -E[\min(S_T, K)]/F \) if between.
 *
 * @param exponent exponent of the model
 * @param drift its martingale drift, per year
 * @param maturity T, in years
 * @param logMoneyness k = log(K/F)
 */
record PayoffIntegral(
    ReferenceExponent exponent, double drift, double maturity, double logMoneyness) {

  private static final Complex I = Complex.I;

  /** Where the exponential is 0; the phase, huge there, need not be a number. */
  private static final double UNDERFLOW = -745;

  /** The integrand along a ray, by the distance from the axis. */
  DoubleFunction<Complex> along(Ray ray) {
    Complex scale = ray.direction().multiply(-Math.exp(logMoneyness) / Math.PI);
    return s -> {
      Complex z = ray.at(s);
      Complex logSize = logSize(z);
      return logSize.getReal() < UNDERFLOW
          ? Complex.ZERO
          : logSize.exp().divide(z.multiply(z.add(I))).multiply(scale);
    };
  }

  /** Logarithm of the modulus at a height on the imaginary axis, less a constant; convex. */
  double logModulus(double height) {
    return logSize(new Complex(0, height)).getReal()
        - Math.log(Math.abs(height))
        - Math.log(Math.abs(1 + height));
  }

  private Complex logSize(Complex z) {
    Complex tilt = I.multiply(z).multiply(maturity * drift - logMoneyness);
    return exponent.at(z).multiply(maturity).add(tilt);
  }

  /** What to add to the integral over a contour of this height for the value of the put. */
  double toPut(double height) {
    if (height > 0) {
      return 0;
    }
    double moneyness = Math.exp(logMoneyness);
    return height > -1 ? moneyness : moneyness - 1;
  }

  /** What to add to the integral over a contour of this height for the value of the call. */
  double toCall(double height) {
    if (height < -1) {
      return 0;
    }
    return height < 0 ? 1 : 1 - Math.exp(logMoneyness);
  }
}
