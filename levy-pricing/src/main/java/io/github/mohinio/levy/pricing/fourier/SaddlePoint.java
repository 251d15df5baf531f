package io.github.mohinio.levy.pricing.fourier;

import java.util.function.DoubleUnaryOperator;

/**
 * The height on the imaginary axis, between a pole and an end of the strip, at which an integrand
 * is smallest: its saddle point in the plane. By golden section, which may be taken without
 * derivatives because the log amplitude is convex there. Stateless and thread-safe.
 */
final class SaddlePoint {

  private static final double GOLDEN = 0.6180339887498949;

  /** Steps of a search, more than any useful one takes; next to a pole there is no end of them. */
  private static final int MAX_STEPS = 200;

  private SaddlePoint() {}

  /**
   * Finds the saddle point.
   *
   * @param amplitude log amplitude by height
   * @param pole where the search begins
   * @param end end of the strip
   * @param endless modulus of {@code end} that stands for a strip without end, in which a bracket
   *     is found first
   * @param accuracy relative to the distance from the pole
   */
  static double find(
      DoubleUnaryOperator amplitude, double pole, double end, double endless, double accuracy) {
    double left = pole;
    double right = end;
    if (Math.abs(end) == endless) {
      double stride = Math.copySign(1, end);
      while (Math.abs(stride) < endless
          && amplitude.applyAsDouble(pole + 2 * stride) < amplitude.applyAsDouble(pole + stride)) {
        stride *= 2;
      }
      right = pole + 2 * stride;
    }
    double a = right - GOLDEN * (right - left);
    double b = left + GOLDEN * (right - left);
    double fa = amplitude.applyAsDouble(a);
    double fb = amplitude.applyAsDouble(b);
    for (int i = 0; i < MAX_STEPS && Math.abs(right - left) > accuracy * Math.abs(a - pole); i++) {
      if (fa < fb) {
        right = b;
        b = a;
        fb = fa;
        a = right - GOLDEN * (right - left);
        fa = amplitude.applyAsDouble(a);
      } else {
        left = a;
        a = b;
        fa = fb;
        b = left + GOLDEN * (right - left);
        fb = amplitude.applyAsDouble(b);
      }
    }
    return fa < fb ? a : b;
  }
}
