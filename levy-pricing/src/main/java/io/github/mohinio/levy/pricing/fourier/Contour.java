package io.github.mohinio.levy.pricing.fourier;

/**
 * A sinh-deformed line of integration \( z(y) = ia + b\sinh(y + iw) \), to be sampled at \( y_j =
 * (j + 1/2)h \). Mutable, part of a workspace.
 *
 * <p>Reference: Boyarchenko and Levendorskii (2019), Sinh-acceleration: efficient evaluation of
 * probability distributions, option pricing, and Monte Carlo simulations, IJTAF 22(3).
 */
final class Contour {

  double a;
  double b;
  double w;
  double h;

  /** Log amplitude that accuracy is relative to: 0, or that of the saddle point of a far option. */
  double reference;

  /**
   * Largest log amplitude, above the reference, on the two lines that bound the strip around it.
   */
  double level;

  void set(Contour other) {
    a = other.a;
    b = other.b;
    w = other.w;
    h = other.h;
    reference = other.reference;
    level = other.level;
  }

  /**
   * Weight, between 0 and 1, of the residue at the pole {@code z = i height} in the midpoint sum:
   * the exact error that the sum makes by stepping over a simple pole.
   */
  double poleWeight(double height) {
    return 1 / (1 + Math.exp(-2 * Math.PI * poleAngle(height) / h));
  }

  /** The same pole's part, without sign, in the alternating sum of the error estimate. */
  double polePart(double height) {
    return 0.5 / Math.cosh(Math.PI * poleAngle(height) / h);
  }

  /** Distance in y, along the imaginary direction, from the contour to the pole. */
  private double poleAngle(double height) {
    double sine = (height - a) / b;
    if (Math.abs(sine) >= 1) {
      return sine > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    return Math.asin(sine) - w;
  }
}
