package io.github.mohinio.levy.validation.accuracy;

import org.apache.commons.math3.complex.Complex;

/**
 * A characteristic exponent \( \psi \), up to a term linear in z, with \( E[e^{izX_T}] =
 * e^{T\psi(z)} \).
 */
@FunctionalInterface
interface ReferenceExponent {

  /** Value at a point with {@code Re z >= 0}; on the imaginary axis inside the strip only. */
  Complex at(Complex z);

  /** The martingale drift \( \omega = -\psi(-i) \), per year. */
  default double martingaleDrift() {
    return -at(new Complex(0, -1)).getReal();
  }
}
