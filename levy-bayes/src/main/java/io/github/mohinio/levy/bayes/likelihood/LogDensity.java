package io.github.mohinio.levy.bayes.likelihood;

/**
 * Logarithm of a density that a sampler can draw from, with its gradient.
 *
 * <p>Values are finite or {@code -Infinity}, never NaN, and nothing throws for a point of the right
 * length. An implementation may keep a workspace and then belongs to one thread at a time.
 */
public interface LogDensity {

  /** Number of coordinates. */
  int dimension();

  /**
   * Log density at a point.
   *
   * @param point {@link #dimension()} coordinates; any number, NaN too
   * @return finite, or {@code -Infinity} where the density is 0
   */
  double logDensity(double[] point);

  /**
   * Log density and its gradient at a point.
   *
   * @param point {@link #dimension()} coordinates; any number, NaN too
   * @param gradient receives the derivatives to the coordinates; zeros where the density is 0
   * @return finite, or {@code -Infinity} where the density is 0
   */
  double logDensity(double[] point, double[] gradient);
}
