package io.github.mohinio.levy.pricing.implied;

/**
 * First guess of the total volatility {@code s}, good enough for one step of fifth order.
 *
 * <p>Notation as in {@link NormalisedBlack}. Two ideas carry it:
 *
 * <ul>
 *   <li>{@code b = c exp(-k/2)} is {@code 1/sqrt(2 pi)} times the integral of {@code exp(-k^2/(2
 *       u^2) - u^2/8)} over {@code 0 < u < s}. Without the second term in the exponent it is the
 *       Bachelier price of an option {@code k} away from the money, whose volatility depends on
 *       {@code b/k} alone. A function of one variable gives that volatility, a slowly varying
 *       factor the rest.
 *   <li>Near the upper bound {@code d = s/2 - k/s} is close to {@code sqrt(-2 log(1 - c))}, and
 *       {@code s = d + sqrt(d^2 + 2k)}.
 * </ul>
 *
 * <p>All coefficients are least-squares fits, reweighted towards the smallest maximum, to values of
 * the exact functions. The errors stated are relative errors of {@code s} at the fitted points. The
 * answer does not depend on them, only the number of steps.
 */
final class InitialGuess {

  /** Value of {@code b/k} at which {@code k} is 0.9 times the Bachelier volatility. */
  private static final double WING = 0.1116;

  /** Largest value that the factor of {@link #fromPrice} is allowed beyond its range of fit. */
  private static final double MAX_EXCESS = 0.5;

  private static final double LN_2 = 0x1.62e42fefa39efp-1;

  private InitialGuess() {}

  /**
   * Guess from the price, for {@code c} below about one half. Relative error below 8e-4 for {@code
   * k <= 10}; a few per cent beyond, where the factor is an extrapolation.
   *
   * @param k absolute log-moneyness, not negative
   * @param root {@code exp(-k/2)}
   * @param c price over {@code min(F, K)}, times {@code exp(-logScale)}
   * @param logScale zero, except for a price too small to be scaled
   */
  static double fromPrice(double k, double root, double c, double logScale) {
    final double b = c * root;
    final double v =
        logScale == 0 && b >= WING * k
            ? nearBachelier(k, k + 2 * b)
            : farBachelier(k, Math.sqrt(-roughLog(b / k) - logScale));
    final double w = v * v;
    // Excess of s over v: v^2/24 at the money, v^4/(8 k^2) in the wings. Error 6.1e-4.
    final double numerator = Math.fma(k, 0.001949297, Math.fma(v, -0.01133597, 0.03929483)) * w * w;
    final double inner = Math.fma(v, Math.fma(k, -0.1124987, 0.1358523), 0.3577494 * k);
    final double outer = Math.fma(k, Math.fma(0.01617692 * k, k, inner), 0.003808912 * k * w);
    final double denominator = Math.fma(w, Math.fma(v, -0.3885335, 1), outer);
    final double excess = numerator / denominator;
    return Math.fma(v, excess > 0 && excess < MAX_EXCESS ? excess : MAX_EXCESS, v);
  }

  /**
   * Bachelier volatility from the straddle {@code g = k + 2b}, an even function of {@code k}:
   * {@code g/2} times a polynomial in {@code (k/g)^2}. Error 1.6e-5.
   */
  private static double nearBachelier(double k, double g) {
    final double q = (k / g) * (k / g);
    double p = Math.fma(q, -0.5355071, 0.4997122);
    p = Math.fma(q, p, -0.3698491);
    p = Math.fma(q, p, -0.1616048);
    p = Math.fma(q, p, -0.8013418);
    p = Math.fma(q, p, 2.506667);
    return 0.5 * g * p;
  }

  /**
   * Bachelier volatility in the wings from {@code r = sqrt(-log(b/k))}; {@code k} divided by it is
   * about {@code sqrt(2) r}. Error 7.4e-5 down to {@code b/k = 1e-340}.
   */
  private static double farBachelier(double k, double r) {
    final double z = 1 / (r + 0.75);
    double p = Math.fma(z, -212.0428, 269.4447);
    p = Math.fma(z, p, -110.7031);
    p = Math.fma(z, p, 24.07386);
    p = Math.fma(z, p, -8.109803);
    p = Math.fma(z, p, -0.0728818);
    p = Math.fma(z, p, 1.414993);
    return k / (r * p);
  }

  /**
   * Guess from the distance to the upper bound, for {@code u} below about one half. Relative error
   * below 3e-4 for {@code k <= 300} and {@code u >= 5e-17}.
   *
   * @param k absolute log-moneyness, not negative
   * @param u {@code 1 - c}, positive
   */
  static double fromComplement(double k, double u) {
    final double square = -2 * roughLog(u);
    final double r = Math.sqrt(square);
    final double z = 1 / (1 + r);
    final double y = r / Math.sqrt(square + 2 * k);
    final double p0 = cubic(y, 0.1046385, -0.09378228, 0.107543, -0.05627406);
    final double p1 = cubic(y, 2.61381, -0.04471046, -0.5935336, 0.4744062);
    final double p2 = cubic(y, -0.9691464, -2.852411, 1.753914, -1.558554);
    final double p3 = cubic(y, 0.8391199, -2.015209, 0.6168452, 1.389992);
    final double d = r - cubic(z, p0, p1, p2, p3);
    return d + Math.sqrt(Math.fma(d, d, 2 * k));
  }

  private static double cubic(double x, double c0, double c1, double c2, double c3) {
    return Math.fma(x, Math.fma(x, Math.fma(x, c3, c2), c1), c0);
  }

  /**
   * Natural logarithm with an error of 2e-6, for positive normal numbers: shorter than {@code
   * Math.log}, for which everything after the guess would have to wait.
   */
  private static double roughLog(double x) {
    // Shifting the exponent by log2(3/4) brings the mantissa to [3/4, 3/2).
    final long bits = Double.doubleToRawLongBits(x) - 0x3fe8000000000000L;
    final double exponent = bits >> 52;
    final double mantissa =
        Double.longBitsToDouble((bits & 0x000fffffffffffffL) + 0x3fe8000000000000L);
    final double z = (mantissa - 1) / (mantissa + 1);
    final double w = z * z;
    return Math.fma(exponent, LN_2, z * Math.fma(w, Math.fma(w, 0.4, 2.0 / 3), 2));
  }
}
