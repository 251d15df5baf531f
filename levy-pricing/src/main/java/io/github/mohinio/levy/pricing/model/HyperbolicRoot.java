package io.github.mohinio.levy.pricing.model;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.internal.ComplexMath;

/**
 * The root \( g(z) = \sqrt{\alpha^2-(\beta+iz)^2} = \sqrt{(\alpha-\beta-iz)(\alpha+\beta+iz)} \) of
 * the hyperbolic models.
 *
 * <p>For {@code Re z > 0} the two factors lie in opposite half planes, so that their product never
 * meets the cut of the principal root.
 */
final class HyperbolicRoot {

  /** Least modulus, which keeps quotients finite at the ends of the strip, where the root is 0. */
  private static final double LEAST = 1e-150;

  private HyperbolicRoot() {}

  /** Checks that the strip around the root's branch cuts holds [-1, 0]. */
  static void require(double alpha, double beta) {
    Require.positive("alpha", alpha);
    Require.finite("beta", beta);
    Require.positive("alpha + beta", alpha + beta);
    Require.greaterThan("alpha - beta", alpha - beta, 1);
  }

  static Strip strip(double alpha, double beta) {
    return new Strip(beta - alpha, alpha + beta);
  }

  /** Value at z = 0. */
  static double atZero(double alpha, double beta) {
    return Math.sqrt((alpha - beta) * (alpha + beta));
  }

  /** Writes the root at {@code z = x + iy} to element {@code j}. */
  static void at(double alpha, double beta, double x, double y, int j, double[] re, double[] im) {
    double squareRe = (alpha - beta + y) * (alpha + beta - y) + x * x;
    double squareIm = 2 * x * (y - beta);
    re[j] = Math.max(LEAST, ComplexMath.sqrtReal(squareRe, squareIm));
    im[j] = 0.5 * squareIm / re[j];
  }

  /**
   * Replaces the root at {@code z = x + iy}, in element {@code j}, by \( g(0) - g(z) =
   * iz(2\beta+iz)/(g(0)+g(z)) \).
   */
  static void decline(
      double atZero, double beta, double x, double y, int j, double[] re, double[] im) {
    double nr = y * (y - 2 * beta) - x * x;
    double ni = 2 * x * (beta - y);
    double dr = atZero + re[j];
    double di = im[j];
    double norm = 1 / (dr * dr + di * di);
    re[j] = (nr * dr + ni * di) * norm;
    im[j] = (ni * dr - nr * di) * norm;
  }
}
