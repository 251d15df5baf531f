package io.github.mohinio.levy.pricing.fourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ModelCatalogue;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import io.github.mohinio.levy.pricing.model.Strip;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnDistributionTest {

  private static final double DAY = 1.0 / 365;

  static Stream<LevyModel> models() {
    return Stream.of(
        LevyModel.varianceGamma(0.2, 0.5, -0.1),
        LevyModel.cgmy(0.3, 5, 7, 0.5),
        LevyModel.cgmy(0.1, 3, 4, 1.7),
        LevyModel.cgmy(2, 3, 4, -0.8),
        LevyModel.cgmy(0.5, 0.2, 1.2, 0.5),
        LevyModel.nig(15, -5, 0.5),
        LevyModel.merton(0.1, 2, -0.05, 0.1),
        LevyModel.kou(0.16, 1, 0.4, 10, 5),
        LevyModel.meixner(0.3977, -1.494, 0.3462),
        LevyModel.bilateralGamma(1.55, 20, 0.94, 15),
        LevyModel.cgmyDiffusion(0.3, 2, 8, 1.3, 0.05),
        LevyModel.temperedStable(0.1, 0.2, 8, 4, 0.3, 1.3),
        LevyModel.finiteMomentLogStable(0.2, 1.6));
  }

  private static double normal(double x) {
    return 0.5 * Erf.erfc(-x / Math.sqrt(2));
  }

  @ParameterizedTest
  @ValueSource(doubles = {DAY, 1.0 / 12, 1, 5})
  void normalLawUnderBlackScholes(double maturity) {
    double s = 0.2 * Math.sqrt(maturity);
    double mean = -0.5 * s * s;
    int n = 101;
    double[] x = new double[n];
    double[] below = new double[n];
    double[] above = new double[n];
    double[] density = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = mean + 0.2 * (i - 50) * s;
    }
    ReturnDistribution.of(LevyModel.blackScholes(0.2), maturity).evaluate(x, below, above, density);
    for (int i = 0; i < n; i++) {
      double u = 0.2 * (i - 50);
      double exact = Math.exp(-0.5 * u * u) / (Math.sqrt(2 * Math.PI) * s);
      assertThat(below[i] / normal(u)).isCloseTo(1, within(1e-12));
      assertThat(above[i] / normal(-u)).isCloseTo(1, within(1e-12));
      assertThat(density[i] / exact).isCloseTo(1, within(1e-12));
    }
  }

  /** Mixture of normal laws over log g, where the clock g has the given density. */
  private static double mixture(
      DoubleUnaryOperator density, double theta, double sigma, double x, double from, double to) {
    GaussIntegratorFactory rules = new GaussIntegratorFactory();
    double sum = 0;
    int panels = 400;
    for (int i = 0; i < panels; i++) {
      double left = from + (to - from) * i / panels;
      double right = from + (to - from) * (i + 1) / panels;
      sum +=
          rules
              .legendre(16, left, right)
              .integrate(
                  s -> {
                    double g = Math.exp(s);
                    return g
                        * density.applyAsDouble(g)
                        * normal((x - theta * g) / (sigma * Math.sqrt(g)));
                  });
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(doubles = {DAY, 1.0 / 12, 1, 5})
  void gammaMixtureUnderVarianceGamma(double maturity) {
    LevyModel model = LevyModel.varianceGamma(0.2, 0.5, -0.1);
    double shape = maturity / 0.5;
    double smallest = -60; // below, the clock does not move the motion
    double still = Gamma.regularizedGammaP(shape, Math.exp(smallest) / 0.5);
    ReturnDistribution distribution = ReturnDistribution.of(model, maturity);
    double drift = distribution.drift();
    for (double x : new double[] {-0.7, -0.2, -0.05, -0.01, -1e-3, 1e-3, 0.01, 0.05, 0.3}) {
      double exact =
          mixture(
                  g ->
                      Math.exp(
                          (shape - 1) * Math.log(g)
                              - g / 0.5
                              - Gamma.logGamma(shape)
                              - shape * Math.log(0.5)),
                  -0.1,
                  0.2,
                  x,
                  smallest,
                  4)
              + (x > 0 ? still : 0);
      assertThat(distribution.cdf(drift + x)).as("%s", x).isCloseTo(exact, within(1e-12));
      assertThat(distribution.survival(drift + x)).isCloseTo(1 - exact, within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {DAY, 1.0 / 12, 1, 5})
  void inverseGaussianMixtureUnderNig(double maturity) {
    LevyModel model = LevyModel.nig(15, -5, 0.5);
    double root = Math.sqrt(200);
    double scale = 0.5 * maturity;
    ReturnDistribution distribution = ReturnDistribution.of(model, maturity);
    double offset = model.martingaleDrift() * maturity;
    for (double x : new double[] {-1.5, -0.5, -0.2, -0.05, -1e-3, 1e-3, 0.05, 0.3}) {
      double exact =
          mixture(
              g -> {
                double d = scale - root * g;
                return scale / Math.sqrt(2 * Math.PI * g * g * g) * Math.exp(-0.5 * d * d / g);
              },
              -5,
              1,
              x,
              2 * Math.log(scale) - 5,
              4);
      assertThat(distribution.cdf(offset + x)).as("%s", x).isCloseTo(exact, within(1e-12));
      if (exact < 1e-3) {
        assertThat(distribution.cdf(offset + x) / exact).as("%s", x).isCloseTo(1, within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void densityIsTheSlopeAndProbabilitiesAddUp(LevyModel model) {
    for (double maturity : new double[] {DAY, 0.25, 5}) {
      ReturnDistribution distribution = ReturnDistribution.of(model, maturity);
      double drift = distribution.drift();
      double centre = Double.isNaN(drift) ? distribution.quantile(0.4) : drift;
      int n = 61;
      double[] x = new double[n];
      for (int i = 0; i < n; i++) {
        x[i] = centre + 1e-6 * Math.sinh(0.45 * (i - 30) + 0.1);
      }
      double[] below = new double[n];
      double[] above = new double[n];
      double[] density = new double[n];
      distribution.evaluate(x, below, above, density);
      for (int i = 0; i < n; i++) {
        assertThat(below[i] + above[i]).isCloseTo(1, within(1e-13));
        assertThat(distribution.cdf(x[i])).isCloseTo(below[i], within(1e-12));
        if (i > 0) {
          assertThat(below[i]).isGreaterThanOrEqualTo(below[i - 1] - 1e-14);
        }
        double h = 2e-3 * Math.abs(x[i] - centre);
        double[] at = {x[i] - h, x[i] - h / 2, x[i] + h / 2, x[i] + h};
        double[] p = new double[4];
        distribution.cdf(at, p);
        double slope = (8 * (p[2] - p[1]) - (p[3] - p[0])) / (6 * h);
        assertThat(h * density[i])
            .as("%s at %s of %s", model, x[i], maturity)
            .isCloseTo(h * slope, within(1e-7 * h * slope + 1e-11));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void quantileInvertsTheProbability(LevyModel model) {
    ReturnDistribution distribution = ReturnDistribution.of(model, 0.5);
    for (double p : new double[] {1e-9, 1e-4, 0.01, 0.1, 0.9}) {
      double x = distribution.quantile(p);
      if (x != distribution.drift()) { // an atom
        assertThat(distribution.cdf(x) / p).as("%s", p).isCloseTo(1, within(1e-6));
      }
      double y = distribution.inverseSurvival(p);
      if (y != distribution.drift()) {
        assertThat(distribution.survival(y) / p).as("%s", p).isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void atomOfACompoundPoissonProcess() {
    // lambda = c Gamma(-y) (m^y + g^y)
    double rate = 2 * Gamma.gamma(0.8) * (Math.pow(3, -0.8) + Math.pow(4, -0.8));
    ReturnDistribution distribution = ReturnDistribution.of(LevyModel.cgmy(2, 3, 4, -0.8), 0.7);
    double drift = distribution.drift();
    double jump = distribution.cdf(drift + 1e-13) - distribution.cdf(drift - 1e-13);
    assertThat(jump).isCloseTo(Math.exp(-0.7 * rate), within(1e-9));
    double middle = distribution.cdf(drift - 1e-9) + 0.5 * jump;
    assertThat(distribution.quantile(middle)).isCloseTo(drift, within(1e-12));
  }

  @Test
  void timeChangedModel() {
    ReturnModel model =
        ModelCatalogue.of(
            "nig_cir",
            Map.of(
                "alpha", 15.0, "beta", -5.0, "delta", 0.5, "kappa", 0.6, "eta", 1.5, "lambda",
                1.9));
    ReturnDistribution distribution = ReturnDistribution.of(model, 0.5);
    double x = distribution.quantile(0.3);
    assertThat(distribution.cdf(x)).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void errorsNameValueAndRange() {
    LevyModel model = LevyModel.blackScholes(0.2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReturnDistribution.of(model, 0))
        .withMessage("maturity = 0.0: must be finite and > 0");
    ReturnDistribution distribution = ReturnDistribution.of(model, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> distribution.quantile(1))
        .withMessage("probability = 1.0: must be in (0, 1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> distribution.cdf(Double.NaN))
        .withMessageContaining("x = NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> distribution.cdf(new double[2], new double[3]))
        .withMessageContaining("3")
        .withMessageContaining("2");
    LevyModel straight =
        new LevyModel() {
          @Override
          public Strip strip() {
            return Strip.ENTIRE;
          }

          @Override
          public void exponent(double[] x, double[] y, int n, double[] re, double[] im) {
            model.exponent(x, y, n, re, im);
          }
        };
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReturnDistribution.of(straight, 1))
        .withMessageContaining("must be open");
  }
}
