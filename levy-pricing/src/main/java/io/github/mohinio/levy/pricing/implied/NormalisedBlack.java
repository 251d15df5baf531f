package io.github.mohinio.levy.pricing.implied;

import io.github.mohinio.levy.pricing.special.MillsRatio;

/**
 * The Black price of an out-of-the-money option in units of its upper bound, free of cancellation.
 *
 * <p>With {@code k = |log(F/K)|}, total volatility {@code s = sigma sqrt(T)}, {@code a = k/s},
 * {@code t = s/2} and the Mills ratio {@code m}, the undiscounted price divided by {@code min(F,
 * K)} is
 *
 * <p>\[ c(k,s) = \Phi(t-a) - e^k \Phi(-t-a) = \varphi(a-t)\,\bigl[m(a-t) - m(a+t)\bigr] \]
 *
 * <p>and its distance from the bound is \( 1 - c = \varphi(a-t)\,[m(t-a) + m(t+a)] \). Calls and
 * puts share both by symmetry. The difference of Mills ratios loses digits when {@code k} and
 * {@code s} are small. There, from \( m(a \pm t) \) written as the solution of {@code m' = x m - 1}
 * started at {@code a},
 *
 * <p>\[ c = s\,\varphi(a)\,e^{k/2} B, \qquad B = \int_0^1 \cosh(\xi(1-y))\,e^{-t^2y^2/2}\,dy -
 * a\,m(a) \frac{\sinh \xi}{\xi}, \qquad \xi = k/2 \]
 *
 * <p>with the integral as a power series in {@code xi^2} and {@code t^2}. What is left of
 * cancellation, {@code 1 - a m(a)}, costs no more digits of the volatility than {@code 2^-53}: the
 * error is absolute, and the volatility moves by {@code B} times the relative change of the price.
 *
 * <p>Stateless and thread-safe. Arguments are not checked.
 */
final class NormalisedBlack {

  static final double SQRT_2_PI = 0x1.40d931ff62706p+1;

  static final double INVERSE_SQRT_2_PI = 0x1.9884533d43651p-2;

  /** Reciprocals of {@code (2n+1)!} for {@code n = 1 .. 9}. */
  private static final double C1 = 1.0 / 6;

  private static final double C2 = 1.0 / 120;
  private static final double C3 = 1.0 / 5040;
  private static final double C4 = 1.0 / 362_880;
  private static final double C5 = 1.0 / 39_916_800;
  private static final double C6 = 1.0 / 6_227_020_800.0;
  private static final double C7 = 1.0 / 1_307_674_368_000.0;
  private static final double C8 = 1.0 / 355_687_428_096_000.0;
  private static final double C9 = 1.0 / 121_645_100_408_832_000.0;

  /**
   * Borders of the series in {@code k} and {@code s}. Beyond either, the difference of Mills ratios
   * is off by at most {@code 6 * 2^-53} in the volatility. Inside both, the terms left out of the
   * series are below {@code 2^-54}.
   */
  private static final double SERIES_LOG_MONEYNESS = 0.5;

  private static final double SERIES_TOTAL_VOLATILITY = 1;

  /**
   * Value of {@code a - t} below which the price is computed as one less its distance to the bound,
   * here no more than three quarters. The Mills ratio is tabulated from -1 on.
   */
  private static final double MIN_DIFFERENCE = -0.75;

  /** Value of {@code a - t} at which the density, and so the price, has long been zero. */
  private static final double MAX_DIFFERENCE = 40;

  private NormalisedBlack() {}

  /**
   * Absolute log-moneyness from a forward and a strike, in either order, to full relative accuracy:
   * the rounding of the quotient, fatal next to the money, is measured and put back.
   */
  static double logMoneyness(double larger, double smaller) {
    double ratio = larger / smaller;
    if (ratio < Double.POSITIVE_INFINITY) {
      return Math.log(ratio) + Math.fma(-ratio, smaller, larger) / larger;
    }
    return Math.log(larger) - Math.log(smaller);
  }

  /** The price {@code c(k, s)} in units of its bound; {@code k} and {@code s} not negative. */
  static double price(double k, double s) {
    final double a = k / s;
    final double t = 0.5 * s;
    if (!(a - t < MAX_DIFFERENCE)) {
      return Double.isNaN(k + s) ? Double.NaN : 0;
    }
    if (inSeriesRange(k, s)) {
      return INVERSE_SQRT_2_PI * s * Math.exp(0.5 * (k - a * a)) * bracket(k, a, t);
    }
    final double d = a - t;
    final double density = INVERSE_SQRT_2_PI * Math.exp(-0.5 * d * d);
    if (d > MIN_DIFFERENCE) {
      return density * MillsRatio.decrease(d, s);
    }
    return 1 - density * (MillsRatio.of(-d) + MillsRatio.of(a + t));
  }

  /** Derivative of {@link #price} in {@code s}; at {@code k = s = 0} its limit at the money. */
  static double slope(double k, double s) {
    final double d = k == 0 ? -0.5 * s : k / s - 0.5 * s;
    return INVERSE_SQRT_2_PI * Math.exp(-0.5 * d * d);
  }

  /** Whether {@link #bracket} applies; otherwise take the difference of Mills ratios. */
  static boolean inSeriesRange(double k, double s) {
    return k <= SERIES_LOG_MONEYNESS && s <= SERIES_TOTAL_VOLATILITY;
  }

  /**
   * The factor {@code B} of the class comment.
   *
   * <p>The coefficient of {@code xi^(2j) (-t^2)^i} in the integral is {@code (2i-1)!! /
   * (2i+2j+1)!}. Row {@code i = 0} is the series of {@code sinh(xi)/xi} and joins the other term.
   */
  static double bracket(double k, double a, double t) {
    final double z = 0.25 * k * k;
    final double w = t * t;
    final double w2 = w * w;
    final double from4 = Math.fma(z, Math.fma(z, C6, C5), C4);
    final double from3 = Math.fma(z, from4, C3);
    final double from2 = Math.fma(z, from3, C2);
    final double from5 = Math.fma(z, Math.fma(z, C7, C6), C5);
    final double row1 = Math.fma(z, from2, C1);
    final double row3 = 15 * from3;
    final double row5 = 945 * from5;
    final double row7 = 135_135 * Math.fma(z, C8, C7);
    final double row2 = 3 * from2;
    final double row4 = 105 * Math.fma(z, from5, C4);
    final double row6 = 10_395 * Math.fma(z, C7, C6);
    double odd = Math.fma(w2, 34_459_425 * C9, row7);
    double even = Math.fma(w2, 2_027_025 * C8, row6);
    odd = Math.fma(w2, odd, row5);
    even = Math.fma(w2, even, row4);
    odd = Math.fma(w2, odd, row3);
    even = Math.fma(w2, even, row2);
    odd = Math.fma(w2, odd, row1);
    final double higherRows = w * Math.fma(w, even, -odd);
    final double sinhc = Math.fma(z, row1, 1);
    return Math.fma(sinhc, Math.fma(-a, MillsRatio.of(a), 1), higherRows);
  }
}
