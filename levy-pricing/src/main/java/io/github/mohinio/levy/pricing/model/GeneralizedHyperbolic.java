package io.github.mohinio.levy.pricing.model;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.internal.LogBesselK;
import java.util.List;

/**
 * Generalized hyperbolic: log-returns over one year follow the generalized hyperbolic law, those
 * over other periods follow from independent and stationary increments.
 *
 * <p>\[ \psi(z) = \lambda\log\frac{g(0)}{g(z)} + \log\frac{K_\lambda(\delta g(z))}{K_\lambda(\delta
 * g(0))}, \qquad g(z) = \sqrt{\alpha^2-(\beta+iz)^2} \]
 *
 * <p>With \( \lambda = -1/2 \) this is {@link Nig}, with \( \lambda = 1 \) the hyperbolic model.
 * The Bessel function is summed from its integral, which makes the exponent some hundred times as
 * costly as that of NIG.
 *
 * <p>References: Barndorff-Nielsen (1977), Proceedings of the Royal Society A 353, 401-419;
 * Eberlein and Prause (2002), The generalized hyperbolic model: financial derivatives and risk
 * measures.
 *
 * @param alpha steepness, the decay of both tails; finite and greater than 1/2
 * @param beta asymmetry; greater than {@code -alpha} and less than {@code alpha - 1}, or the
 *     forward is infinite; negative values skew returns to the left
 * @param delta scale; finite and greater than 1e-12
 * @param lambda shape, the order of the Bessel function; in [-1000, 1000]
 */
