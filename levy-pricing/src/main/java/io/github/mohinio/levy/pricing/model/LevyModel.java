package io.github.mohinio.levy.pricing.model;

import java.util.List;

/**
 * An exponential Lévy model, reduced to what pricing needs: the characteristic exponent \( \psi \)
 * of the Lévy process X and where it is analytic.
 *
 * <p>The underlying is \( S_T = F_T \exp(X_T + \omega T) \) with \( E[e^{izX_T}] = e^{T\psi(z)} \)
 * and the martingale drift \( \omega = -\psi(-i) \); so \( \psi \) matters only up to a term linear
 * in z, and a model may leave such a term out. Rates, dividends and forwards are market data and
 * are passed beside the model.
 *
 * <p>Implementations are immutable and thread-safe. The kernels follow {@link Math}: NaN in, NaN
 * out, nothing thrown, nothing allocated.
 */
public interface LevyModel extends ReturnModel {

  /** The simple name of the class, unless overridden. */
  @Override
  default String name() {
    return getClass().getSimpleName();
  }

  /** None, unless overridden. */
  @Override
  default List<String> parameterNames() {
    return List.of();
  }

  /** None, unless overridden. */
  @Override
  default double[] parameters() {
    return new double[0];
  }

  /** Heights at which the exponent is analytic. */
  Strip strip();

  /**
   * No room to bend a contour, unless overridden: prices then come from a straight line, and are
   * slower.
   */
  @Override
  default Cone cone() {
    return Cone.NONE;
  }

  /**
   * Cumulants of the martingale log-return over one year; by a Cauchy integral of the exponent,
   * good to about 1e-9, unless overridden.
   */
  default Cumulants cumulants() {
    return CauchyCumulants.of(this, 1);
  }

  /**
   * Evaluates \( \psi(x_j + i y_j) \) for the first {@code n} points.
   *
   * <p>Points have \( x_j \ge 0 \); those with \( x_j = 0 \) lie inside {@link #strip()}.
   *
   * @param x real parts of the points
   * @param y imaginary parts of the points
   * @param n number of points
   * @param re receives the real parts of the exponent; no overlap with the other arrays
   * @param im receives the imaginary parts of the exponent
   */
  void exponent(double[] x, double[] y, int n, double[] re, double[] im);

  /**
   * Evaluates \( \mathrm{Re}\,\psi \) alone, by which contours are chosen; an accuracy of 1e-6 is
   * enough. Models override it where that costs less than {@link #exponent}.
   *
   * @param x real parts of the points
   * @param y imaginary parts of the points
   * @param n number of points
   * @param re receives the real parts of the exponent
   * @param scratch may be overwritten
   */
  default void growth(double[] x, double[] y, int n, double[] re, double[] scratch) {
    exponent(x, y, n, re, scratch);
  }

  /**
   * Evaluates \( \psi \) and its derivatives to every parameter. A model that names parameters and
   * does not override this can be priced but not differentiated to them.
   *
   * @param x real parts of the points
   * @param y imaginary parts of the points
   * @param n number of points
   * @param re receives the real parts of the exponent
   * @param im receives the imaginary parts of the exponent
   * @param gradRe receives the real parts of the derivatives, {@code [parameter][point]}
   * @param gradIm receives the imaginary parts of the derivatives
   * @throws UnsupportedOperationException if the model has parameters but not their derivatives
   */
  default void exponentWithGradient(
      double[] x,
      double[] y,
      int n,
      double[] re,
      double[] im,
      double[][] gradRe,
      double[][] gradIm) {
    if (!parameterNames().isEmpty()) {
      throw new UnsupportedOperationException(
          name() + ": has no derivatives to its parameters: must override exponentWithGradient");
    }
    exponent(x, y, n, re, im);
  }

  /**
   * Coefficients a and b of the second derivative to the parameter {@code sigma} in terms of the
   * first, \( \psi_{\sigma\sigma} = a\,\psi_\sigma + b\,\psi_\sigma^2 \), from which volga is
   * computed; both NaN, the default, for models without it.
   */
  default double[] sigmaCurvature() {
    return new double[] {Double.NaN, Double.NaN};
  }

  /** The martingale drift \( \omega = -\psi(-i) \), per year. */
  default double martingaleDrift() {
    double[] re = new double[1];
    exponent(new double[] {0}, new double[] {-1}, 1, re, new double[1]);
    return -re[0];
  }

  /**
   * Density of the Lévy measure: the expected number of jumps per year and unit of size.
   *
   * @param x size of a jump of the log-price; not 0
   * @return the density; NaN, unless overridden, where it is not known
   */
  default double jumpDensity(double x) {
    return Double.NaN;
  }

