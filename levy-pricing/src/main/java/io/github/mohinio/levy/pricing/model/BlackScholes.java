package io.github.mohinio.levy.pricing.model;

import io.github.mohinio.levy.pricing.Require;
import java.util.List;

/**
 * Black-Scholes: Brownian motion, \( \psi(z) = -\tfrac12\sigma^2 z^2 \).
 *
 * <p>Reference: Black and Scholes (1973), Journal of Political Economy 81, 637-654.
 *
 * @param sigma volatility, per square root of a year; finite and positive
 */
public record BlackScholes(double sigma) implements LevyModel {

  static final List<String> NAMES = List.of("sigma");

  /** Checks the range of the volatility. */
  public BlackScholes {
    Require.positive("sigma", sigma);
  }

  @Override
  public String name() {
    return "black_scholes";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public double[] parameters() {
    return new double[] {sigma};
  }

  @Override
  public Strip strip() {
    return Strip.ENTIRE;
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
    double variance = sigma * sigma;
    return new Cumulants(-0.5 * variance, variance, 0, 0);
  }

  @Override
  public double jumpDensity(double x) {
    return 0;
  }

  @Override
  public void exponent(double[] x, double[] y, int n, double[] re, double[] im) {
    double half = -0.5 * sigma * sigma;
    for (int j = 0; j < n; j++) {
      re[j] = half * (x[j] - y[j]) * (x[j] + y[j]);
      im[j] = half * 2 * x[j] * y[j];
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
    exponent(x, y, n, re, im);
    for (int j = 0; j < n; j++) {
      gradRe[0][j] = 2 / sigma * re[j];
      gradIm[0][j] = 2 / sigma * im[j];
    }
  }
}
