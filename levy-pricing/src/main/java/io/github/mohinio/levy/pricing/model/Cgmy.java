package io.github.mohinio.levy.pricing.model;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.internal.PowerQuotient;
import io.github.mohinio.levy.pricing.internal.TemperedStableSide;
import io.github.mohinio.levy.pricing.special.Digamma;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * CGMY, the tempered stable process with one activity index.
 *
 * <p>\[ \psi(z) = C\,\Gamma(-Y)\bigl[(M-iz)^Y - M^Y + (G+iz)^Y - G^Y\bigr] \]
 *
 * <p>up to a term linear in z, which the martingale drift absorbs; Y = 0 (variance gamma) and Y = 1
 * are the limits. Jumps have the density \( C e^{-Mx}/x^{1+Y} \) upwards and \( C e^{-G|x|}/
 * |x|^{1+Y} \) downwards.
 *
 * <p>{@link TemperedStableSide} holds the form in which each side is evaluated.
 *
 * <p>Reference: Carr, Geman, Madan and Yor (2002), Journal of Business 75, 305-332.
 *
 * @param c overall activity, per year; finite and positive
 * @param g rate of decay of downward jumps; finite and positive; small means a fat left tail
 * @param m rate of decay of upward jumps; finite and greater than 1, or the forward is infinite
 * @param y activity index; less than 2; at least 0 for infinite activity, at least 1 for infinite
 *     variation
 */
public record Cgmy(double c, double g, double m, double y) implements LevyModel {

  static final List<String> NAMES = List.of("c", "g", "m", "y");

  /** Checks the ranges. */
  public Cgmy {
    require(c, g, m, y);
  }

  static void require(double c, double g, double m, double y) {
    Require.positive("c", c);
    Require.positive("g", g);
    Require.greaterThan("m", m, 1);
    Require.finite("y", y);
    Require.lessThan("y", y, 2);
  }

  @Override
  public String name() {
    return "cgmy";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public double[] parameters() {
    return new double[] {c, g, m, y};
  }

  @Override
  public Strip strip() {
    return new Strip(-m, g);
  }

  @Override
  public Cone cone() {
    return Cone.symmetric(0.5 * Math.PI / Math.max(1, y));
  }

  @Override
  public Cumulants cumulants() {
    double mean =
        TemperedStableSide.mean(c, m, y, TemperedStableSide.UP)
            + TemperedStableSide.mean(c, g, y, TemperedStableSide.DOWN)
            + martingaleDrift();
    return new Cumulants(mean, cumulant(2), cumulant(3), cumulant(4));
  }

  private double cumulant(int order) {
    return TemperedStableSide.cumulant(order, c, m, y, TemperedStableSide.UP)
        + TemperedStableSide.cumulant(order, c, g, y, TemperedStableSide.DOWN);
  }

  @Override
  public double omittedDrift() {
    return omittedDrift(c, g, m, y);
  }

  @Override
  public double[] omittedDriftGradient() {
    double[] gradient = new double[NAMES.size()];
    omittedDriftGradient(c, g, m, y, gradient);
    return gradient;
  }

  /** \( C\,\Gamma(-Y)(G^{Y-1} - M^{Y-1}) \) where the sides leave it out, continuous at Y = 1. */
  static double omittedDrift(double c, double g, double m, double y) {
    return TemperedStableSide.isWhole(y)
        ? 0
        : c * Gamma.gamma(2 - y) / y * powerDifference(g, m, y - 1);
  }

  /** (g^p - m^p)/p. */
  private static double powerDifference(double g, double m, double p) {
    double ratio = Math.log(g / m);
    return Math.pow(m, p) * (p == 0 ? ratio : Math.expm1(p * ratio) / p);
  }

  /** Sets the first four elements. */
  static void omittedDriftGradient(double c, double g, double m, double y, double[] gradient) {
    if (TemperedStableSide.isWhole(y)) {
      return;
    }
    double p = y - 1;
    double factor = c * Gamma.gamma(2 - y) / y;
    double difference = powerDifference(g, m, p);
    gradient[0] = factor * difference / c;
    gradient[1] = factor * Math.pow(g, p - 1);
    gradient[2] = -factor * Math.pow(m, p - 1);
    gradient[3] =
        factor
            * (PowerQuotient.slope(p, Math.log(g))
                - PowerQuotient.slope(p, Math.log(m))
                - difference * (Digamma.value(2 - y) + 1 / y));
  }

  @Override
  public double jumpDensity(double x) {
    return TemperedStableSide.density(c, x > 0 ? m : g, y, x);
  }

  @Override
  public void exponent(double[] x, double[] y, int n, double[] re, double[] im) {
    exponent(c, g, m, this.y, x, y, n, re, im);
  }

  static void exponent(
      double c,
      double g,
      double m,
      double index,
      double[] x,
      double[] y,
      int n,
      double[] re,
      double[] im) {
    Arrays.fill(re, 0, n, 0);
    Arrays.fill(im, 0, n, 0);
    TemperedStableSide.add(c, m, index, TemperedStableSide.UP, x, y, n, re, im);
    TemperedStableSide.add(c, g, index, TemperedStableSide.DOWN, x, y, n, re, im);
  }

  @Override
  public void growth(double[] x, double[] y, int n, double[] re, double[] scratch) {
    if (!TemperedStableSide.hasGrowth(this.y)) {
      exponent(x, y, n, re, scratch);
      return;
    }
    Arrays.fill(re, 0, n, 0);
    TemperedStableSide.addGrowth(c, m, this.y, TemperedStableSide.UP, x, y, n, re);
    TemperedStableSide.addGrowth(c, g, this.y, TemperedStableSide.DOWN, x, y, n, re);
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
    exponentWithGradient(c, g, m, this.y, x, y, n, re, im, gradRe, gradIm);
  }

  /** Fills the first four columns. */
  static void exponentWithGradient(
      double c,
      double g,
      double m,
      double index,
      double[] x,
      double[] y,
      int n,
      double[] re,
      double[] im,
      double[][] gradRe,
      double[][] gradIm) {
    Arrays.fill(re, 0, n, 0);
    Arrays.fill(im, 0, n, 0);
    Arrays.fill(gradRe[3], 0, n, 0);
    Arrays.fill(gradIm[3], 0, n, 0);
    TemperedStableSide.addWithGradient(
        c,
        m,
        index,
        TemperedStableSide.UP,
        x,
        y,
        n,
        re,
        im,
        gradRe[2],
        gradIm[2],
        gradRe[3],
        gradIm[3]);
    TemperedStableSide.addWithGradient(
        c,
        g,
        index,
        TemperedStableSide.DOWN,
        x,
        y,
        n,
        re,
        im,
        gradRe[1],
        gradIm[1],
        gradRe[3],
        gradIm[3]);
    for (int j = 0; j < n; j++) {
      gradRe[0][j] = re[j] / c;
      gradIm[0][j] = im[j] / c;
    }
  }
}
