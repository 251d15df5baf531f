package io.github.mohinio.levy.pricing.model;

/**
 * The open interval of heights {@code Im z} in which a characteristic exponent is analytic.
 *
 * <p>It contains [-1, 0] for every model that has a forward. Entire exponents have infinite ends.
 *
 * @param lower end below, less than -1; may be {@code -Infinity}
 * @param upper end above, at least 0; may be {@code +Infinity}
 */
public record Strip(double lower, double upper) {

  /** Strip of an exponent without singularities. */
  public static final Strip ENTIRE = new Strip(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Checks that the strip holds both poles of the payoff transform, 0 and -i. */
  public Strip {
    if (!(lower < -1 && upper >= 0)) {
      throw refusal(lower, upper);
    }
  }

  // apart, so that the constructor stays small enough to be inlined
  private static IllegalArgumentException refusal(double lower, double upper) {
    return new IllegalArgumentException(
        "strip = (" + lower + ", " + upper + "): must contain [-1, 0]");
  }

  /** Nearest height to {@code height} that is not outside the closed strip. */
  public double clamp(double height) {
    return Math.max(lower, Math.min(upper, height));
  }
}