public record GeneralizedHyperbolic(double alpha, double beta, double delta, double lambda)
    implements LevyModel {

  static final List<String> NAMES = List.of("alpha", "beta", "delta", "lambda");

  /** Checks the ranges. */
  public GeneralizedHyperbolic {
    HyperbolicRoot.require(alpha, beta);
    Require.greaterThan("delta", delta, 1e-12);
    Require.inClosedInterval("lambda", lambda, -1000, 1000);
  }

  @Override
  public String name() {
    return "generalized_hyperbolic";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public double[] parameters() {
    return new double[] {alpha, beta, delta, lambda};
  }

  @Override
  public Strip strip() {
    return HyperbolicRoot.strip(alpha, beta);
  }

  @Override
  public Cone cone() {
    return Cone.HALF_PLANE;
  }

  /**
   * Cumulants, by those of the generalized inverse Gaussian variance v of the law: that of order n
   * of v is \( \delta^{2n} D^{n-1} q \) with \( q(w) = K_{\lambda+1}(w)/(w K_\lambda(w)) \), \( w =
   * \delta g(0) \), \( D = -\frac1w\frac{d}{dw} \) and \( Dq = (1 + 2(\lambda+1)q)/w^2 - q^2 \).
   */
  @Override
  public Cumulants cumulants() {
    double w = delta * HyperbolicRoot.atZero(alpha, beta);
    double[] log = new double[2];
    LogBesselK.scaled(lambda, w, 0, 0, log, new double[2]);
    LogBesselK.scaled(lambda + 1, w, 0, 1, log, new double[2]);
    double s = 1 / (w * w);
    double order = 2 * (lambda + 1);
    double q = Math.exp(log[1] - log[0]) / w;
    double linear = (1 + order * q) * s;
    double rate = order * s - 2 * q;
    double q1 = linear - q * q;
    double q2 = 2 * linear * s + rate * q1;
    double q3 = 8 * linear * s * s + 4 * order * s * s * q1 - 2 * q1 * q1 + rate * q2;
    double d2 = delta * delta;
    double k1 = d2 * q;
    double k2 = d2 * d2 * q1;
    double k3 = d2 * d2 * d2 * q2;
    double k4 = d2 * d2 * d2 * d2 * q3;
    double b2 = beta * beta;
    return new Cumulants(
        beta * k1 + martingaleDrift(),
        k1 + b2 * k2,
        beta * (3 * k2 + b2 * k3),
        3 * k2 + b2 * (6 * k3 + b2 * k4));
  }

  @Override
  public void exponent(double[] x, double[] y, int n, double[] re, double[] im) {
    if (n == 0) {
      return;
    }
    double atZero = HyperbolicRoot.atZero(alpha, beta);
    LogBesselK.scaled(lambda, delta * atZero, 0, 0, re, im);
    double logAtZero = re[0] - lambda * Math.log(atZero);
    for (int j = 0; j < n; j++) {
      HyperbolicRoot.at(alpha, beta, x[j], y[j], j, re, im);
      double gr = re[j];
      double gi = im[j];
      LogBesselK.scaled(lambda, delta * gr, delta * gi, j, re, im);
      double logRe = re[j] - lambda * Math.log(Math.hypot(gr, gi)) - logAtZero;
      double logIm = im[j] - lambda * Math.atan2(gi, gr);
      re[j] = gr;
      im[j] = gi;
      HyperbolicRoot.decline(atZero, beta, x[j], y[j], j, re, im);
      re[j] = Math.fma(delta, re[j], logRe);
      im[j] = Math.fma(delta, im[j], logIm);
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
    if (n == 0) {
      return;
    }
    double atZero = HyperbolicRoot.atZero(alpha, beta);
    bessel(delta * atZero, 0, 0, re, im, gradRe, gradIm);
    double logAtZero = re[0] - lambda * Math.log(atZero);
    double orderAtZero = gradRe[3][0] - Math.log(atZero);
    double besselAtZero = gradRe[2][0];
    // derivative of psi to g(0), and to g(z) below
    double slopeAtZero = delta * (besselAtZero - 1) - lambda / atZero;
    for (int j = 0; j < n; j++) {
      HyperbolicRoot.at(alpha, beta, x[j], y[j], j, re, im);
      double gr = re[j];
      double gi = im[j];
      bessel(delta * gr, delta * gi, j, re, im, gradRe, gradIm);
      double logModulus = Math.log(Math.hypot(gr, gi));
      double angle = Math.atan2(gi, gr);
      double logRe = re[j] - lambda * logModulus - logAtZero;
      double logIm = im[j] - lambda * angle;
      gradRe[3][j] -= logModulus + orderAtZero;
      gradIm[3][j] -= angle;
      double norm = 1 / (gr * gr + gi * gi);
      double inverseRe = gr * norm;
      double inverseIm = -gi * norm;
      double br = gradRe[2][j];
      double bi = gradIm[2][j];
      double sr = delta * (br - 1) - lambda * inverseRe;
      double si = delta * bi - lambda * inverseIm;
      double quotientRe = sr * inverseRe - si * inverseIm;
      double quotientIm = sr * inverseIm + si * inverseRe;
      gradRe[0][j] = alpha * (quotientRe - slopeAtZero / atZero);
      gradIm[0][j] = alpha * quotientIm;
      double shift = beta - y[j]; // real part of beta + iz
      gradRe[1][j] = x[j] * quotientIm - shift * quotientRe + beta * slopeAtZero / atZero;
      gradIm[1][j] = -x[j] * quotientRe - shift * quotientIm;
      re[j] = gr;
      im[j] = gi;
      HyperbolicRoot.decline(atZero, beta, x[j], y[j], j, re, im);
      gradRe[2][j] = gr * br - gi * bi - atZero * besselAtZero + re[j];
      gradIm[2][j] = gr * bi + gi * br + im[j];
      re[j] = Math.fma(delta, re[j], logRe);
      im[j] = Math.fma(delta, im[j], logIm);
    }
  }

  /** Bessel function into re and im, its slope and that to the order into columns 2 and 3. */
  private void bessel(
      double wr, double wi, int j, double[] re, double[] im, double[][] gradRe, double[][] gradIm) {
    LogBesselK.scaledWithDerivatives(
        lambda, wr, wi, j, re, im, gradRe[3], gradIm[3], gradRe[2], gradIm[2]);
  }
}
