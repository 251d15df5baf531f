package io.github.mohinio.levy.pricing.internal;

/**
 * Elementary functions of one real argument, for the kernels of the models. They are plain Java, so
 * that the compiler inlines them and overlaps one point of a loop with the next; {@code
 * Math.log1p}, {@code Math.expm1} and {@code Math.atan2} of Java 17 are calls into native code and
 * cost several times as much.
 *
 * <p>Errors are at most 8 units in the last place, for the sine near pi those of 1. Polynomials are
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
    double z2 = z * z;
    double low = Math.fma(z, 0.39999999999899505, 0.666666666666667);
    double middle = Math.fma(z, 0.2222221113479508, 0.28571428625975487);
    double high = Math.fma(z, 0.15331721600556042, 0.18182889125261723);
    high = Math.fma(z2, 0.14616449685043406, high);
    double r = z * Math.fma(z2, Math.fma(z2, high, middle), low);
    // log(1+f) = 2s + s r = f - s (f - r)
    double tail = Math.fma(k, LN2_LOW, c) - s * (f - r);
    return Math.fma(k, LN2_HIGH, f + tail);
  }

  /** Angle of the point (x, y), from -pi to pi. */
  public static double atan2(double y, double x) {
    double ay = Math.abs(y);
    double ax = Math.abs(x);
    boolean steep = ay > ax;
    double large = steep ? ay : ax;
    double small = steep ? ax : ay;
    if (!(large > Double.MIN_NORMAL && large < 0x1p1000)) {
      return Math.atan2(y, x);
    }
    boolean diagonal = small > 0.4142135623730951 * large;
    double t = (diagonal ? small - large : small) / (diagonal ? small + large : large);
    double angle = atan(t);
    if (diagonal) {
      angle = 0.25 * Math.PI + (angle + 0.25 * PI_LOW);
    }
    if (steep) {
      angle = 0.5 * Math.PI - (angle - 0.5 * PI_LOW);
    }
    if (x < 0) {
      angle = Math.PI - (angle - PI_LOW);
    }
    return y < 0 ? -angle : angle;
  }

  /** Arctangent of up to tan(pi/8). */
  private static double atan(double t) {
    double z = t * t;
    double z2 = z * z;
    double p0 = Math.fma(z, 0.1999999999999552, -0.3333333333333333);
    double p1 = Math.fma(z, 0.11111111015256361, -0.14285714284666542);
    double p2 = Math.fma(z, 0.07692183190826087, -0.09090904578123903);
    double p3 = Math.fma(z, 0.0585814891280221, -0.06664511447381948);
    double p4 = Math.fma(z, 0.03923165829558719, -0.0508544973794026);
    double low = Math.fma(z2, p1, p0);
    double middle = Math.fma(z2, p3, p2);
    double high = Math.fma(z2, -0.01917688711906226, p4);
    double z4 = z2 * z2;
    return Math.fma(t * z, Math.fma(z4, Math.fma(z4, high, middle), low), t);
  }

  /** \( e^x - 1 \), accurate near zero. */
  public static double expm1(double x) {
    if (!(Math.abs(x) <= LARGEST_EXPONENT)) {
      return Math.expm1(x);
    }
    double k = Math.rint(x * INVERSE_LN2);
    double r = Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, x));
    double r2 = r * r;
    double r4 = r2 * r2;
    double p0 = Math.fma(r, 1.0 / 6, 0.5);
    double p1 = Math.fma(r, 1.0 / 120, 1.0 / 24);
    double p2 = Math.fma(r, 1.0 / 5040, 1.0 / 720);
    double p3 = Math.fma(r, 1.0 / 362880, 1.0 / 40320);
    double p4 = Math.fma(r, 1.0 / 39916800, 1.0 / 3628800);
    double p5 = Math.fma(r, 1.0 / 6227020800.0, 1.0 / 479001600);
    double low = Math.fma(r2, p1, p0);
    double middle = Math.fma(r2, p3, p2);
    double high = Math.fma(r2, p5, p4);
    double less = Math.fma(r2, Math.fma(r4, Math.fma(r4, high, middle), low), r); // expm1(r)
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
    double r4 = r2 * r2;
    double low = Math.fma(r4, Math.fma(r2, 1.0 / 40320, -1.0 / 720), Math.fma(r2, 1.0 / 24, -0.5));
    double high =
        Math.fma(
            r4,
            Math.fma(r2, 1.0 / 20922789888000.0, -1.0 / 87178291200.0),
            Math.fma(r2, 1.0 / 479001600, -1.0 / 3628800));
    double c = Math.fma(r4 * r4, high, low);
    return 2 * s * Math.fma(r2, c, 1);
  }

  /** sin(x/4) for x up to pi. */
  private static double quarterSine(double x) {
    double r = 0.25 * x;
    double r2 = r * r;
    double r4 = r2 * r2;
    double low = Math.fma(r4, -1.0 / 5040, Math.fma(r2, 1.0 / 120, -1.0 / 6));
    double high =
        Math.fma(
            r4,
            Math.fma(r2, -1.0 / 1307674368000.0, 1.0 / 6227020800.0),
            Math.fma(r2, -1.0 / 39916800, 1.0 / 362880));
    double s = Math.fma(r4 * r2, high, low);
    return Math.fma(r * r2, s, r);
  }
}
