package io.github.mohinio.levy.pricing.internal;

import org.apache.commons.math3.complex.Complex;

/** Real and imaginary parts of complex functions, for use in loops. Stateless and thread-safe. */
public final class ComplexMath {

  private ComplexMath() {}

  /** \( \log|1 + r + i\,j| \), without cancellation where the modulus is near one. */
  public static double logModulus1p(double r, double j) {
    double excess = Math.fma(r, 2 + r, j * j); // squared modulus less one
    // Beside the branch point -1 the excess has lost the digits that 1 + r still has.
    boolean nearOne = excess > -0.5 && excess < 1;
    return 0.5
        * (nearOne ? Elementary.log1p(excess) : Elementary.log(Math.fma(1 + r, 1 + r, j * j)));
  }

  /**
   * \( \mathrm{Re}(e^{r + i\,j} - 1) \), without cancellation near zero; the imaginary part is
   * {@code exp(r) sin(j)}.
   */
  public static double expm1Real(double r, double j) {
    double growth = Elementary.expm1(r);
    return growth + (1 + growth) * Elementary.cosm1(j);
  }

  /** \( e^z - 1 \), without cancellation near zero. */
  public static Complex expm1(Complex z) {
    double r = z.getReal();
    double j = z.getImaginary();
    return new Complex(expm1Real(r, j), Math.exp(r) * Math.sin(j));
  }

  /** Principal \( \log(1 + z) \), without cancellation near zero. */
  public static Complex log1p(Complex z) {
    double r = z.getReal();
    double j = z.getImaginary();
    return new Complex(logModulus1p(r, j), Elementary.atan2(j, 1 + r));
  }

  /** Writes a number to elements {@code 2 i} and {@code 2 i + 1}. */
  public static void store(Complex z, double[] out, int i) {
    out[2 * i] = z.getReal();
    out[2 * i + 1] = z.getImaginary();
  }

  /**
   * Real part of the principal square root of {@code r + i j}, at least zero; where it is positive
   * the imaginary part is {@code j / (2 * result)}. Arguments up to 1e150 in modulus.
   */
  public static double sqrtReal(double r, double j) {
    double modulus = Math.sqrt(r * r + j * j);
    if (r >= 0) {
      return Math.sqrt(0.5 * (modulus + r));
    }
    return 0.5 * Math.abs(j) / Math.sqrt(0.5 * (modulus - r));
  }
}