  /**
   * Coefficient \( \mu \), per year, of the linear term that {@link #exponent} leaves out: the
   * process's own exponent is \( \psi(z) + i\mu z \). It matters on a random clock only; zero
   * unless overridden.
   */
  default double omittedDrift() {
    return 0;
  }

  /** Derivatives of {@link #omittedDrift()} to the parameters; a fresh array. */
  default double[] omittedDriftGradient() {
    return new double[parameterNames().size()];
  }

  @Override
  default Strip strip(double maturity) {
    return strip();
  }

  @Override
  default Cumulants cumulants(double maturity) {
    return cumulants().over(maturity);
  }

  @Override
  default void logCharacteristic(
      double maturity, double[] x, double[] y, int n, double[] re, double[] im) {
    double omega = martingaleDrift();
    exponent(x, y, n, re, im);
    for (int j = 0; j < n; j++) {
      re[j] = maturity * (re[j] - omega * y[j]);
      im[j] = maturity * (im[j] + omega * x[j]);
    }
  }

  @Override
  default void logCharacteristicWithGradient(
      double maturity,
      double[] x,
      double[] y,
      int n,
      double[] re,
      double[] im,
      double[][] gradRe,
      double[][] gradIm) {
    int parameters = parameterNames().size();
    double[] omega = new double[1];
    double[][] slope = new double[parameters][1];
    double[] origin = {0};
    exponentWithGradient(
        origin, new double[] {-1}, 1, omega, new double[1], slope, new double[parameters][1]);
    exponentWithGradient(x, y, n, re, im, gradRe, gradIm);
    for (int j = 0; j < n; j++) {
      re[j] = maturity * (re[j] + omega[0] * y[j]);
      im[j] = maturity * (im[j] - omega[0] * x[j]);
    }
    for (int p = 0; p < parameters; p++) {
      for (int j = 0; j < n; j++) {
        gradRe[p][j] = maturity * (gradRe[p][j] + slope[p][0] * y[j]);
        gradIm[p][j] = maturity * (gradIm[p][j] - slope[p][0] * x[j]);
      }
    }
  }

  @Override
  default void maturitySlope(
      double maturity, double[] x, double[] y, int n, double[] re, double[] im) {
    logCharacteristic(1, x, y, n, re, im);
  }

  /** Black-Scholes: see {@link BlackScholes}. */
  static BlackScholes blackScholes(double sigma) {
    return new BlackScholes(sigma);
  }

  /** Variance Gamma: see {@link VarianceGamma}. */
  static VarianceGamma varianceGamma(double sigma, double nu, double theta) {
    return new VarianceGamma(sigma, nu, theta);
  }

  /** CGMY: see {@link Cgmy}. */
  static Cgmy cgmy(double c, double g, double m, double y) {
    return new Cgmy(c, g, m, y);
  }

  /** Normal inverse Gaussian: see {@link Nig}. */
  static Nig nig(double alpha, double beta, double delta) {
    return new Nig(alpha, beta, delta);
  }

  /** Merton's jump diffusion: see {@link Merton}. */
  static Merton merton(double sigma, double lambda, double muJ, double sigmaJ) {
    return new Merton(sigma, lambda, muJ, sigmaJ);
  }

  /** Kou's jump diffusion: see {@link Kou}. */
  static Kou kou(double sigma, double lambda, double p, double eta1, double eta2) {
    return new Kou(sigma, lambda, p, eta1, eta2);
  }

  /** Meixner: see {@link Meixner}. */
  static Meixner meixner(double a, double b, double d) {
    return new Meixner(a, b, d);
  }

  /** Bilateral gamma: see {@link BilateralGamma}. */
  static BilateralGamma bilateralGamma(
      double alphaP, double lambdaP, double alphaM, double lambdaM) {
    return new BilateralGamma(alphaP, lambdaP, alphaM, lambdaM);
  }

  /** Tempered stable (KoBoL): see {@link TemperedStable}. */
  static TemperedStable temperedStable(
      double cP, double cM, double lambdaP, double lambdaM, double yP, double yM) {
    return new TemperedStable(cP, cM, lambdaP, lambdaM, yP, yM);
  }

  /** CGMY with a diffusion: see {@link CgmyDiffusion}. */
  static CgmyDiffusion cgmyDiffusion(double c, double g, double m, double y, double sigma) {
    return new CgmyDiffusion(c, g, m, y, sigma);
  }

  /** Finite moment log stable: see {@link FiniteMomentLogStable}. */
  static FiniteMomentLogStable finiteMomentLogStable(double sigma, double alpha) {
    return new FiniteMomentLogStable(sigma, alpha);
  }

  /** Generalized hyperbolic: see {@link GeneralizedHyperbolic}. */
  static GeneralizedHyperbolic generalizedHyperbolic(
      double alpha, double beta, double delta, double lambda) {
    return new GeneralizedHyperbolic(alpha, beta, delta, lambda);
  }
}
