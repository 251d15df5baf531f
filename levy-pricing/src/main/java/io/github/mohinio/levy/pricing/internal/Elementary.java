package io.github.mohinio.levy.pricing.internal;

/**
 * Elementary functions of one real argument, for the kernels of the models. They are plain Java, so
 * that the compiler inlines them and overlaps one point of a loop with the next; {@code
 * Math.log1p}, {@code Math.expm1} and {@code Math.atan2} of Java 17 are calls into native code and
 * cost several times as much.
 *
 * <p>Errors are at most 5 units in the last place, for the sine near pi those of 1. Polynomials are
 * Chebyshev interpolants on the reduced ranges. Stateless and thread-safe.
 */
public final class Elementary {

  private static final double LN2_HIGH = 0x1.62e42fee00000p-1;
  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
  private static final double INVERSE_LN2 = 1.4426950408889634;

  private static final int EXPONENT_BIAS = 1023;
  private static final int FRACTION_BITS = 52;

  /** Upper 32 bits of sqrt(1/2), where fractions change from one power of two to the next. */
  private static final long HALF_ROOT_BITS = 0x3fe6a09e_00000000L;

  private static final double LARGEST_EXPONENT = 708;

  // pi as a sum of two doubles
  private static final double PI_LOW = 1.2246467991473532e-16;

  private Elementary() {}

