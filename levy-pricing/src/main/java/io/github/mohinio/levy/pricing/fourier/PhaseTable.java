package io.github.mohinio.levy.pricing.fourier;

/**
 * Phase factors \( e^{-i u_j \kappa} \) at equidistant points, and sums over them.
 *
 * <p>The table is doubled in length from its first entry by exact factors, so that rounding errors
 * grow with the logarithm of the length. A workspace, not thread-safe.
 */
final class PhaseTable {

  private final double[] cos = new double[CharacteristicBlock.CAPACITY];
  private final double[] sin = new double[CharacteristicBlock.CAPACITY];

  /** Fills the table for {@code n} points from {@code first} in steps of {@code step}. */
  void fill(double first, double step, int n, double kappa) {
    cos[0] = Math.cos(first * kappa);
    sin[0] = Math.sin(first * kappa);
    for (int length = 1; length < n; length *= 2) {
      double c = Math.cos(length * step * kappa);
      double s = Math.sin(length * step * kappa);
      int more = Math.min(length, n - length);
      for (int j = 0; j < more; j++) {
        cos[length + j] = cos[j] * c - sin[j] * s;
        sin[length + j] = sin[j] * c + cos[j] * s;
      }
    }
  }

  /** Multiplies {@code n} values by their phase factors. */
  void multiply(double[] re, double[] im, int n) {
    for (int j = 0; j < n; j++) {
      double a = re[j] * cos[j] + im[j] * sin[j];
      im[j] = im[j] * cos[j] - re[j] * sin[j];
      re[j] = a;
    }
  }

  /** Real part of the sum of {@code n} coefficients times their phase factors. */
  double sum(double[] re, double[] im, int n) {
    double even = 0;
    double odd = 0;
    int pairs = n - n % 2;
    for (int j = 0; j < pairs; j += 2) {
      even += re[j] * cos[j] + im[j] * sin[j];
      odd += re[j + 1] * cos[j + 1] + im[j + 1] * sin[j + 1];
    }
    if (pairs < n) {
      even += re[pairs] * cos[pairs] + im[pairs] * sin[pairs];
    }
    return even + odd;
  }
}
