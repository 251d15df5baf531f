package io.github.mohinio.levy.pricing.simulation;

import io.github.mohinio.levy.pricing.internal.VectorMath;

/** Exponentials of arrays, in bulk where that is accurate to 1e-12 of the result, else singly. */
final class BulkExponential {

  private static final double LOWEST = -6;
  private static final double HIGHEST = 6;

  private BulkExponential() {}

  /** Exponentials of the first {@code n} elements; the arrays must not overlap. */
  static void of(double[] x, int n, double[] out) {
    VectorMath.exp(x, n, out);
    for (int i = 0; i < n; i++) {
      if (!(x[i] > LOWEST && x[i] < HIGHEST)) {
        out[i] = Math.exp(x[i]);
      }
    }
  }
}
