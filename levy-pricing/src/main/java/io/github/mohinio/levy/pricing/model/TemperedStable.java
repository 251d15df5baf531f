package io.github.mohinio.levy.pricing.model;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.internal.TemperedStableSide;
import java.util.Arrays;
import java.util.List;

/**
 * Tempered stable with an activity, a decay and an index for each sign of the jumps (KoBoL); CGMY
 * where the activities and the indices agree.
 *
 * <p>\[ \psi(z) = c_+\Gamma(-Y_+)\bigl[(\lambda_+-iz)^{Y_+} - \lambda_+^{Y_+}\bigr] +
 * c_-\Gamma(-Y_-)\bigl[(\lambda_-+iz)^{Y_-} - \lambda_-^{Y_-}\bigr] \]
 *
 * <p>up to a term linear in z; {@link TemperedStableSide} holds the form in which each side is
 * evaluated, and its limits at indices 0 and 1.
 *
 * <p>References: Koponen (1995), Physical Review E 52, 1197-1199; Boyarchenko and Levendorskii
 * (2000), International Journal of Theoretical and Applied Finance 3, 549-552.
 *
 * @param cP activity of upward jumps, per year; finite and positive
 * @param cM activity of downward jumps, per year; finite and positive
 * @param lambdaP rate of decay of upward jumps; finite and greater than 1, or the forward is
 *     infinite
 * @param lambdaM rate of decay of downward jumps; finite and positive
 * @param yP activity index of upward jumps; less than 2
 * @param yM activity index of downward jumps; less than 2
 */
public record TemperedStable(
    double cP, double cM, double lambdaP, double lambdaM, double yP, double yM)
    implements LevyModel {

  static final List<String> NAMES = List.of("cP", "cM", "lambdaP", "lambdaM", "yP", "yM");

  /** Checks the ranges. */
  public TemperedStable {
    Require.positive("cP", cP);
    Require.positive("cM", cM);
    Require.greaterThan("lambdaP", lambdaP, 1);
    Require.positive("lambdaM", lambdaM);
    Require.lessThan("yP", yP, 2);
    Require.lessThan("yM", yM, 2);
  }

  @Override
  public String name() {
    return "tempered_stable_general";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public double[] parameters() {
    return new double[] {cP, cM, lambdaP, lambdaM, yP, yM};
  }

  @Override
  public Strip strip() {
    return new Strip(-lambdaP, lambdaM);
  }

  @Override
  public Cone cone() {
    double index = Math.max(yP, yM);
    if (index <= 1) {
      // At 1 with unlike activities the real part grows on one half in the end, but like log |z|,
      // so far out that sums have been cut off before.
      return Cone.HALF_PLANE;
    }
    // Far out on the ray of angle t the side or sides of the larger index Y rule, with a real part
    // in proportion to even cos(Y t) + odd sin(Y t), which is negative around t = 0.
    double up = yP == index ? cP : 0;
    double down = yM == index ? cM : 0;
    double even = (up + down) * Math.cos(0.5 * Math.PI * index);
    double odd = (up - down) * Math.sin(0.5 * Math.PI * index);
    double centre = Math.atan2(-odd, -even);
    return new Cone(
        Math.max(-Math.PI / 2, (centre - Math.PI / 2) / index),
        Math.min(Math.PI / 2, (centre + Math.PI / 2) / index));
  }

  @Override
  public Cumulants cumulants() {
    double mean =
        TemperedStableSide.mean(cP, lambdaP, yP, TemperedStableSide.UP)
            + TemperedStableSide.mean(cM, lambdaM, yM, TemperedStableSide.DOWN)
            + martingaleDrift();
    return new Cumulants(mean, cumulant(2), cumulant(3), cumulant(4));
  }

  private double cumulant(int order) {
    return TemperedStableSide.cumulant(order, cP, lambdaP, yP, TemperedStableSide.UP)
        + TemperedStableSide.cumulant(order, cM, lambdaM, yM, TemperedStableSide.DOWN);
  }

  @Override
  public double omittedDrift() {
    return TemperedStableSide.omittedDrift(cP, lambdaP, yP, TemperedStableSide.UP)
        + TemperedStableSide.omittedDrift(cM, lambdaM, yM, TemperedStableSide.DOWN);
  }

  /** NaN for an index of 1, where the drift left out has no limit. */
  @Override
  public double[] omittedDriftGradient() {
    double up = TemperedStableSide.omittedDrift(cP, lambdaP, yP, TemperedStableSide.UP);
    double down = TemperedStableSide.omittedDrift(cM, lambdaM, yM, TemperedStableSide.DOWN);
    return new double[] {
      up / cP,
      down / cM,
      up * (yP - 1) / lambdaP,
      down * (yM - 1) / lambdaM,
      up == 0 ? 0 : up * TemperedStableSide.omittedLogSlope(lambdaP, yP),
      down == 0 ? 0 : down * TemperedStableSide.omittedLogSlope(lambdaM, yM)
    };
  }

  @Override
  public double jumpDensity(double x) {
    return x > 0
        ? TemperedStableSide.density(cP, lambdaP, yP, x)
        : TemperedStableSide.density(cM, lambdaM, yM, x);
  }

  @Override
  public void exponent(double[] x, double[] y, int n, double[] re, double[] im) {
    Arrays.fill(re, 0, n, 0);
    Arrays.fill(im, 0, n, 0);
    TemperedStableSide.add(cP, lambdaP, yP, TemperedStableSide.UP, x, y, n, re, im);
    TemperedStableSide.add(cM, lambdaM, yM, TemperedStableSide.DOWN, x, y, n, re, im);
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
    for (int p = 0; p < NAMES.size(); p++) {
      Arrays.fill(gradRe[p], 0, n, 0);
      Arrays.fill(gradIm[p], 0, n, 0);
    }
    TemperedStableSide.addWithGradient(
        cP,
        lambdaP,
        yP,
        TemperedStableSide.UP,
        x,
        y,
        n,
        gradRe[0],
        gradIm[0],
        gradRe[2],
        gradIm[2],
        gradRe[4],
        gradIm[4]);
    TemperedStableSide.addWithGradient(
        cM,
        lambdaM,
        yM,
        TemperedStableSide.DOWN,
        x,
        y,
        n,
        gradRe[1],
        gradIm[1],
        gradRe[3],
        gradIm[3],
        gradRe[5],
        gradIm[5]);
    for (int j = 0; j < n; j++) {
      re[j] = gradRe[0][j] + gradRe[1][j];
      im[j] = gradIm[0][j] + gradIm[1][j];
      gradRe[0][j] /= cP;
      gradIm[0][j] /= cP;
      gradRe[1][j] /= cM;
      gradIm[1][j] /= cM;
    }
  }
}
