package io.github.mohinio.levy.pricing.model;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.internal.ComplexMath;
import io.github.mohinio.levy.pricing.internal.Elementary;
import java.util.List;

/**
 * Variance Gamma: Brownian motion with drift, run on a gamma clock of unit mean rate.
 *
 * <p>\[ \psi(z) = -\tfrac1\nu \log\bigl(1 - iz\theta\nu + \tfrac12\sigma^2\nu z^2\bigr) =
 * -\tfrac1\nu \bigl[\log(1 - iz/M) + \log(1 + iz/G)\bigr] \]
 *
 * <p>The factored form keeps both principal logarithms continuous for {@code Re z > 0}.
 *
 * <p>Reference: Madan, Carr and Chang (1998), European Finance Review 2, 79-105.
 *
 * @param sigma volatility on the gamma clock, per square root of a year; finite and positive
 * @param nu variance rate of the clock, in years; finite and positive; larger means fatter tails
 * @param theta drift on the gamma clock, per year; finite; negative values skew returns to the left
 */
public record VarianceGamma(double sigma, double nu, double theta) implements LevyModel {

  static final List<String> NAMES = List.of("sigma", "nu", "theta");

  /**
   * Squared argument of g, in the derivative to nu, below which its Taylor series is summed: the
   * closed form loses as many digits as the argument has leading zeros, twice over.
   */
  private static final double SMALL_ARGUMENT = 0.0025;

  /** Last power of the series; 0.05^14 is below rounding. */
  private static final int TAYLOR_TERMS = 13;

  /** Checks the ranges, and that the forward is finite: {@code nu (theta + sigma^2/2) < 1}. */
  public VarianceGamma {
    Require.positive("sigma", sigma);
    Require.positive("nu", nu);
    Require.finite("theta", theta);
    Require.positive("1 - nu*(theta + sigma^2/2)", 1 - nu * (theta + 0.5 * sigma * sigma));
  }

  /**
   * The model by its jumps, of density \( C e^{-Mx}/x \) upwards and \( C e^{-G|x|}/|x| \)
   * downwards.
   *
   * @param c activity, 1/nu; finite and positive
   * @param g rate of decay of downward jumps; finite and positive
   * @param m rate of decay of upward jumps; finite and greater than 1
   */
  public static VarianceGamma ofDecay(double c, double g, double m) {
    Require.positive("c", c);
    Require.positive("g", g);
    Require.greaterThan("m", m, 1);
    return new VarianceGamma(Math.sqrt(2 * c / (g * m)), 1 / c, c * (1 / m - 1 / g));
  }

