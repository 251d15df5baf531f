package io.github.mohinio.levy.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cumulants of order 2 to 4 are moments of the jumps, plus the variance of a diffusion. */
class JumpDensityTest {

  @ParameterizedTest
  @MethodSource("io.github.mohinio.levy.pricing.model.LevyModelTest#models")
  void momentsAreCumulants(LevyModel model) {
    if (Double.isNaN(model.cumulants().second()) || Double.isNaN(model.jumpDensity(0.1))) {
      assertThat(model.name()).isIn("finite_moment_log_stable", "generalized_hyperbolic");
      return;
    }
    int sigma = model instanceof VarianceGamma ? -1 : model.parameterNames().indexOf("sigma");
    double diffusion = sigma < 0 ? 0 : Math.pow(model.parameters()[sigma], 2);
    Cumulants c = model.cumulants();
    check(model, 2, c.second() - diffusion, c.second());
    check(model, 3, c.third(), Math.pow(c.second(), 1.5));
    check(model, 4, c.fourth(), c.fourth());
  }

  private static void check(LevyModel model, int order, double expected, double scale) {
    double moment = moment(model, order, 1) + moment(model, order, -1);
    assertThat(moment)
        .as("%s, order %d", model, order)
        .isCloseTo(expected, within(1e-8 * Math.abs(scale)));
  }

  private static double moment(LevyModel model, int order, int sign) {
    return integral(x -> Math.pow(sign * x, order) * model.jumpDensity(sign * x), -80, 5);
  }

  /** Integral over x = e^u, by Gauss-Legendre on pieces of u. */
  private static double integral(DoubleUnaryOperator function, int from, int to) {
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(24, 0, 0.5);
    double sum = 0;
    for (int piece = 2 * from; piece < 2 * to; piece++) {
      double start = 0.5 * piece;
      sum += rule.integrate(u -> function.applyAsDouble(Math.exp(start + u)) * Math.exp(start + u));
    }
    return sum;
  }

  /** Its cumulants are infinite; the exponent at -2i is not. */
  @Test
  void logStableJumpsGiveTheExponent() {
    LevyModel model = LevyModel.finiteMomentLogStable(0.2, 1.6);
    double[] re = new double[1];
    model.logCharacteristic(1, new double[1], new double[] {-2}, 1, re, new double[1]);
    double sum =
        integral(
            x -> {
              double decline = -Math.expm1(-x);
              return decline * decline * model.jumpDensity(-x); // e^-2x - 1 - 2 (e^-x - 1)
            },
            -90,
            90);
    assertThat(sum).isCloseTo(re[0], within(1e-8 * sum));
  }
}
