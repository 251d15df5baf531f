package io.github.mohinio.levy.pricing.model;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.internal.TemperedStableSide;
import java.util.List;

/**
 * CGMY with a Brownian motion beside it.
 *
 * <p>\[ \psi(z) = \psi_{CGMY}(z) - \tfrac12\sigma^2 z^2 \]
 *
 * <p>Reference: Carr, Geman, Madan and Yor (2002), Journal of Business 75, 305-332, who call it the
 * extended CGMY model.
 *
 * @param c overall activity, per year; finite and positive
 * @param g rate of decay of downward jumps; finite and positive
 * @param m rate of decay of upward jumps; finite and greater than 1, or the forward is infinite
 * @param y activity index; less than 2
 * @param sigma volatility of the diffusion, per square root of a year; finite and positive
 * @see Cgmy
 */
public record CgmyDiffusion(double c, double g, double m, double y, double sigma)
    implements LevyModel {

  static final List<String> NAMES = List.of("c", "g", "m", "y", "sigma");

  /** Checks the ranges. */
  public CgmyDiffusion {
    Cgmy.require(c, g, m, y);
    Require.positive("sigma", sigma);
  }

  @Override
  public String name() {
    return "cgmy_diffusion";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public double[] parameters() {
    return new double[] {c, g, m, y, sigma};
  }

  @Override
  public Strip strip() {
    return new Strip(-m, g);
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
    Cumulants jumps = new Cgmy(c, g, m, y).cumulants();
    double variance = sigma * sigma;
    return new Cumulants(
        jumps.first() - 0.5 * variance, jumps.second() + variance, jumps.third(), jumps.fourth());
  }

  @Override
  public double omittedDrift() {
    return Cgmy.omittedDrift(c, g, m, y);
  }

  @Override
  public double[] omittedDriftGradient() {
    double[] gradient = new double[NAMES.size()];
    Cgmy.omittedDriftGradient(c, g, m, y, gradient);
    return gradient;
  }

  @Override
  public double jumpDensity(double x) {
    return TemperedStableSide.density(c, x > 0 ? m : g, y, x);
  }

  @Override
  public void exponent(double[] x, double[] y, int n, double[] re, double[] im) {
    Cgmy.exponent(c, g, m, this.y, x, y, n, re, im);
    double half = 0.5 * sigma * sigma;
    for (int j = 0; j < n; j++) {
      re[j] -= half * (x[j] - y[j]) * (x[j] + y[j]);
      im[j] -= half * 2 * x[j] * y[j];
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
    Cgmy.exponentWithGradient(c, g, m, this.y, x, y, n, re, im, gradRe, gradIm);
    double half = 0.5 * sigma * sigma;
    for (int j = 0; j < n; j++) {
      double squareRe = (x[j] - y[j]) * (x[j] + y[j]);
      double squareIm = 2 * x[j] * y[j];
      re[j] -= half * squareRe;
      im[j] -= half * squareIm;
      gradRe[4][j] = -sigma * squareRe;
      gradIm[4][j] = -sigma * squareIm;
    }
  }
}