  @Override
  public String name() {
    return "variance_gamma";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public double[] parameters() {
    return new double[] {sigma, nu, theta};
  }

  @Override
  public Strip strip() {
    return new Strip(-1 / inverseM(), 1 / inverseG());
  }

  @Override
  public Cone cone() {
    return Cone.HALF_PLANE;
  }

  @Override
  public double[] sigmaCurvature() {
    return new double[] {1 / sigma, nu};
  }

  @Override
  public Cumulants cumulants() {
    double s2 = sigma * sigma;
    double t2 = theta * theta;
    return new Cumulants(
        theta + martingaleDrift(),
        s2 + nu * t2,
        theta * nu * (3 * s2 + 2 * t2 * nu),
        3 * nu * (s2 * s2 + 2 * t2 * nu * (2 * s2 + t2 * nu)));
  }

  /** Sum of both roots' inverses' moduli, from which either follows without cancellation. */
  private double inverseSum() {
    double drift = theta * nu;
    return Math.sqrt(drift * drift + 2 * sigma * sigma * nu);
  }

  /** 1/M, where -iM is the singularity below. */
  private double inverseM() {
    double drift = theta * nu;
    double sum = inverseSum();
    return drift >= 0 ? 0.5 * (sum + drift) : sigma * sigma * nu / (sum - drift);
  }

  /** 1/G, where iG is the singularity above. */
  private double inverseG() {
    double drift = theta * nu;
    double sum = inverseSum();
    return drift >= 0 ? sigma * sigma * nu / (sum + drift) : 0.5 * (sum - drift);
  }

  @Override
  public double jumpDensity(double x) {
    double rate = x > 0 ? 1 / inverseM() : 1 / inverseG();
    return Math.exp(-rate * Math.abs(x)) / (nu * Math.abs(x));
  }

  @Override
  public void exponent(double[] x, double[] y, int n, double[] re, double[] im) {
    double p = inverseM();
    double q = inverseG();
    for (int j = 0; j < n; j++) {
      // 1 - iz/M = (1 + y/M) - i x/M and 1 + iz/G = (1 - y/G) + i x/G
      double ur = y[j] * p;
      double ui = -x[j] * p;
      double vr = -y[j] * q;
      double vi = x[j] * q;
      re[j] = -(ComplexMath.logModulus1p(ur, ui) + ComplexMath.logModulus1p(vr, vi)) / nu;
      im[j] = -(Elementary.atan2(ui, 1 + ur) + Elementary.atan2(vi, 1 + vr)) / nu;
    }
  }

  @Override
  public void growth(double[] x, double[] y, int n, double[] re, double[] scratch) {
    double p = inverseM();
    double q = inverseG();
    for (int j = 0; j < n; j++) {
      double ar = 1 + y[j] * p;
      double ai = x[j] * p;
      double br = 1 - y[j] * q;
      double bi = x[j] * q;
      re[j] = -0.5 / nu * Elementary.log((ar * ar + ai * ai) * (br * br + bi * bi));
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
    double p = inverseM();
    double q = inverseG();
    for (int j = 0; j < n; j++) {
      // 1/argument of the logarithm, as the product of the two factors' inverses
      double ar = 1 + y[j] * p;
      double ai = -x[j] * p;
      double br = 1 - y[j] * q;
      double bi = x[j] * q;
      double cr = ar * br - ai * bi;
      double ci = ar * bi + ai * br;
      double norm = 1 / (cr * cr + ci * ci);
      double inverseRe = cr * norm;
      double inverseIm = -ci * norm;
      double squareRe = (x[j] - y[j]) * (x[j] + y[j]);
      double squareIm = 2 * x[j] * y[j];
      // d/dsigma = -sigma z^2 / argument
      double sr = -sigma * (squareRe * inverseRe - squareIm * inverseIm);
      double si = -sigma * (squareRe * inverseIm + squareIm * inverseRe);
      // d/dtheta = iz / argument
      double tr = -y[j] * inverseRe - x[j] * inverseIm;
      double ti = x[j] * inverseRe - y[j] * inverseIm;
      gradRe[0][j] = sr;
      gradIm[0][j] = si;
      gradRe[2][j] = tr;
      gradIm[2][j] = ti;
      // d/dnu = v^2 g(nu v), v = -iz theta + sigma^2 z^2 / 2, g(w) = (log1p(w) - w/(1+w)) / w^2
      double vr = theta * y[j] + 0.5 * sigma * sigma * squareRe;
      double vi = -theta * x[j] + 0.5 * sigma * sigma * squareIm;
      if (nu * nu * (vr * vr + vi * vi) < SMALL_ARGUMENT) {
        double gr = 0;
        double gi = 0;
        for (int k = TAYLOR_TERMS; k >= 0; k--) {
          double t = -nu * (vr * gr - vi * gi) + (k + 1.0) / (k + 2);
          gi = -nu * (vr * gi + vi * gr);
          gr = t;
        }
        double v2r = (vr - vi) * (vr + vi);
        double v2i = 2 * vr * vi;
        gradRe[1][j] = v2r * gr - v2i * gi;
        gradIm[1][j] = v2r * gi + v2i * gr;
      } else {
        gradRe[1][j] = (theta * tr + 0.5 * sigma * sr - re[j]) / nu;
        gradIm[1][j] = (theta * ti + 0.5 * sigma * si - im[j]) / nu;
      }
    }
  }
}