  /** Natural logarithm. */
  public static double log(double x) {
    if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
      return Math.log(x);
    }
    // x = 2^k m with m in [sqrt(1/2), sqrt(2))
    long bits = Double.doubleToRawLongBits(x) - HALF_ROOT_BITS;
    long k = bits >> FRACTION_BITS;
    double m = Double.longBitsToDouble((bits & 0xf_ffff_ffff_ffffL) + HALF_ROOT_BITS);
    return logScaled(k, m - 1, 0);
  }

  /** \( \log(1 + x) \), accurate near zero. */
  public static double log1p(double x) {
    double sum = 1 + x;
    if (!(sum >= Double.MIN_NORMAL && sum <= 0x1p1000)) {
      return Math.log1p(x);
    }
    // what the sum has lost, relative to it
    double lost = (sum > 2 ? 1 - (sum - x) : x - (sum - 1)) / sum;
    long bits = Double.doubleToRawLongBits(sum) - HALF_ROOT_BITS;
    long k = bits >> FRACTION_BITS;
    double m = Double.longBitsToDouble((bits & 0xf_ffff_ffff_ffffL) + HALF_ROOT_BITS);
    return logScaled(k, m - 1, lost);
  }

  /** \( k\log 2 + \log(1 + f) + c \). */
  private static double logScaled(long k, double f, double c) {
    double s = f / (2 + f);
    double z = s * s;
    double r = Math.fma(z, 0.14616449685043406, 0.15331721600556042);
    r = Math.fma(z, r, 0.18182889125261723);
    r = Math.fma(z, r, 0.2222221113479508);
    r = Math.fma(z, r, 0.28571428625975487);
    r = Math.fma(z, r, 0.39999999999899505);
    r = z * Math.fma(z, r, 0.666666666666667);
    // log(1+f) = 2s + s r = f - s (f - r)
    double tail = Math.fma(k, LN2_LOW, c) - s * (f - r);
    return Math.fma(k, LN2_HIGH, f + tail);
  }

  /** Angle of the point (x, y), from -pi to pi. */
  public static double atan2(double y, double x) {
    double ay = Math.abs(y);
    double ax = Math.abs(x);
    double large = Math.max(ax, ay);
    double small = Math.min(ax, ay);
    if (!(large > Double.MIN_NORMAL && large < 0x1p1000)) {
      return Math.atan2(y, x);
    }
    boolean beyond = small > 0.4142135623730951 * large;
    double t = beyond ? (small - large) / (small + large) : small / large;
    double z = t * t;
    double p = Math.fma(z, -0.01917688711906226, 0.03923165829558719);
    p = Math.fma(z, p, -0.0508544973794026);
    p = Math.fma(z, p, 0.0585814891280221);
    p = Math.fma(z, p, -0.06664511447381948);
    p = Math.fma(z, p, 0.07692183190826087);
    p = Math.fma(z, p, -0.09090904578123903);
    p = Math.fma(z, p, 0.11111111015256361);
    p = Math.fma(z, p, -0.14285714284666542);
    p = Math.fma(z, p, 0.1999999999999552);
    p = Math.fma(z, p, -0.3333333333333333);
    double angle = Math.fma(t * z, p, t);
    angle = beyond ? 0.25 * Math.PI + (angle + 0.25 * PI_LOW) : angle;
    angle = ay > ax ? 0.5 * Math.PI - (angle - 0.5 * PI_LOW) : angle;
    angle = x < 0 ? Math.PI - (angle - PI_LOW) : angle;
    return y < 0 ? -angle : angle;
  }

  /** \( e^x - 1 \), accurate near zero. */
  public static double expm1(double x) {
    if (!(Math.abs(x) <= LARGEST_EXPONENT)) {
      return Math.expm1(x);
    }
    double k = Math.rint(x * INVERSE_LN2);
    double r = Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, x));
    double q = Math.fma(r, 1.0 / 6227020800.0, 1.0 / 479001600);
    q = Math.fma(r, q, 1.0 / 39916800);
    q = Math.fma(r, q, 1.0 / 3628800);
    q = Math.fma(r, q, 1.0 / 362880);
    q = Math.fma(r, q, 1.0 / 40320);
    q = Math.fma(r, q, 1.0 / 5040);
    q = Math.fma(r, q, 1.0 / 720);
    q = Math.fma(r, q, 1.0 / 120);
    q = Math.fma(r, q, 1.0 / 24);
    q = Math.fma(r, q, 1.0 / 6);
    q = Math.fma(r, q, 0.5);
    double less = Math.fma(r * r, q, r); // expm1(r)
    double power = Double.longBitsToDouble(((long) k + EXPONENT_BIAS) << FRACTION_BITS);
    return Math.fma(power, less, power - 1);
  }

  /** Sine. */
  public static double sin(double x) {
    if (!(Math.abs(x) <= Math.PI)) {
      return Math.sin(x);
    }
    double s = quarterSine(x);
    return 2 * halfSine(x, s) * Math.fma(-2 * s, s, 1);
  }

  /** \( \cos x - 1 \), accurate near zero. */
  public static double cosm1(double x) {
    if (!(Math.abs(x) <= Math.PI)) {
      double half = Math.sin(0.5 * x);
      return -2 * half * half;
    }
    double half = halfSine(x, quarterSine(x));
    return -2 * half * half;
  }

  /** sin(x/2) from sin(x/4). */
  private static double halfSine(double x, double s) {
    double r = 0.25 * x;
    double r2 = r * r;
    double c = Math.fma(r2, 1.0 / 20922789888000.0, -1.0 / 87178291200.0);
    c = Math.fma(r2, c, 1.0 / 479001600);
    c = Math.fma(r2, c, -1.0 / 3628800);
    c = Math.fma(r2, c, 1.0 / 40320);
    c = Math.fma(r2, c, -1.0 / 720);
    c = Math.fma(r2, c, 1.0 / 24);
    c = Math.fma(r2, c, -0.5);
    return 2 * s * Math.fma(r2, c, 1);
  }

  /** sin(x/4) for x up to pi. */
  private static double quarterSine(double x) {
    double r = 0.25 * x;
    double r2 = r * r;
    double s = Math.fma(r2, -1.0 / 1307674368000.0, 1.0 / 6227020800.0);
    s = Math.fma(r2, s, -1.0 / 39916800);
    s = Math.fma(r2, s, 1.0 / 362880);
    s = Math.fma(r2, s, -1.0 / 5040);
    s = Math.fma(r2, s, 1.0 / 120);
    s = Math.fma(r2, s, -1.0 / 6);
    return Math.fma(r * r2, s, r);
  }
}
