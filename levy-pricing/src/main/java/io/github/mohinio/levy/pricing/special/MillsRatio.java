package io.github.mohinio.levy.pricing.special;

/**
 * Mills ratio of the standard normal distribution: upper tail over density.
 *
 * <p>\[ m(x) = \frac{1 - \Phi(x)}{\varphi(x)} = \int_0^\infty e^{-xu - u^2/2}\,du =
 * \sqrt{\tfrac{\pi}{2}}\, \operatorname{erfcx}(x/\sqrt2) \]
 *
 * <p>It is positive and decreasing, about {@code 1/x} for large {@code x} and about {@code sqrt(2
 * pi) exp(x^2/2)} for very negative {@code x}. Relative error for {@code x >= -1}: below {@code 2 *
 * 2^-53}, on average a quarter of that. Below -1 it is that of {@code exp(x^2/2)}, up to {@code 2
 * (1 + x^2) 2^-53}; {@code m} overflows to infinity below -37.6.
 *
 * <p>Thread-safe: the tables are written once.
 */
public final class MillsRatio {

  private static final double SQRT_2_PI = 0x1.40d931ff62706p+1;

  /** Nodes lie at the multiples of 1/8 from -1 to 8. */
  private static final double FIRST_NODE = -1;

  private static final double LAST_NODE = 8;

  /**
   * {@code m} at the nodes, rounded to nearest from 60 digits: {@code sqrt(pi/2) exp(x^2/2)
   * erfc(x/sqrt(2))}, computed with mpmath.
   */
  private static final double[] AT_NODE = {
    0x1.bd1008a4e1e8dp+1, 0x1.7cbaa9fee7013p+1, 0x1.48b9da210bd29p+1, 0x1.1e4dddcbe474fp+1,
    0x1.f6c9d9bf559c4p+0, 0x1.bcd9689015d84p+0, 0x1.8c6225eb91a87p+0, 0x1.638834a2be65bp+0,
    0x1.40d931ff62706p+0, 0x1.23329ae210ff4p+0, 0x1.09aedf1446de3p+0, 0x1.e72e927666adap-1,
    0x1.c0b2d78fb0db8p-1, 0x1.9efe466edb8d2p-1, 0x1.81510273fa9f7p-1, 0x1.670e47a65a82dp-1,
    0x1.4fb53a9eb0a1cp-1, 0x1.3adb542dfc7bap-1, 0x1.282805b693bb5p-1, 0x1.17514c7e7bec5p-1,
    0x1.0818fcc1d2b2dp-1, 0x1.f49535cbfbfeep-2, 0x1.db73467cf148ep-2, 0x1.c48050a308297p-2,
    0x1.af7b6a4d54e8dp-2, 0x1.9c2ccac41d903p-2, 0x1.8a6450445bb96p-2, 0x1.79f84a0a01afcp-2,
    0x1.6ac4792d19de8p-2, 0x1.5ca93db40451fp-2, 0x1.4f8ae774d1389p-2, 0x1.43512418e52bep-2,
    0x1.37e684ee8e185p-2, 0x1.2d38184268d98p-2, 0x1.233512cf6779ap-2, 0x1.19ce867cd112cp-2,
    0x1.10f724278b794p-2, 0x1.08a3069eed562p-2, 0x1.00c785530ab11p-2, 0x1.f2b61aeec5b59p-3,
    0x1.e4aa012912ddep-3, 0x1.d75b2f61191ddp-3, 0x1.cabb94b532c3ap-3, 0x1.bebe7208c36efp-3,
    0x1.b3583458b8dc3p-3, 0x1.a87e53e063906p-3, 0x1.9e27375ea4545p-3, 0x1.944a1ae7055f7p-3,
    0x1.8adef9c13f89dp-3, 0x1.81de7aecbf923p-3, 0x1.7941dfedadc79p-3, 0x1.7102f59651d9cp-3,
    0x1.691c068ae0ee8p-3, 0x1.6187cf4733979p-3, 0x1.5a417375d8c66p-3, 0x1.5344746eb961dp-3,
    0x1.4c8ca8b939648p-3, 0x1.46163472a2014p-3, 0x1.3fdd827dc763bp-3, 0x1.39df3e6469646p-3,
    0x1.34184ed5d9148p-3, 0x1.2e85d0b109902p-3, 0x1.2925128a71ccbp-3, 0x1.23f390a01532fp-3,
    0x1.1eeef12fb5865p-3, 0x1.1a150124a3ce9p-3, 0x1.1563b113e802cp-3, 0x1.10d9127e8f293p-3,
    0x1.0c735552e368ep-3, 0x1.0830c5a626416p-3, 0x1.040fc9a11f089p-3, 0x1.000edf9a72987p-3,
    0x1.f85938b48fbd8p-4
  };

