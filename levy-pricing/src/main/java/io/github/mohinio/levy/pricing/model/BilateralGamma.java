package io.github.mohinio.levy.pricing.model;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.internal.ComplexMath;
import io.github.mohinio.levy.pricing.internal.Elementary;
import io.github.mohinio.levy.pricing.internal.TemperedStableSide;
import java.util.List;

/**
 * Bilateral gamma: the difference of two gamma processes; Variance Gamma where both have the same
 * shape.
 *
 * <p>\[ \psi(z) = -\alpha_+\log(1-iz/\lambda_+) - \alpha_-\log(1+iz/\lambda_-) \]
 *
 * <p>Reference: Küchler and Tappe (2008), Stochastic Processes and their Applications 118, 261-283.
 *
 * @param alphaP shape of the upward process, per year; finite and positive
 * @param lambdaP rate of decay of upward jumps; finite and greater than 1, or the forward is
 *     infinite
 * @param alphaM shape of the downward process, per year; finite and positive
 * @param lambdaM rate of decay of downward jumps; finite and positive
 */
public record BilateralGamma(double alphaP, double lambdaP, double alphaM, double lambdaM)
    implements LevyModel {

  static final List<String> NAMES = List.of("alphaP", "lambdaP", "alphaM", "lambdaM");

  /** Checks the ranges. */
  public BilateralGamma {
    Require.positive("alphaP", alphaP);
    Require.greaterThan("lambdaP", lambdaP, 1);
    Require.positive("alphaM", alphaM);
    Require.positive("lambdaM", lambdaM);
  }

  @Override
  public String name() {
    return "bilateral_gamma";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public double[] parameters() {
    return new double[] {alphaP, lambdaP, alphaM, lambdaM};
  }

  @Override
  public Strip strip() {
    return new Strip(-lambdaP, lambdaM);
  }

  @Override
  public Cone cone() {
    return Cone.HALF_PLANE;
  }

  @Override
  public Cumulants cumulants() {
    double up = 1 / lambdaP;
    double down = -1 / lambdaM;
    return new Cumulants(
        alphaP * up + alphaM * down + martingaleDrift(),
        alphaP * up * up + alphaM * down * down,
        2 * (alphaP * up * up * up + alphaM * down * down * down),
        6 * (alphaP * up * up * up * up + alphaM * down * down * down * down));
  }

  @Override
  public double jumpDensity(double x) {
    return x > 0
        ? TemperedStableSide.density(alphaP, lambdaP, 0, x)
        : TemperedStableSide.density(alphaM, lambdaM, 0, x);
  }

  @Override
  public void exponent(double[] x, double[] y, int n, double[] re, double[] im) {
    for (int j = 0; j < n; j++) {
      double ur = y[j] / lambdaP;
      double ui = -x[j] / lambdaP;
      double dr = -y[j] / lambdaM;
      double di = x[j] / lambdaM;
      re[j] =
          -alphaP * ComplexMath.logModulus1p(ur, ui) - alphaM * ComplexMath.logModulus1p(dr, di);
      im[j] = -alphaP * Elementary.atan2(ui, 1 + ur) - alphaM * Elementary.atan2(di, 1 + dr);
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
    side(lambdaP, -1, alphaP, x, y, n, gradRe[0], gradIm[0], gradRe[1], gradIm[1]);
    side(lambdaM, 1, alphaM, x, y, n, gradRe[2], gradIm[2], gradRe[3], gradIm[3]);
    for (int j = 0; j < n; j++) {
      re[j] = alphaP * gradRe[0][j] + alphaM * gradRe[2][j];
      im[j] = alphaP * gradIm[0][j] + alphaM * gradIm[2][j];
    }
  }

  /** Derivatives of one side to its shape and to its rate; {@code s = sign * iz / lambda}. */
  private static void side(
      double lambda,
      int sign,
      double alpha,
      double[] x,
      double[] y,
      int n,
      double[] shapeRe,
      double[] shapeIm,
      double[] rateRe,
      double[] rateIm) {
    for (int j = 0; j < n; j++) {
      double sr = -sign * y[j] / lambda;
      double si = sign * x[j] / lambda;
      shapeRe[j] = -ComplexMath.logModulus1p(sr, si);
      shapeIm[j] = -Elementary.atan2(si, 1 + sr);
      // alpha s / (lambda (1 + s))
      double norm = alpha / (lambda * ((1 + sr) * (1 + sr) + si * si));
      rateRe[j] = norm * (sr * (1 + sr) + si * si);
      rateIm[j] = norm * si;
    }
  }
}
