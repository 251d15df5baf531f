package io.github.mohinio.levy.pricing.clock;

import java.util.List;

/**
 * A random clock \( Y_t = \int_0^t y_s\,ds \) with rate \( y_s > 0 \), by the logarithm of its
 * moment generating function.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface Clock {

  /** Name of the clock, such as {@code cir}; the second part of a time-changed model's name. */
  String name();

  /** Names of the parameters, in the order of {@link #parameters()}. */
  List<String> parameterNames();

  /** Values of the parameters; a fresh array. */
  double[] parameters();

  /**
   * The abscissa of convergence: \( E[e^{wY_t}] \) is finite for {@code Re w} below this, and not
   * for larger ones.
   *
   * @param t years; positive
   */
  double explosion(double t);

  /**
   * Evaluates \( \log E[e^{wY_t}] \), continuous from w = 0, at the first {@code n} points; NaN
   * where {@code Re w} is not below {@link #explosion}.
   *
   * @param t years; positive
   * @param wr real parts of the points
   * @param wi imaginary parts
   * @param n number of points
   * @param re receives the real parts; may be {@code wr}
   * @param im receives the imaginary parts; may be {@code wi}
   */
  void logMoment(double t, double[] wr, double[] wi, int n, double[] re, double[] im);

  /**
   * Evaluates \( \log E[e^{wY_t}] \) and its derivatives.
   *
   * @param t years; positive
   * @param wr real part of the point
   * @param wi imaginary part
   * @param value receives value and derivatives as pairs of real and imaginary part: value,
   *     derivative to w, derivative to t, then one to each parameter
   */
  void derivatives(double t, double wr, double wi, double[] value);
}
