package io.github.mohinio.levy.calibration.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.simulation.ParameterSampler;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every family has to satisfy. */
class ModelFamilyTest {

  static List<ModelFamily> families() {
    return ModelFamily.all();
  }

  @ParameterizedTest
  @MethodSource("families")
  void coordinatesAndBack(ModelFamily family) {
    ParameterSampler sampler = ParameterSampler.training(family, 1);
    for (int i = 0; i < 100; i++) {
      double[] parameters = sampler.next();
      double[] back = family.at(family.coordinates().of(parameters));
      for (int p = 0; p < back.length; p++) {
        assertThat(back[p]).isCloseTo(parameters[p], within(1e-12 * Math.abs(parameters[p])));
      }
      assertThat(family.model(parameters).parameters()).containsExactly(parameters);
      assertThat(family.model(parameters).name()).isEqualTo(family.name());
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void jacobianIsThatOfTheWayBack(ModelFamily family) {
    ParameterSampler sampler = ParameterSampler.training(family, 2);
    int d = family.coordinates().dimension();
    int count = family.parameters().size();
    for (int i = 0; i < 50; i++) {
      double[] u = family.coordinates().of(sampler.next());
      double[][] jacobian = new double[count][d];
      family.coordinates().parameters(u, new double[count], jacobian);
      for (int c = 0; c < d; c++) {
        double h = 1e-5;
        double[] up = u.clone();
        double[] down = u.clone();
        up[c] += h;
        down[c] -= h;
        double[] above = family.at(up);
        double[] below = family.at(down);
        for (int p = 0; p < count; p++) {
          double slope = (above[p] - below[p]) / (2 * h);
          assertThat(jacobian[p][c]).isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void startsAreModelsWithinBounds(ModelFamily family) {
    ParameterBox bounds = family.coordinates().bounds();
    for (double volatility : new double[] {0.02, 0.2, 1.5}) {
      List<double[]> starts = family.starts(volatility);
      assertThat(starts).isNotEmpty();
      for (double[] start : starts) {
        assertThat(family.isModel(start)).isTrue();
        double[] u = family.coordinates().of(start);
        for (int c = 0; c < u.length; c++) {
          assertThat(u[c]).isBetween(bounds.lower()[c] - 1e-9, bounds.upper()[c] + 1e-9);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void startsHaveTheVolatilityAskedFor(ModelFamily family) {
    for (double[] start : family.starts(0.2)) {
      // a clock that tends to another rate than today's changes it; log-stable jumps have none
      if (family.model(start) instanceof LevyModel model
          && !family.name().equals("finite_moment_log_stable")
          && !family.name().equals("generalized_hyperbolic")) {
        assertThat(model.cumulants().standardDeviation()).isCloseTo(0.2, within(1e-9));
      }
    }
  }

  @Test
  void aFixedParameterHasNoCoordinate() {
    ModelFamily family = ModelFamily.named("merton").withFixed("sigma", 0.1);
    assertThat(family.coordinates().names()).containsExactly("log lambda", "muJ", "sigmaJ");
    assertThat(family.at(new double[] {0, -0.2, 0.3})).containsExactly(0.1, 1, -0.2, 0.3);
    assertThat(family.starts(0.3)).allSatisfy(start -> assertThat(start[0]).isEqualTo(0.1));
    assertThat(ModelFamily.named("nig_cir").coordinates().dimension()).isEqualTo(6);
  }

  @Test
  void boundsOfParametersAreThoseOfTheSearch() {
    ModelFamily family = ModelFamily.named("cgmy").withBounds("g", 0.5, 20);
    assertThat(family.coordinates().bounds().lower()[1]).isEqualTo(Math.log(0.5));
    assertThat(family.coordinates().bounds().upper()[1]).isEqualTo(Math.log(20));
    assertThat(family.starts(0.2)).allSatisfy(start -> assertThat(start[1]).isBetween(0.5, 20.0));
  }

  @Test
  void unusableRestrictionsAreNamed() {
    ModelFamily nig = ModelFamily.named("nig");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> nig.withFixed("gamma", 1))
        .withMessage("parameter = gamma: must be one of [alpha, beta, delta] of nig");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> nig.withBounds("alpha", 10, 5))
        .withMessage("upper bound of alpha = 5.0: must be finite and >= 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> nig.withFixed("delta", -1))
        .withMessage("lower bound of delta = -1.0: must be finite and > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFamily.named("black_scholes").withFixed("sigma", 0.2))
        .withMessageStartingWith("number of parameters that are not fixed = 0");
  }

  @Test
  void samplesFillTheBoxAndDependOnTheSeedAlone() {
    ModelFamily family = ModelFamily.named("cgmy");
    ParameterBox box = family.trainingBox();
    ParameterSampler sampler = ParameterSampler.training(family, 3);
    ParameterSampler same = ParameterSampler.training(family, 3);
    ParameterSampler other = ParameterSampler.training(family, 4);
    double[] mean = new double[4];
    int n = 1024;
    for (int i = 0; i < n; i++) {
      double[] parameters = sampler.next();
      assertThat(parameters).containsExactly(same.next());
      assertThat(parameters).isNotEqualTo(other.next());
      for (int p = 0; p < 4; p++) {
        mean[p] += (parameters[p] - box.lower()[p]) / box.range(p) / n;
      }
    }
    // A Sobol net of 1024 points has means within about 1/1024 of a half.
    assertThat(mean).containsExactly(new double[] {0.5, 0.5, 0.5, 0.5}, within(2e-3));
  }
}
