package io.github.mohinio.levy.pricing.model;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.internal.LogBesselK;
import java.util.List;

/**
 * Normal inverse Gaussian: Brownian motion with drift, run on an inverse Gaussian clock.
 *
 * <p>\[ \psi(z) = \delta\bigl[\sqrt{\alpha^2-\beta^2} - \sqrt{\alpha^2-(\beta+iz)^2}\bigr] =
 * \frac{\delta\,iz\,(2\beta+iz)}{\sqrt{\alpha^2-\beta^2} + \sqrt{\alpha^2-(\beta+iz)^2}} \]
 *
 * <p>The quotient loses nothing where z is small beside alpha.
 *
 * <p>Reference: Barndorff-Nielsen (1997), Scandinavian Journal of Statistics 24, 1-13.
 *
 * @param alpha steepness, the decay of both tails; finite and greater than 1/2
 * @param beta asymmetry; greater than {@code -alpha} and less than {@code alpha - 1}, or the
 *     forward is infinite; negative values skew returns to the left
 * @param delta scale, per year; finite and positive
 */
public record Nig(double alpha, double beta, double delta) implements LevyModel {

  static final List<String> NAMES = List.of("alpha", "beta", "delta");

  /** Checks the ranges. */
  public Nig {
    HyperbolicRoot.require(alpha, beta);
    Require.positive("delta", delta);
  }

  @Override
  public String name() {
    return "nig";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public double[] parameters() {
    return new double[] {alpha, beta, delta};
  }

  @Override
  public Strip strip() {
    return HyperbolicRoot.strip(alpha, beta);
  }

  @Override
  public Cone cone() {
    return Cone.HALF_PLANE;
  }

  @Override
  public Cumulants cumulants() {
    double root = HyperbolicRoot.atZero(alpha, beta);
    double a2 = alpha * alpha;
    double b2 = beta * beta;
    double variance = delta * a2 / (root * root * root);
    double inverse = 1 / (root * root);
    return new Cumulants(
        delta * beta / root + martingaleDrift(),
        variance,
        3 * beta * variance * inverse,
        3 * (a2 + 4 * b2) * variance * inverse * inverse);
  }

  @Override
  public double jumpDensity(double x) {
    double z = alpha * Math.abs(x);
    double[] log = new double[1];
    LogBesselK.scaled(1, z, 0, 0, log, new double[1]);
    return delta * alpha / (Math.PI * Math.abs(x)) * Math.exp(log[0] - z + beta * x);
  }

  @Override
  public void exponent(double[] x, double[] y, int n, double[] re, double[] im) {
    double atZero = HyperbolicRoot.atZero(alpha, beta);
    for (int j = 0; j < n; j++) {
      HyperbolicRoot.at(alpha, beta, x[j], y[j], j, re, im);
      HyperbolicRoot.decline(atZero, beta, x[j], y[j], j, re, im);
      re[j] *= delta;
      im[j] *= delta;
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
    double atZero = HyperbolicRoot.atZero(alpha, beta);
    for (int j = 0; j < n; j++) {
      HyperbolicRoot.at(alpha, beta, x[j], y[j], j, re, im);
      double scale = 1 / (atZero * (re[j] * re[j] + im[j] * im[j]));
      double inverseRe = re[j] * scale; // 1/(g(0) g(z))
      double inverseIm = -im[j] * scale;
      HyperbolicRoot.decline(atZero, beta, x[j], y[j], j, re, im);
      gradRe[2][j] = re[j];
      gradIm[2][j] = im[j];
      re[j] *= delta;
      im[j] *= delta;
      gradRe[0][j] = -alpha * (re[j] * inverseRe - im[j] * inverseIm);
      gradIm[0][j] = -alpha * (re[j] * inverseIm + im[j] * inverseRe);
      // d/dbeta = (delta iz g(0) + beta psi) / (g(0) g(z))
      double br = beta * re[j] - delta * atZero * y[j];
      double bi = beta * im[j] + delta * atZero * x[j];
      gradRe[1][j] = br * inverseRe - bi * inverseIm;
      gradIm[1][j] = br * inverseIm + bi * inverseRe;
    }
  }
}
