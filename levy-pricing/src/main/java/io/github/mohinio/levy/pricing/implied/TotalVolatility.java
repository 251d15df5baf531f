package io.github.mohinio.levy.pricing.implied;

import io.github.mohinio.levy.pricing.special.MillsRatio;

/**
 * Inverse of the normalised Black price in the total volatility {@code s}.
 *
 * <p>Notation as in {@link NormalisedBlack}. The equation solved is {@code log c(k, s) = log c}
 * where {@code c} is below one half, {@code log(1 - c(k, s)) = log(1 - c)} above: in either case
 * the logarithm of a quantity known to full relative accuracy. Up to sign both have the derivatives
 *
 * <p>\[ c' = \varphi(a-t), \quad c''/c' = (a^2-t^2)/s, \quad c'''/c' = (c''/c')^2 - (3a^2+t^2)/s^2
 * \]
 *
 * <p>and one Householder step of fifth order, from a first guess within 8e-4, leaves an error below
 * {@code 0.5 * 2^-53}. Each step measures itself, so a worse guess costs a second step, not
 * accuracy.
 *
 * <p>The plan, a normalised price solved by Householder steps on a transformed price, is that of P.
 * Jaeckel, "Let's be rational", Wilmott 75 (2015) 40-53. The transformation, the order, the guess
 * and the evaluation of the price differ.
 *
 * <p>Stateless and thread-safe. Arguments are not checked.
 */
final class TotalVolatility {

  /**
   * A step below this, relative to {@code s}, is the last. The error {@code e} of a guess becomes
   * {@code 0.1 e^5} for {@code k < 3} and at worst {@code 2.4 e^5}, or {@code 0.7 * 2^-53} here.
   * Above one half the factor reaches 9, but there the guess is within 3e-4.
   */
  private static final double LAST_STEP = 5e-4;

  /**
   * Bound on the number of steps; two were the most seen for {@code k < 50}, four for any other.
   */
  private static final int MAX_STEPS = 16;

  private static final double MIN_STEP = -0.5;

  private static final double MAX_STEP = 1;

  private TotalVolatility() {}

  /**
   * Solves for a price below about one half of its bound.
   *
   * @param k absolute log-moneyness, not negative
   * @param root {@code exp(-k/2)}
   * @param c price over {@code min(F, K)}, times {@code exp(-logScale)}; positive
   * @param logScale zero, except for a price too small to be scaled
   * @return {@code s}
   */
  static double fromPrice(double k, double root, double c, double logScale) {
    double s = InitialGuess.fromPrice(k, root, c, logScale);
    for (int i = 0; i < MAX_STEPS; i++) {
      final double a = k / s;
      final double t = 0.5 * s;
      final double logRatio;
      final double power;
      if (NormalisedBlack.inSeriesRange(k, s)) {
        final double bracket = NormalisedBlack.bracket(k, a, t);
        logRatio =
            Math.log(NormalisedBlack.SQRT_2_PI * c / (s * bracket)) + 0.5 * Math.fma(a, a, -k);
        power = gaussian(t * t) / bracket;
      } else {
        final double d = a - t;
        final double difference = MillsRatio.decrease(d, s);
        logRatio = Math.log(NormalisedBlack.SQRT_2_PI * c / difference) + 0.5 * d * d;
        power = s / difference;
      }
      final double step = step(logRatio + logScale, power, a, t);
      s = Math.fma(s, step, s);
      if (Math.abs(step) < LAST_STEP) {
        break;
      }
    }
    return s;
  }

  /**
   * Solves for a price above about one half of its bound.
   *
   * @param k absolute log-moneyness, not negative
   * @param u distance of the price to {@code min(F, K)}, over {@code min(F, K)}; positive
   * @return {@code s}
   */
  static double fromComplement(double k, double u) {
    double s = InitialGuess.fromComplement(k, u);
    for (int i = 0; i < MAX_STEPS; i++) {
      final double a = k / s;
      final double t = 0.5 * s;
      final double d = t - a;
      final double sum = MillsRatio.of(d) + MillsRatio.of(t + a);
      final double logRatio = Math.log(NormalisedBlack.SQRT_2_PI * u / sum) + 0.5 * d * d;
      final double step = step(logRatio, -s / sum, a, t);
      s = Math.fma(s, step, s);
      if (Math.abs(step) < LAST_STEP) {
        break;
      }
    }
    return s;
  }

  /**
   * Householder step of fifth order for {@code f(s) = log p(s)}, {@code p} being {@code c} or
   * {@code 1 - c}, relative to {@code s}.
   *
   * <p>With {@code f(s + es) - target = f' s (-n + e + f2 e^2 + f3 e^3 + f4 e^4 + ...)} the step is
   * the ratio of the coefficients of {@code e^3} and {@code e^4} in the reciprocal of the bracket.
   *
   * @param logRatio target of {@code f} less {@code f(s)}
   * @param power {@code d log p / d log s}
   */
  private static double step(double logRatio, double power, double a, double t) {
    final double n = logRatio / power;
    final double a2 = a * a;
    final double t2 = t * t;
    // Derivatives of c over c', times powers of s; then those of the logarithm over factorials.
    final double c2 = a2 - t2;
    final double slope = -Math.fma(3, a2, t2);
    final double c3 = Math.fma(c2, c2, slope);
    final double c4 = Math.fma(c2, Math.fma(c2, c2, 3 * slope), 12 * a2);
    final double f2 = (c2 - power) * (1.0 / 2);
    final double f3 = (c3 - power * (3 * c2 - 2 * power)) * (1.0 / 6);
    final double quartic = 4 * c3 + 3 * c2 * c2 - power * (12 * c2 - 6 * power);
    final double f4 = (c4 - power * quartic) * (1.0 / 24);
    final double numerator = Math.fma(n, Math.fma(n, f3, 2 * f2), 1);
    final double third = Math.fma(n, f4, Math.fma(f2, f2, 2 * f3));
    final double denominator = Math.fma(n, Math.fma(n, third, 3 * f2), 1);
    return Math.max(MIN_STEP, Math.min(MAX_STEP, n * numerator / denominator));
  }

  /**
   * {@code exp(-w/2)} for {@code 0 <= w <= 1/4} by its power series; the error of 2e-14 enters
   * multiplied by the step.
   */
  private static double gaussian(double w) {
    final double x = -0.5 * w;
    double p = Math.fma(x, 1.0 / 40_320, 1.0 / 5040);
    p = Math.fma(x, p, 1.0 / 720);
    p = Math.fma(x, p, 1.0 / 120);
    p = Math.fma(x, p, 1.0 / 24);
    p = Math.fma(x, p, 1.0 / 6);
    p = Math.fma(x, p, 1.0 / 2);
    p = Math.fma(x, p, 1);
    return Math.fma(x, p, 1);
  }
}
