package io.github.mohinio.levy.pricing.clock;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.complex.Complex;

/** Evaluates the logarithm of a moment generating function at many points. Stateless. */
final class Moments {

  private Moments() {}

  /** Fills {@code re} and {@code im}; NaN where {@code wr} is not below {@code explosion}. */
  static void fill(
      UnaryOperator<Complex> logMoment,
      double explosion,
      double[] wr,
      double[] wi,
      int n,
      double[] re,
      double[] im) {
    for (int j = 0; j < n; j++) {
      Complex value = wr[j] < explosion ? logMoment.apply(new Complex(wr[j], wi[j])) : Complex.NaN;
      re[j] = value.getReal();
      im[j] = value.getImaginary();
    }
  }
}
