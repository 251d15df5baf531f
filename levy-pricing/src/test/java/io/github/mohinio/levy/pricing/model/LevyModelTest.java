package io.github.mohinio.levy.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model has to satisfy, and the errors of each. */
class LevyModelTest {

  private static final double[] X = {0, 0.3, 2, 17, 400, 0.7, 5, 60};
  private static final double[] Y = {-0.5, 0.2, -0.9, -3, -90, 0, 2, 11};

  static Stream<LevyModel> models() {
    return Stream.of(
        LevyModel.blackScholes(0.2),
        LevyModel.varianceGamma(0.2, 0.5, -0.1),
        LevyModel.varianceGamma(0.2, 1e-3, 0.3),
        LevyModel.cgmy(0.3, 5, 7, 0.4),
        LevyModel.cgmy(0.3, 5, 7, 0),
        LevyModel.cgmy(0.3, 5, 7, 1e-9),
        LevyModel.cgmy(0.3, 5, 7, 0.9999999),
        LevyModel.cgmy(0.3, 5, 7, 1),
        LevyModel.cgmy(0.1, 3, 4, 1.7),
        LevyModel.cgmy(2, 3, 4, -0.8),
        LevyModel.nig(15, -5, 0.5),
        LevyModel.nig(1.2, 0.1, 2),
        LevyModel.merton(0.1, 2, -0.05, 0.1),
        LevyModel.kou(0.16, 1, 0.4, 10, 5),
        LevyModel.meixner(0.3977, -1.494, 0.3462),
        LevyModel.meixner(0.05, 0.8, 5),
        LevyModel.bilateralGamma(1.55, 20, 0.94, 15),
        LevyModel.cgmyDiffusion(0.3, 2, 8, 1.3, 0.05),
        LevyModel.temperedStable(0.1, 0.2, 8, 4, 0.3, 1.3),
        LevyModel.temperedStable(0.2, 0.3, 6, 9, 1, 0),
        LevyModel.finiteMomentLogStable(0.2, 1.6),
        LevyModel.finiteMomentLogStable(0.2, 1.01),
        LevyModel.generalizedHyperbolic(15, -4, 0.3, 1.2),
        LevyModel.generalizedHyperbolic(2, 0.3, 0.8, -3.5),
        LevyModel.generalizedHyperbolic(6, -2, 0.1, 7),
        LevyModel.generalizedHyperbolic(40, 2, 0.8, 0));
  }

  @ParameterizedTest
  @MethodSource("models")
  void vanishesAtZero(LevyModel model) {
    double[] re = {1};
    double[] im = {1};
    model.exponent(new double[] {0}, new double[] {0}, 1, re, im);
    assertThat(re[0]).isZero();
    assertThat(im[0]).isZero();
  }

  @ParameterizedTest
  @MethodSource("models")
  void gradientIsThatOfTheMartingaleExponent(LevyModel model) {
    // The exponent itself is defined up to a linear term only, so omega is part of the check.
    int n = X.length;
    double[] parameters = model.parameters();
    double[][] gradRe = new double[parameters.length][n];
    double[][] gradIm = new double[parameters.length][n];
    double[] re = new double[n];
    double[] im = new double[n];
    model.exponentWithGradient(X, Y, n, re, im, gradRe, gradIm);
    double[] plainRe = new double[n];
    double[] plainIm = new double[n];
    model.exponent(X, Y, n, plainRe, plainIm);
    assertThat(re).containsExactly(plainRe, within(1e-12));
    assertThat(im).containsExactly(plainIm, within(1e-12));
    double[][] driftRe = new double[parameters.length][1];
    double[][] driftIm = new double[parameters.length][1];
    model.exponentWithGradient(
        new double[] {0}, new double[] {-1}, 1, new double[1], new double[1], driftRe, driftIm);
    for (int p = 0; p < parameters.length; p++) {
      boolean signed = model.parameterNames().get(p).matches("theta|y|yP|yM|b|lambda");
      double h = 1e-4 * Math.max(signed ? 0.01 : 0, Math.abs(parameters[p]));
      for (int j = 0; j < n; j++) {
        double[] slope = slope(model, p, h, X[j], Y[j]);
        double expectedRe = gradRe[p][j] + driftRe[p][0] * Y[j];
        double expectedIm = gradIm[p][j] - driftRe[p][0] * X[j];
        double scale = 1e-6 * (1e-3 + Math.hypot(expectedRe, expectedIm));
        assertThat(slope[0])
            .as("%s d%d re at %d", model, p, j)
            .isCloseTo(expectedRe, within(scale));
        assertThat(slope[1])
            .as("%s d%d im at %d", model, p, j)
            .isCloseTo(expectedIm, within(scale));
      }
    }
  }

  /** Richardson-extrapolated difference of psi + i omega z. */
  private static double[] slope(LevyModel model, int p, double h, double x, double y) {
    double[] coarse = difference(model, p, h, x, y);
    double[] fine = difference(model, p, h / 2, x, y);
    return new double[] {(4 * fine[0] - coarse[0]) / 3, (4 * fine[1] - coarse[1]) / 3};
  }

  private static double[] difference(LevyModel model, int p, double h, double x, double y) {
    double[] up = martingale(shifted(model, p, h), x, y);
    double[] down = martingale(shifted(model, p, -h), x, y);
    return new double[] {(up[0] - down[0]) / (2 * h), (up[1] - down[1]) / (2 * h)};
  }

