package io.github.mohinio.levy.pricing.model;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.internal.ComplexMath;
import java.util.List;

/**
 * Merton's jump diffusion: Brownian motion and normally distributed jumps of the log price.
 *
 * <p>\[ \psi(z) = -\tfrac12\sigma^2 z^2 + \lambda\bigl(e^{iz\mu_J - \sigma_J^2 z^2/2} - 1\bigr) \]
 *
 * <p>Reference: Merton (1976), Journal of Financial Economics 3, 125-144.
 *
 * @param sigma volatility of the diffusion, per square root of a year; finite and positive
 * @param lambda mean number of jumps per year; finite and not negative
 * @param muJ mean of a jump; finite
 * @param sigmaJ standard deviation of a jump; finite and positive; pricing costs more nodes the
 *     smaller it is beside {@code muJ}
 */
public record Merton(double sigma, double lambda, double muJ, double sigmaJ) implements LevyModel {

  static final List<String> NAMES = List.of("sigma", "lambda", "muJ", "sigmaJ");

  /**
   * Largest exponent of the jump transform, which grows doubly exponentially off the real axis; e
   * to this power times any rate is finite.
   */
  private static final double LARGEST_POWER = 650;

  /**
   * Log of the size up to which the jump transform may grow inside the cone before its Gaussian
   * decay takes over. The cone of that decay alone is 45 degrees to either side; with narrow jumps
   * the transform first overflows there, on the side to which they drift.
   */
  private static final double BUMP = 2;

  /** Checks the ranges, and that the mean growth of a jump is finite. */
  public Merton {
    Require.positive("sigma", sigma);
    Require.nonNegative("lambda", lambda);
    Require.finite("muJ", muJ);
    Require.positive("sigmaJ", sigmaJ);
    Require.lessThan("muJ + sigmaJ^2/2", muJ + 0.5 * sigmaJ * sigmaJ, LARGEST_POWER);
  }

  @Override
  public String name() {
    return "merton";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public double[] parameters() {
    return new double[] {sigma, lambda, muJ, sigmaJ};
  }

  @Override
  public Strip strip() {
    return Strip.ENTIRE;
  }

  @Override
  public Cone cone() {
    double v = 2 * BUMP * sigmaJ * sigmaJ;
    double angle = Math.asin(Math.sqrt(v / (muJ * muJ + 2 * v)));
    return muJ < 0 ? new Cone(-Math.PI / 4, angle) : new Cone(-angle, Math.PI / 4);
  }

  @Override
  public double[] sigmaCurvature() {
    return new double[] {1 / sigma, 0};
  }

  @Override
  public Cumulants cumulants() {
    double m2 = muJ * muJ;
    double v = sigmaJ * sigmaJ;
    return new Cumulants(
        lambda * muJ + martingaleDrift(),
        sigma * sigma + lambda * (m2 + v),
        lambda * muJ * (m2 + 3 * v),
        lambda * (m2 * (m2 + 6 * v) + 3 * v * v));
  }

  @Override
  public double jumpDensity(double x) {
    double z = (x - muJ) / sigmaJ;
    return lambda * Math.exp(-0.5 * z * z) / (sigmaJ * Math.sqrt(2 * Math.PI));
  }

  @Override
  public void exponent(double[] x, double[] y, int n, double[] re, double[] im) {
    double half = 0.5 * sigma * sigma;
    double halfJump = 0.5 * sigmaJ * sigmaJ;
    for (int j = 0; j < n; j++) {
      double squareRe = (x[j] - y[j]) * (x[j] + y[j]);
      double squareIm = 2 * x[j] * y[j];
      double wr = Math.min(LARGEST_POWER, -muJ * y[j] - halfJump * squareRe);
      double wi = muJ * x[j] - halfJump * squareIm;
      re[j] = lambda * ComplexMath.expm1Real(wr, wi) - half * squareRe;
      im[j] = lambda * Math.exp(wr) * Math.sin(wi) - half * squareIm;
    }
  }

  @Override
  public void exponentWithGradient(
      double[] x,
      double[] y,
      int n,
      double[] re,
      double[] im,
      double[][] gradRe,
      double[][] gradIm) {
    double half = 0.5 * sigma * sigma;
    double halfJump = 0.5 * sigmaJ * sigmaJ;
    for (int j = 0; j < n; j++) {
      double squareRe = (x[j] - y[j]) * (x[j] + y[j]);
      double squareIm = 2 * x[j] * y[j];
      double wr = Math.min(LARGEST_POWER, -muJ * y[j] - halfJump * squareRe);
      double wi = muJ * x[j] - halfJump * squareIm;
      double jumpRe = ComplexMath.expm1Real(wr, wi);
      double jumpIm = Math.exp(wr) * Math.sin(wi);
      re[j] = lambda * jumpRe - half * squareRe;
      im[j] = lambda * jumpIm - half * squareIm;
      gradRe[0][j] = -sigma * squareRe;
      gradIm[0][j] = -sigma * squareIm;
      gradRe[1][j] = jumpRe;
      gradIm[1][j] = jumpIm;
      double er = lambda * (1 + jumpRe);
      double ei = lambda * jumpIm;
      gradRe[2][j] = -y[j] * er - x[j] * ei;
      gradIm[2][j] = x[j] * er - y[j] * ei;
      gradRe[3][j] = -sigmaJ * (squareRe * er - squareIm * ei);
      gradIm[3][j] = -sigmaJ * (squareRe * ei + squareIm * er);
    }
  }
}
