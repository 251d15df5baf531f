package io.github.mohinio.levy.pricing.internal;

/**
 * Array kernels for the exponential and for sine and cosine, written so that the just-in-time
 * compiler turns each loop into vector instructions: only add, multiply, fma and rint, no branches,
 * tables or bit tricks.
 *
 * <p>Stateless and thread-safe. NaN in, NaN out. Arrays must not overlap.
 */
public final class VectorMath {

  /** Largest argument for which {@link #exp} keeps its accuracy. */
  public static final double EXP_MAX = 16;

  /** Smallest argument of {@link #exp}; what lies below is taken to be here. */
  private static final double EXP_MIN = -64;

  private static final double HALVINGS = 0x1p-7;

  private static final double TWO_OVER_PI = 2 / Math.PI;
  private static final double INVERSE_PI = 1 / Math.PI;

  // pi/2 as a sum of three doubles, the first two with trailing zeros enough for |n| < 2^20
  private static final double PI_HALF_1 = 0x1.921fb544p0;
  private static final double PI_HALF_2 = 0x1.0b4611a6p-34;
  private static final double PI_HALF_3 = 0x1.3198a2e037073p-69;

  private VectorMath() {}

  /**
   * Exponentials of the first {@code n} elements.
   *
   * <p>Error at most 2e-15 in units of {@code max(e^x, 1)} for x up to {@link #EXP_MAX}; arguments
   * below -64 give e^-64.
   */
  public static void exp(double[] x, int n, double[] out) {
    for (int j = 0; j < n; j++) {
      double r = HALVINGS * Math.max(EXP_MIN, x[j]);
      double r2 = r * r;
      double low = Math.fma(r2, Math.fma(r, 1.0 / 120, 1.0 / 24), Math.fma(r, 1.0 / 6, 0.5));
      double high =
          Math.fma(
              r2,
              Math.fma(r, Math.fma(r, 1.0 / 3628800, 1.0 / 362880), 1.0 / 40320),
              Math.fma(r, 1.0 / 5040, 1.0 / 720));
      out[j] = Math.fma(r2, Math.fma(r2 * r2, high, low), r); // expm1(r)
    }
    for (int j = 0; j < n; j++) {
      // expm1(2r) = q (q + 2): squaring without losing the digits of a small q
      double q = out[j];
      q = Math.fma(q, q, q + q);
      q = Math.fma(q, q, q + q);
      q = Math.fma(q, q, q + q);
      q = Math.fma(q, q, q + q);
      q = Math.fma(q, q, q + q);
      q = Math.fma(q, q, q + q);
      q = Math.fma(q, q, q + q);
      out[j] = 1 + q;
    }
  }

  /**
   * Cosines of the first {@code n} elements.
   *
   * <p>Error at most 6e-16 for |x| up to 1e6.
   *
   * @param x arguments; overwritten
   */
  public static void cos(double[] x, int n, double[] out) {
    // Reduce to r in [-pi/2, pi/2], leave r/2 in x and the sign (-1)^k in out.
    for (int j = 0; j < n; j++) {
      double k = Math.rint(x[j] * INVERSE_PI);
      double quadrants = k + k;
      double r = Math.fma(-quadrants, PI_HALF_1, x[j]);
      r = Math.fma(-quadrants, PI_HALF_2, r);
      x[j] = 0.5 * Math.fma(-quadrants, PI_HALF_3, r);
      double m = Math.fma(-2, Math.rint(0.5 * k), k);
      out[j] = Math.fma(-2 * m, m, 1);
    }
    // cos r = 1 - 2 sin^2(r/2)
    for (int j = 0; j < n; j++) {
      double r = x[j];
      double r2 = r * r;
      double r4 = r2 * r2;
      double low = Math.fma(r4, -1.0 / 5040, Math.fma(r2, 1.0 / 120, -1.0 / 6));
      double high =
          Math.fma(
              r4,
              Math.fma(r2, -1.0 / 1307674368000.0, 1.0 / 6227020800.0),
              Math.fma(r2, -1.0 / 39916800, 1.0 / 362880));
      double s = Math.fma(r * r2, Math.fma(r4 * r2, high, low), r);
      out[j] *= Math.fma(-2 * s, s, 1);
    }
  }

  /**
   * Sines and cosines of the first {@code n} elements.
   *
   * <p>Error at most 4e-16 for |x| up to 1e6. Short loops, because the compiler leaves a long one
   * scalar.
   *
   * @param x arguments; overwritten
   */
  public static void sinCos(double[] x, int n, double[] sin, double[] cos) {
    // Reduce to r in [-pi/4, pi/4] (left in x) and the quadrant m in {-2..2} (left in cos).
    for (int j = 0; j < n; j++) {
      double k = Math.rint(x[j] * TWO_OVER_PI);
      double r = Math.fma(-k, PI_HALF_1, x[j]);
      r = Math.fma(-k, PI_HALF_2, r);
      x[j] = Math.fma(-k, PI_HALF_3, r);
      cos[j] = Math.fma(-4, Math.rint(0.25 * k), k);
    }
    for (int j = 0; j < n; j++) {
      double r2 = x[j] * x[j];
      double s = Math.fma(r2, -1.0 / 1307674368000.0, 1.0 / 6227020800.0);
      s = Math.fma(r2, s, -1.0 / 39916800);
      s = Math.fma(r2, s, 1.0 / 362880);
      s = Math.fma(r2, s, -1.0 / 5040);
      s = Math.fma(r2, s, 1.0 / 120);
      s = Math.fma(r2, s, -1.0 / 6);
      sin[j] = Math.fma(x[j] * r2, s, x[j]);
    }
    for (int j = 0; j < n; j++) {
      double r2 = x[j] * x[j];
      double c = Math.fma(r2, 1.0 / 20922789888000.0, -1.0 / 87178291200.0);
      c = Math.fma(r2, c, 1.0 / 479001600);
      c = Math.fma(r2, c, -1.0 / 3628800);
      c = Math.fma(r2, c, 1.0 / 40320);
      c = Math.fma(r2, c, -1.0 / 720);
      c = Math.fma(r2, c, 1.0 / 24);
      c = Math.fma(r2, c, -0.5);
      x[j] = Math.fma(r2, c, 1);
    }
    // cos(pi m/2) and sin(pi m/2) as polynomials through 0, 1 and -1
    for (int j = 0; j < n; j++) {
      double m = cos[j];
      double m2 = m * m;
      double even = Math.fma(m2 * (1.0 / 6), m2 - 7, 1);
      double odd = m * (4 - m2) * (1.0 / 3);
      double s = sin[j];
      double c = x[j];
      sin[j] = even * s + odd * c;
      cos[j] = even * c - odd * s;
    }
  }
}
