package io.github.mohinio.levy.pricing.model;

import java.util.List;

/**
 * A model of the underlying, reduced to what European prices need: for every maturity T the
 * characteristic function of the log-return \( R_T = \log(S_T/F_T) \), a martingale after
 * exponentiation.
 *
 * <p>{@link LevyModel} is the case of independent and stationary increments, where the logarithm of
 * the characteristic function is proportional to T; {@link TimeChanged} runs one on a random clock.
 * Rates, dividends and forwards are market data and are passed beside the model.
 *
 * <p>Implementations are immutable and thread-safe. The kernels follow {@link Math}: NaN in, NaN
 * out, nothing thrown.
 */
public interface ReturnModel {

  /** Name of the model in files and on the command line, such as {@code variance_gamma}. */
  String name();

  /** Names of the parameters, in the order of {@link #parameters()}. */
  List<String> parameterNames();

  /** Values of the parameters; a fresh array. */
  double[] parameters();

  /**
   * Heights {@code Im z} at which the characteristic function is analytic.
   *
   * @param maturity in years; positive
   */
  Strip strip(double maturity);

  /**
   * Directions into which a contour may be bent: along them the characteristic function does not
   * grow.
   */
  Cone cone();

  /**
   * Cumulants of the log-return.
   *
   * @param maturity in years; positive
   */
  Cumulants cumulants(double maturity);

  /**
   * Evaluates \( \log E[e^{izR_T}] \), continuous from z = 0, at the first {@code n} points \( z_j
   * = x_j + i y_j \); NaN where it is not known to be analytic.
   *
   * <p>Points have \( x_j \ge 0 \); those with \( x_j = 0 \) lie inside the strip.
   *
   * @param maturity in years; positive
   * @param x real parts of the points
   * @param y imaginary parts of the points
   * @param n number of points
   * @param re receives the real parts; no overlap with the other arrays
   * @param im receives the imaginary parts
   */
  void logCharacteristic(double maturity, double[] x, double[] y, int n, double[] re, double[] im);

  /**
   * Evaluates \( \log E[e^{izR_T}] \) and its derivatives to every parameter.
   *
   * @param maturity in years; positive
   * @param x real parts of the points
   * @param y imaginary parts of the points
   * @param n number of points
   * @param re receives the real parts
   * @param im receives the imaginary parts
   * @param gradRe receives the real parts of the derivatives, {@code [parameter][point]}
   * @param gradIm receives the imaginary parts of the derivatives
   */
  void logCharacteristicWithGradient(
      double maturity,
      double[] x,
      double[] y,
      int n,
      double[] re,
      double[] im,
      double[][] gradRe,
      double[][] gradIm);

  /**
   * Evaluates the derivative of \( \log E[e^{izR_T}] \) to the maturity.
   *
   * @param maturity in years; positive
   * @param x real parts of the points
   * @param y imaginary parts of the points
   * @param n number of points
   * @param re receives the real parts, per year
   * @param im receives the imaginary parts
   */
  void maturitySlope(double maturity, double[] x, double[] y, int n, double[] re, double[] im);
}
