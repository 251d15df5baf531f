package io.github.mohinio.levy.pricing.model;

import io.github.mohinio.levy.pricing.Require;
import java.util.List;

/**
 * Kou's jump diffusion: Brownian motion and jumps of the log price that are exponentially
 * distributed to either side.
 *
 * <p>\[ \psi(z) = -\tfrac12\sigma^2 z^2 + \lambda\Bigl(\frac{p\,iz}{\eta_1-iz} -
 * \frac{(1-p)\,iz}{\eta_2+iz}\Bigr) \]
 *
 * <p>Reference: Kou (2002), Management Science 48, 1086-1101.
 *
 * @param sigma volatility of the diffusion, per square root of a year; finite and positive
 * @param lambda mean number of jumps per year; finite and not negative
 * @param p probability that a jump is upwards; in [0, 1]
 * @param eta1 rate of decay of upward jumps; finite and greater than 1, or the forward is infinite
 * @param eta2 rate of decay of downward jumps; finite and positive
 */
public record Kou(double sigma, double lambda, double p, double eta1, double eta2)
    implements LevyModel {

  static final List<String> NAMES = List.of("sigma", "lambda", "p", "eta1", "eta2");

  /** Checks the ranges. */
  public Kou {
    Require.positive("sigma", sigma);
    Require.nonNegative("lambda", lambda);
    Require.inClosedInterval("p", p, 0, 1);
    Require.greaterThan("eta1", eta1, 1);
    Require.positive("eta2", eta2);
  }

  @Override
  public String name() {
    return "kou";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public double[] parameters() {
    return new double[] {sigma, lambda, p, eta1, eta2};
  }

  @Override
  public Strip strip() {
    return new Strip(-eta1, eta2);
  }

  @Override
  public Cone cone() {
    return Cone.symmetric(Math.PI / 4);
  }

  @Override
  public double[] sigmaCurvature() {
    return new double[] {1 / sigma, 0};
  }

  @Override
  public Cumulants cumulants() {
    double up = 1 / eta1;
    double down = -1 / eta2;
    double upRate = lambda * p;
    double downRate = lambda * (1 - p);
    return new Cumulants(
        upRate * up + downRate * down + martingaleDrift(),
        sigma * sigma + 2 * (upRate * up * up + downRate * down * down),
        6 * (upRate * up * up * up + downRate * down * down * down),
        24 * (upRate * up * up * up * up + downRate * down * down * down * down));
  }

  @Override
  public double jumpDensity(double x) {
    return lambda * (x > 0 ? p * eta1 * Math.exp(-eta1 * x) : (1 - p) * eta2 * Math.exp(eta2 * x));
  }

  @Override
  public void exponent(double[] x, double[] y, int n, double[] re, double[] im) {
    double half = 0.5 * sigma * sigma;
    double upRate = lambda * p;
    double downRate = lambda * (1 - p);
    for (int j = 0; j < n; j++) {
      double modulus = x[j] * x[j] + y[j] * y[j];
      double ur = eta1 + y[j]; // eta1 - iz, less the imaginary part -x
      double dr = eta2 - y[j]; // eta2 + iz, less the imaginary part x
      double up = upRate / (ur * ur + x[j] * x[j]);
      double down = downRate / (dr * dr + x[j] * x[j]);
      re[j] =
          -half * (x[j] - y[j]) * (x[j] + y[j])
              - up * (eta1 * y[j] + modulus)
              + down * (eta2 * y[j] - modulus);
      im[j] = x[j] * (up * eta1 - down * eta2 - 2 * half * y[j]);
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
    double upRate = lambda * p;
    double downRate = lambda * (1 - p);
    for (int j = 0; j < n; j++) {
      double squareRe = (x[j] - y[j]) * (x[j] + y[j]);
      double squareIm = 2 * x[j] * y[j];
      double modulus = x[j] * x[j] + y[j] * y[j];
      double ur = eta1 + y[j];
      double dr = eta2 - y[j];
      double upNorm = 1 / (ur * ur + x[j] * x[j]);
      double downNorm = 1 / (dr * dr + x[j] * x[j]);
      // iz/(eta1 - iz) and -iz/(eta2 + iz)
      double upRe = -upNorm * (eta1 * y[j] + modulus);
      double upIm = upNorm * eta1 * x[j];
      double downRe = downNorm * (eta2 * y[j] - modulus);
      double downIm = -downNorm * eta2 * x[j];
      double jumpRe = p * upRe + (1 - p) * downRe;
      double jumpIm = p * upIm + (1 - p) * downIm;
      re[j] = lambda * jumpRe - 0.5 * sigma * sigma * squareRe;
      im[j] = lambda * jumpIm - 0.5 * sigma * sigma * squareIm;
      gradRe[0][j] = -sigma * squareRe;
      gradIm[0][j] = -sigma * squareIm;
      gradRe[1][j] = jumpRe;
      gradIm[1][j] = jumpIm;
      gradRe[2][j] = lambda * (upRe - downRe);
      gradIm[2][j] = lambda * (upIm - downIm);
      // each once more over -(eta1 - iz) or -(eta2 + iz)
      gradRe[3][j] = -upRate * upNorm * (upRe * ur - upIm * x[j]);
      gradIm[3][j] = -upRate * upNorm * (upIm * ur + upRe * x[j]);
      gradRe[4][j] = -downRate * downNorm * (downRe * dr + downIm * x[j]);
      gradIm[4][j] = -downRate * downNorm * (downIm * dr - downRe * x[j]);
    }
  }
}