  private static double[] martingale(LevyModel model, double x, double y) {
    double[] re = new double[1];
    double[] im = new double[1];
    model.exponent(new double[] {x}, new double[] {y}, 1, re, im);
    double omega = model.martingaleDrift();
    return new double[] {re[0] - omega * y, im[0] + omega * x};
  }

  private static LevyModel shifted(LevyModel model, int p, double h) {
    double[] v = model.parameters();
    v[p] += h;
    Map<String, Double> parameters = new HashMap<>();
    for (int i = 0; i < v.length; i++) {
      parameters.put(model.parameterNames().get(i), v[i]);
    }
    return (LevyModel) ModelCatalogue.of(model.name(), parameters);
  }

  @Test
  void varianceGammaIsCgmyWithIndexZero() {
    LevyModel cgmy = LevyModel.cgmy(2, 6, 15, 0);
    // nu = 1/C, theta nu = 1/M - 1/G, sigma^2 nu / 2 = 1/(GM)
    double theta = 2 * (1.0 / 15 - 1.0 / 6);
    LevyModel gamma = LevyModel.varianceGamma(Math.sqrt(4 / (6 * 15.0)), 0.5, theta);
    for (int j = 0; j < 4; j++) {
      double[] a = martingale(cgmy, X[j], Y[j]);
      double[] b = martingale(gamma, X[j], Y[j]);
      assertThat(a[0]).isCloseTo(b[0], within(1e-13 * (1 + Math.abs(b[0]))));
      assertThat(a[1]).isCloseTo(b[1], within(1e-13 * (1 + Math.abs(b[1]))));
    }
    assertThat(gamma.strip().lower()).isCloseTo(-15, within(1e-12));
    assertThat(gamma.strip().upper()).isCloseTo(6, within(1e-12));
  }

  @Test
  void specialCasesOfWiderModels() {
    LevyModel cgmy = LevyModel.cgmy(0.3, 5, 7, 1.4);
    same(LevyModel.temperedStable(0.3, 0.3, 7, 5, 1.4, 1.4), cgmy);
    same(
        LevyModel.temperedStable(1.5, 0.9, 20, 15, 0, 0),
        LevyModel.bilateralGamma(1.5, 20, 0.9, 15));
    same(LevyModel.generalizedHyperbolic(15, -5, 0.5, -0.5), LevyModel.nig(15, -5, 0.5));
    same(LevyModel.cgmyDiffusion(0.3, 5, 7, 1.4, 1e-9), cgmy);
    same(LevyModel.kou(0.2, 0, 0.4, 5, 5), LevyModel.blackScholes(0.2));
    same(LevyModel.merton(0.2, 0, 0.4, 0.5), LevyModel.blackScholes(0.2));
  }

  private static void same(LevyModel wider, LevyModel model) {
    for (int j = 0; j < X.length; j++) {
      double[] a = martingale(wider, X[j], Y[j]);
      double[] b = martingale(model, X[j], Y[j]);
      double scale = 1e-13 * (1 + Math.hypot(b[0], b[1]));
      assertThat(a[0]).as("%s at %d", wider, j).isCloseTo(b[0], within(scale));
      assertThat(a[1]).as("%s at %d", wider, j).isCloseTo(b[1], within(scale));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.2, 0, 0, nu = 0.0: must be",
    "-0.2, 0.5, 0, sigma = -0.2: must be",
    "NaN, 0.5, 0, sigma = NaN: must be",
    "0.2, 0.5, Infinity, theta = Infinity: must be",
    "0.2, 1, 1, 1 - nu*(theta + sigma^2/2) = -0.02",
  })
  void varianceGammaRefuses(double sigma, double nu, double theta, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VarianceGamma(sigma, nu, theta))
        .withMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5, 5, 0.5, c = 0.0: must be",
    "1, -5, 5, 0.5, g = -5.0: must be",
    "1, 5, 1, 0.5, m = 1.0: must be",
    "1, 5, 5, 2, y = 2.0: must be",
    "1, 5, 5, NaN, y = NaN: must be",
  })
  void cgmyRefuses(double c, double g, double m, double y, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cgmy(c, g, m, y))
        .withMessageStartingWith(message);
  }

  @ParameterizedTest
  @MethodSource("models")
  void growthIsTheRealPart(LevyModel model) {
    double[] re = new double[X.length];
    double[] growth = new double[X.length];
    model.exponent(X, Y, X.length, re, new double[X.length]);
    model.growth(X, Y, X.length, growth, new double[X.length]);
    for (int j = 0; j < X.length; j++) {
      assertThat(growth[j]).isCloseTo(re[j], within(1e-6 * (1 + Math.abs(re[j]))));
    }
  }

  @Test
  void stripAndConeRefuse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Strip(-1, 3))
        .withMessageContaining("strip = (-1.0, 3.0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cone(-0.2, 2))
        .withMessageContaining("cone = (-0.2, 2.0)");
  }

  @Test
  void parameterNamesMatchValues() {
    for (LevyModel model : models().toList()) {
      assertThat(model.parameterNames()).hasSize(model.parameters().length);
    }
    assertThat(LevyModel.cgmy(0.3, 5, 7, 0.4).parameterNames())
        .isEqualTo(List.of("c", "g", "m", "y"));
  }
}