  /**
   * Degree of the expansions about the nodes. The first term left out is at most {@code (1/16)^11
   * m^(11)(-1) / 11! = 6e-17 m(-1)}; from {@code x = 0} on it is below {@code 5e-18 m(x)}.
   */
  private static final int DEGREE = 10;

  private static final int STRIDE = DEGREE + 1;

  /** Taylor coefficients about every node, lowest power first. */
  private static final double[] TAYLOR = expandAboutNodes();

  /**
   * Chebyshev fit of {@code x^2 (1 - x m(x))} in {@code 1/x^2} on {@code [0, 1/64]}, lowest power
   * first, made with mpmath; largest error 3.5e-16.
   */
  private static final double[] TAIL = {
    0.9999999999999997,
    -2.999999999994607,
    14.999999986094885,
    -104.99998592935242,
    944.9926423536496,
    -10392.732649579837,
    134692.9025386063,
    -1970341.598576784,
    29593161.45088159,
    -373233306.8865316,
    2661691152.8217926
  };

  private MillsRatio() {}

  /**
   * Evaluates the ratio.
   *
   * @param x any number; NaN gives NaN
   * @return {@code m(x)}
   */
  public static double of(double x) {
    if (x >= FIRST_NODE && x < LAST_NODE) {
      int node = (int) (8 * (x - FIRST_NODE) + 0.5);
      return taylor(node * STRIDE, x - (FIRST_NODE + 0.125 * node));
    }
    if (x >= LAST_NODE) {
      return 1 / x - tail(1 / x);
    }
    if (x < FIRST_NODE) {
      return SQRT_2_PI * Math.exp(0.5 * x * x) - of(-x);
    }
    return Double.NaN;
  }

  /**
   * Decrease of the ratio over an interval, {@code m(x) - m(x + h)}, for {@code h >= 0}.
   *
   * <p>From {@code x = 8} on the difference of the leading terms {@code 1/x} is taken in closed
   * form, which keeps the relative error below {@code 9 (1 + 1/(x h)) 2^-53}, against {@code 2
   * (x/h) 2^-53} for the plain difference. Below 8 the plain difference is returned.
   *
   * @param x start of the interval; NaN gives NaN
   * @param h its length, finite and not negative
   * @return {@code m(x) - m(x + h)}
   */
  public static double decrease(double x, double h) {
    if (x >= LAST_NODE) {
      final double near = 1 / x;
      final double far = 1 / (x + h);
      return near * far * h - (tail(near) - tail(far));
    }
    return of(x) - of(x + h);
  }

  /** Even and odd powers apart, so that the two chains run side by side. */
  private static double taylor(int k, double d) {
    final double[] a = TAYLOR;
    final double q = d * d;
    double even = Math.fma(a[k + 10], q, a[k + 8]);
    double odd = Math.fma(a[k + 9], q, a[k + 7]);
    even = Math.fma(even, q, a[k + 6]);
    odd = Math.fma(odd, q, a[k + 5]);
    even = Math.fma(even, q, a[k + 4]);
    odd = Math.fma(odd, q, a[k + 3]);
    even = Math.fma(even, q, a[k + 2]);
    odd = Math.fma(odd, q, a[k + 1]);
    return Math.fma(d, Math.fma(d, even, odd), a[k]);
  }

  /** {@code 1/x - m(x)} from {@code y = 1/x}. */
  private static double tail(double y) {
    final double z = y * y;
    double sum = TAIL[TAIL.length - 1];
    for (int i = TAIL.length - 2; i >= 0; i--) {
      sum = Math.fma(sum, z, TAIL[i]);
    }
    return y * z * sum;
  }

  /**
   * Fills the table by {@code m' = x m - 1} and {@code m^(n+1) = x m^(n) + n m^(n-1)}. For {@code x
   * > 0} the recurrence cancels, but the coefficient of order {@code n} is off by no more than
   * {@code x^n 2^-53} and enters with a weight of {@code 16^-n}.
   */
  private static double[] expandAboutNodes() {
    double[] table = new double[AT_NODE.length * STRIDE];
    for (int node = 0; node < AT_NODE.length; node++) {
      double x = FIRST_NODE + 0.125 * node;
      int k = node * STRIDE;
      table[k] = AT_NODE[node];
      table[k + 1] = Math.fma(x, table[k], -1);
      for (int n = 2; n <= DEGREE; n++) {
        table[k + n] = (x * table[k + n - 1] + table[k + n - 2]) / n;
      }
    }
    return table;
  }
}
