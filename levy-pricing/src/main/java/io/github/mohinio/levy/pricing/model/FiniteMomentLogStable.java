package io.github.mohinio.levy.pricing.model;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.internal.ComplexMath;
import io.github.mohinio.levy.pricing.internal.Elementary;
import io.github.mohinio.levy.pricing.internal.PowerQuotient;
import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * Finite moment log stable: a stable process with jumps downwards only, maximally skewed.
 *
 * <p>\[ \psi(z) = -\sigma^\alpha\sec\frac{\pi\alpha}{2}\,(iz)^\alpha \simeq \sigma^\alpha
 * \frac{\alpha-1}{\sin(\pi(\alpha-1)/2)}\; iz\,\frac{(iz)^{\alpha-1}-1}{\alpha-1} \]
 *
 * <p>up to a term linear in z, without which nothing cancels as alpha falls to 1. As alpha rises to
 * 2 the model becomes Black-Scholes with volatility {@code sigma * sqrt(2)}. Moments of the price
 * are finite, those of the log-return are not from the second on.
 *
 * <p>Reference: Carr and Wu (2003), Journal of Finance 58, 753-777.
 *
 * @param sigma scale, per year to the power 1/alpha; finite and positive
 * @param alpha index of stability; in (1, 2); small means a fat left tail
 */
public record FiniteMomentLogStable(double sigma, double alpha) implements LevyModel {

  static final List<String> NAMES = List.of("sigma", "alpha");

  /** Argument below which the series for 1/h - cot h is summed; the difference cancels there. */
  private static final double SMALL_ANGLE = 0.1;

  /** Checks the ranges. */
  public FiniteMomentLogStable {
    Require.positive("sigma", sigma);
    Require.inOpenInterval("alpha", alpha, 1, 2);
  }

  @Override
  public String name() {
    return "finite_moment_log_stable";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public double[] parameters() {
    return new double[] {sigma, alpha};
  }

  @Override
  public Strip strip() {
    return new Strip(Double.NEGATIVE_INFINITY, 0);
  }

  @Override
  public Cone cone() {
    double half = 0.5 * Math.PI / alpha;
    return new Cone(half - 0.5 * Math.PI, Math.min(0.5 * Math.PI, 3 * half - 0.5 * Math.PI));
  }

  /** Cumulants of which only the mean exists; the others are NaN. */
  @Override
  public double[] sigmaCurvature() {
    return new double[] {(alpha - 1) / sigma, 0};
  }

  @Override
  public Cumulants cumulants() {
    double mean = -Math.pow(sigma, alpha) / Math.sin(0.5 * Math.PI * (alpha - 1));
    return new Cumulants(mean, Double.NaN, Double.NaN, Double.NaN);
  }

  private double factor() {
    double excess = alpha - 1;
    return Math.pow(sigma, alpha) * excess / Math.sin(0.5 * Math.PI * excess);
  }

  @Override
  public double jumpDensity(double x) {
    // downward jumps only: c |x|^(-1-alpha) with c Gamma(-alpha) = -sigma^alpha / cos(pi alpha/2)
    if (x >= 0) {
      return 0;
    }
    double c = -Math.pow(sigma, alpha) / (Math.cos(0.5 * Math.PI * alpha) * Gamma.gamma(-alpha));
    return c * Math.pow(-x, -1 - alpha);
  }

  @Override
  public void exponent(double[] x, double[] y, int n, double[] re, double[] im) {
    double excess = alpha - 1;
    double scale = factor() / excess;
    for (int j = 0; j < n; j++) {
      double wr = 0.5 * excess * Math.log(x[j] * x[j] + y[j] * y[j]);
      double wi = excess * Elementary.atan2(x[j], -y[j]);
      double powerRe = scale * ComplexMath.expm1Real(wr, wi);
      double powerIm = scale * Math.exp(wr) * Math.sin(wi);
      re[j] = -y[j] * powerRe - x[j] * powerIm;
      im[j] = x[j] * powerRe - y[j] * powerIm;
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
    double excess = alpha - 1;
    double factor = factor();
    double logSlope =
        Math.log(sigma) + 0.5 * Math.PI * inverseLessCotangent(0.5 * Math.PI * excess);
    for (int j = 0; j < n; j++) {
      double logRe = 0.5 * Math.log(x[j] * x[j] + y[j] * y[j]);
      double logIm = Elementary.atan2(x[j], -y[j]);
      double wr = excess * logRe;
      double wi = excess * logIm;
      double powerRe = ComplexMath.expm1Real(wr, wi);
      double powerIm = Math.exp(wr) * Math.sin(wi);
      PowerQuotient.slope(wr, wi, powerRe, powerIm, j, gradRe[1], gradIm[1]);
      double quotientRe = factor / excess * powerRe;
      double quotientIm = factor / excess * powerIm;
      re[j] = -y[j] * quotientRe - x[j] * quotientIm;
      im[j] = x[j] * quotientRe - y[j] * quotientIm;
      gradRe[0][j] = alpha / sigma * re[j];
      gradIm[0][j] = alpha / sigma * im[j];
      double squareRe = factor * (logRe - logIm) * (logRe + logIm);
      double squareIm = factor * 2 * logRe * logIm;
      double slopeRe = squareRe * gradRe[1][j] - squareIm * gradIm[1][j];
      double slopeIm = squareRe * gradIm[1][j] + squareIm * gradRe[1][j];
      gradRe[1][j] = logSlope * re[j] - y[j] * slopeRe - x[j] * slopeIm;
      gradIm[1][j] = logSlope * im[j] + x[j] * slopeRe - y[j] * slopeIm;
    }
  }

  /** \( 1/h - \cot h \), for 0 &lt; h &lt; pi. */
  private static double inverseLessCotangent(double h) {
    if (h < SMALL_ANGLE) {
      double h2 = h * h;
      return h / 3 * (1 + h2 / 15 * (1 + h2 * 2 / 21 * (1 + h2 / 10 * (1 + h2 * 10 / 99))));
    }
    return 1 / h - 1 / Math.tan(h);
  }
}
