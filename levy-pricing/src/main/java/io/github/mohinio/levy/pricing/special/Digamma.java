package io.github.mohinio.levy.pricing.special;

/**
 * The digamma function, derivative of the logarithm of the gamma function.
 *
 * <p>That of commons-math3 3.6.1 has a wrong sign in its asymptotic series, an error of 3e-9.
 */
public final class Digamma {

  /** Argument from which the asymptotic series, cut after 1/x^12, is exact to rounding. */
  private static final double LARGE = 12;

  /** Bernoulli numbers over their order: B_2k / (2k), k = 1..6. */
  private static final double[] SERIES = {
    1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760
  };

  private Digamma() {}

  /** Digamma of a positive argument, to a few units in the last place of max(1, |result|). */
  public static double value(double x) {
    if (x < LARGE) {
      return value(x + 1) - 1 / x;
    }
    double inverse = 1 / (x * x);
    double tail = 0;
    for (int k = SERIES.length - 1; k >= 0; k--) {
      tail = inverse * (SERIES[k] + tail);
    }
    return Math.log(x) - 0.5 / x - tail;
  }
}
