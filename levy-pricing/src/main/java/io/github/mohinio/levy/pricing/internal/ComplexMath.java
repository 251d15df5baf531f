package io.github.mohinio.levy.pricing.internal;

/** Real and imaginary parts of complex functions, for use in loops. Stateless and thread-safe. */
public final class ComplexMath {

  private ComplexMath() {}

  /** \( \log|1 + r + i\,j| \), without cancellation where the modulus is near one. */
  public static double logModulus1p(double r, double j) {
    double excess = Math.fma(r, 2 + r, j * j); // squared modulus less one
    // Beside the branch point -1 the excess has lost the digits that 1 + r still has.
    boolean nearOne = excess > -0.5 && excess < 1;
    return 0.5 * (nearOne ? Math.log1p(excess) : Math.log(Math.fma(1 + r, 1 + r, j * j)));
  }
}
