package io.github.mohinio.levy.pricing.model;

/**
 * Directions {@code arg z}, in the half plane {@code Re z > 0}, along which {@code exp(t psi(z))}
 * does not grow: the room a contour of integration may be bent into.
 *
 * @param lower steepest direction downwards, radians in [-pi/2, 0]
 * @param upper steepest direction upwards, radians in [0, pi/2]
 */
public record Cone(double lower, double upper) {

  /** The whole right half plane. */
  public static final Cone HALF_PLANE = symmetric(Math.PI / 2);

  /** No direction but the real one. */
  public static final Cone NONE = symmetric(0);

  /** Whether there is any room to bend a contour. */
  public boolean isOpen() {
    return upper > lower;
  }

  /** Checks the ranges of both angles. */
  public Cone {
    if (!(lower >= -Math.PI / 2 && lower <= 0 && upper >= 0 && upper <= Math.PI / 2)) {
      throw refusal(lower, upper);
    }
  }

  // apart, so that the constructor stays small enough to be inlined
  private static IllegalArgumentException refusal(double lower, double upper) {
    return new IllegalArgumentException(
        "cone = (" + lower + ", " + upper + "): must be within [-pi/2, 0] and [0, pi/2]");
  }

  /** Cone that is its own mirror image; {@code angle} in radians, in [0, pi/2]. */
  public static Cone symmetric(double angle) {
    return new Cone(-angle, angle);
  }
}
