package io.github.mohinio.levy.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that models refuse, and the cones and strips of those that they accept. */
class ModelRangeTest {

  @ParameterizedTest
  @CsvSource({
    "nig, 15 -5 0, delta = 0.0",
    "nig, 5 -5 1, alpha + beta = 0.0",
    "nig, 5 4 1, alpha - beta = 1.0: must be finite and > 1",
    "nig, NaN 0 1, alpha = NaN",
    "generalized_hyperbolic, 5 4.5 1 1, alpha - beta = 0.5",
    "generalized_hyperbolic, 5 1 1 Infinity, lambda = Infinity",
    "merton, 0 1 0 0.1, sigma = 0.0",
    "merton, 0.2 -1 0 0.1, lambda = -1.0",
    "merton, 0.2 1 NaN 0.1, muJ = NaN",
    "merton, 0.2 1 0 0, sigmaJ = 0.0",
    "merton, 0.2 1 600 20, muJ + sigmaJ^2/2 = 800.0",
    "kou, 0.2 1 1.1 5 5, p = 1.1: must be in [0, 1]",
    "kou, 0.2 1 0.5 1 5, eta1 = 1.0: must be finite and > 1",
    "kou, 0.2 1 0.5 5 0, eta2 = 0.0",
    "meixner, 0.1 3.2 1, b = 3.2",
    "meixner, 2 1.5 1, (pi - b)/a = 0.82",
    "meixner, 0.1 0 -1, d = -1.0",
    "bilateral_gamma, 1 1 1 1, lambdaP = 1.0: must be finite and > 1",
    "bilateral_gamma, 1 2 0 1, alphaM = 0.0",
    "cgmy_diffusion, 1 5 5 2 0.1, y = 2.0",
    "cgmy_diffusion, 1 5 5 1 0, sigma = 0.0",
    "tempered_stable_general, 1 1 5 5 0.5 NaN, yM = NaN",
    "tempered_stable_general, 1 0 5 5 0.5 0.5, cM = 0.0",
    "tempered_stable_general, 1 1 0.9 5 0.5 0.5, lambdaP = 0.9",
    "finite_moment_log_stable, 0.2 1, alpha = 1.0: must be in (1, 2)",
    "finite_moment_log_stable, 0.2 2, alpha = 2.0: must be in (1, 2)",
  })
  void refuses(String name, String values, String message) {
    double[] v = Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).toArray();
    List<String> names = ModelCatalogue.parameterNames(name);
    assertThat(v).hasSameSizeAs(names);
    Map<String, Double> parameters = new HashMap<>();
    for (int p = 0; p < v.length; p++) {
      parameters.put(names.get(p), v[p]);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelCatalogue.of(name, parameters))
        .withMessageStartingWith(message);
  }

  @ParameterizedTest
  @MethodSource("io.github.mohinio.levy.pricing.model.LevyModelTest#models")
  void decaysInsideTheConeAndInsideTheStripIsReal(LevyModel model) {
    double[] re = new double[1];
    double[] im = new double[1];
    Cone cone = model.cone();
    // In a full half plane what is linear in z, and left to the drift, may rule at the edges.
    double edge = cone.equals(Cone.HALF_PLANE) ? 0.5 : 0.02;
    for (double part : new double[] {edge, 0.5, 1 - edge}) {
      double angle = cone.lower() + part * (cone.upper() - cone.lower());
      double[] x = {1e9 * Math.cos(angle)};
      double[] y = {1e9 * Math.sin(angle)};
      model.exponent(x, y, 1, re, im);
      assertThat(re[0]).as("%s at %s", model, angle).isLessThan(0);
    }
    Strip strip = model.strip();
    double low = Math.max(-20, 0.999 * strip.lower());
    double high = Math.min(20, 0.999 * strip.upper());
    for (double part : new double[] {0, 0.3, 1}) {
      model.exponent(new double[1], new double[] {low + part * (high - low)}, 1, re, im);
      assertThat(re[0]).isFinite();
      assertThat(im[0]).as("%s", model).isCloseTo(0, within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({"-0.9, 0.45", "-0.4, 0.02", "0.1, 0.01", "0, 0.3"})
  void jumpTransformHardlyGrowsInsideTheCone(double muJ, double sigmaJ) {
    Merton model = LevyModel.merton(1e-3, 1, muJ, sigmaJ);
    Cone cone = model.cone();
    assertThat(cone.upper() - cone.lower()).isGreaterThan(Math.PI / 4);
    double[] re = new double[1];
    for (double angle : new double[] {cone.lower(), cone.upper()}) {
      for (double r = 1e-2; r < 1e4; r *= 1.1) {
        double[] x = {r * Math.cos(angle)};
        double[] y = {r * Math.sin(angle)};
        model.exponent(x, y, 1, re, new double[1]);
        assertThat(re[0]).isLessThan(Math.exp(2));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1.4, 0.7", "0.7, 1.4", "1.4, 1.4", "1.9, 1.2"})
  void coneOfTheLargerIndex(double yP, double yM) {
    Cone cone = LevyModel.temperedStable(0.2, 0.2, 5, 5, yP, yM).cone();
    double index = Math.max(yP, yM);
    double near = yP == yM ? Math.PI / 2 / index : Math.PI / 2 - Math.PI / 2 / index;
    double far = Math.min(Math.PI / 2, yP == yM ? near : 3 * Math.PI / 2 / index - Math.PI / 2);
    assertThat(cone.upper()).isCloseTo(yP >= yM ? near : far, within(1e-14));
    assertThat(cone.lower()).isCloseTo(yP <= yM ? -near : -far, within(1e-14));
  }
}
