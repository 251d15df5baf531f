package io.github.mohinio.levy.pricing.model;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.internal.ComplexMath;
import io.github.mohinio.levy.pricing.internal.Elementary;
import java.util.List;

/**
 * Meixner: pure jumps, of density \( d\,e^{bx/a}/(x\sinh(\pi x/a)) \).
 *
 * <p>\[ \psi(z) = 2d\Bigl[\log\cos\frac b2 - \log\cosh\frac{az-ib}{2}\Bigr] = -2d\Bigl[\frac{az}{2}
 * + \log(1+q)\Bigr], \qquad q = \tfrac12\bigl(1 + i\tan\tfrac b2\bigr)(e^{-az} - 1) \]
 *
 * <p>The second form overflows nowhere, and its principal logarithm is continuous for {@code Re z >
 * 0}.
 *
 * <p>Reference: Schoutens (2002), The Meixner process: theory and applications in finance, EURANDOM
 * report 2002-004.
 *
 * @param a scale; finite and positive
 * @param b skewness; in (-pi, pi), with {@code a + b < pi}, or the forward is infinite
 * @param d activity, per year; finite and positive
 */
public record Meixner(double a, double b, double d) implements LevyModel {

  static final List<String> NAMES = List.of("a", "b", "d");

  /** Checks the ranges. */
  public Meixner {
    Require.positive("a", a);
    Require.inOpenInterval("b", b, -Math.PI, Math.PI);
    Require.positive("d", d);
    Require.greaterThan("(pi - b)/a", (Math.PI - b) / a, 1);
  }

  @Override
  public String name() {
    return "meixner";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public double[] parameters() {
    return new double[] {a, b, d};
  }

  @Override
  public Strip strip() {
    return new Strip((b - Math.PI) / a, (Math.PI + b) / a);
  }

  @Override
  public Cone cone() {
    return Cone.HALF_PLANE;
  }

  @Override
  public Cumulants cumulants() {
    double tan = Math.tan(0.5 * b);
    double variance = 0.5 * d * a * a * (1 + tan * tan);
    return new Cumulants(
        d * a * tan + martingaleDrift(),
        variance,
        variance * a * tan,
        variance * a * a * (0.5 + 1.5 * tan * tan));
  }

  @Override
  public double jumpDensity(double x) {
    // e^(bx/a) / sinh(pi x/a), without overflow
    double z = Math.abs(x) / a;
    double odd = -Math.expm1(-2 * Math.PI * z); // 2 sinh(pi z) e^(-pi z)
    return 2 * d * Math.exp(b * x / a - Math.PI * z) / (Math.abs(x) * odd);
  }

  @Override
  public void exponent(double[] x, double[] y, int n, double[] re, double[] im) {
    double tan = Math.tan(0.5 * b);
    for (int j = 0; j < n; j++) {
      double er = ComplexMath.expm1Real(-a * x[j], -a * y[j]);
      double ei = -Math.exp(-a * x[j]) * Math.sin(a * y[j]);
      double qr = 0.5 * (er - tan * ei);
      double qi = 0.5 * (ei + tan * er);
      re[j] = -d * (a * x[j] + 2 * ComplexMath.logModulus1p(qr, qi));
      im[j] = -d * (a * y[j] + 2 * Elementary.atan2(qi, 1 + qr));
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
    double tan = Math.tan(0.5 * b);
    for (int j = 0; j < n; j++) {
      double er = ComplexMath.expm1Real(-a * x[j], -a * y[j]);
      double ei = -Math.exp(-a * x[j]) * Math.sin(a * y[j]);
      double qr = 0.5 * (er - tan * ei);
      double qi = 0.5 * (ei + tan * er);
      double slopeD = -a * x[j] - 2 * ComplexMath.logModulus1p(qr, qi);
      double slopeDim = -a * y[j] - 2 * Elementary.atan2(qi, 1 + qr);
      re[j] = d * slopeD;
      im[j] = d * slopeDim;
      gradRe[2][j] = slopeD;
      gradIm[2][j] = slopeDim;
      double norm = d / ((1 + qr) * (1 + qr) + qi * qi);
      // d/da = d z (i tan(b/2) + q)/(1 + q) = -d z tanh((az - ib)/2)
      double sr = norm * (qr * (1 + qr) + (tan + qi) * qi);
      double si = norm * ((tan + qi) * (1 + qr) - qr * qi);
      gradRe[0][j] = x[j] * sr - y[j] * si;
      gradIm[0][j] = x[j] * si + y[j] * sr;
      // d/db = -d (tan(b/2) + i) q/(1 + q)
      double ratioRe = norm * (qr * (1 + qr) + qi * qi);
      double ratioIm = norm * qi; // (1 + qr) qi - qr qi
      gradRe[1][j] = ratioIm - tan * ratioRe;
      gradIm[1][j] = -ratioRe - tan * ratioIm;
    }
  }
}
