package io.github.mohinio.levy.pricing.fourier;

import java.util.Arrays;

/**
 * Vertices of the convex hull of a wing's options in the plane of maturity t and log-moneyness k.
 *
 * <p>The log amplitude \( k(1 + \mathrm{Im}\,z) + t\,\mathrm{Re}(\psi(z) + i\omega z) \) of the
 * pricing integrand is linear in (t, k), so over all options it is largest at one of these. A
 * workspace, not thread-safe.
 */
final class AmplitudeHull {

  private double[] upperT = new double[16];
  private double[] upperK = new double[16];
  private int upper;
  private double[] lowerT = new double[16];
  private double[] lowerK = new double[16];
  private int lower;

  void clear() {
    upper = 0;
    lower = 0;
  }

  boolean isEmpty() {
    return upper == 0;
  }

  /** Adds the extreme log-moneynesses of one maturity; maturities come in ascending order. */
  void add(double maturity, double lowest, double highest) {
    if (upper == upperT.length) {
      upperT = Arrays.copyOf(upperT, 2 * upper);
      upperK = Arrays.copyOf(upperK, 2 * upper);
    }
    if (lower == lowerT.length) {
      lowerT = Arrays.copyOf(lowerT, 2 * lower);
      lowerK = Arrays.copyOf(lowerK, 2 * lower);
    }
    upper = push(upperT, upperK, upper, maturity, highest, 1);
    lower = push(lowerT, lowerK, lower, maturity, lowest, -1);
  }

  /** One step of the monotone chain; {@code side} is 1 for the upper chain, -1 for the lower. */
  private static int push(double[] t, double[] k, int n, double nextT, double nextK, int side) {
    int size = n;
    while (size >= 2
        && side
                * ((t[size - 1] - t[size - 2]) * (nextK - k[size - 2])
                    - (k[size - 1] - k[size - 2]) * (nextT - t[size - 2]))
            >= 0) {
      size--;
    }
    t[size] = nextT;
    k[size] = nextK;
    return size + 1;
  }

  /**
   * Largest log amplitude over the options.
   *
   * @param height {@code Im z}
   * @param growth \( \mathrm{Re}(\psi(z) + i\omega z) \)
   */
  double amplitude(double height, double growth) {
    // The upper chain holds the largest k of a maturity, the lower one the smallest.
    return height >= -1
        ? amplitude(upperT, upperK, upper, 1 + height, growth)
        : amplitude(lowerT, lowerK, lower, 1 + height, growth);
  }

  private static double amplitude(double[] t, double[] k, int n, double rise, double growth) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      double a = Math.fma(k[i], rise, t[i] * growth);
      if (!(a <= max)) { // lets NaN through
        max = a;
      }
    }
    return max;
  }

  double shortestMaturity() {
    return upperT[0];
  }

  double longestMaturity() {
    return upperT[upper - 1];
  }
}
