package io.github.mohinio.levy.calibration.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.simulation.ParameterSampler;
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
    ParameterSampler sampler = new ParameterSampler(family, family.trainingBox(), 1);
    for (int i = 0; i < 100; i++) {
      double[] parameters = sampler.next();
      double[] back = family.parameters(family.toCoordinates(parameters));
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
    ParameterSampler sampler = new ParameterSampler(family, family.trainingBox(), 2);
    int d = family.parameterNames().size();
    for (int i = 0; i < 50; i++) {
      double[] u = family.toCoordinates(sampler.next());
      double[][] jacobian = new double[d][d];
      family.fromCoordinates(u, new double[d], jacobian);
      for (int c = 0; c < d; c++) {
        double h = 1e-5;
        double[] up = u.clone();
        double[] down = u.clone();
        up[c] += h;
        down[c] -= h;
        double[] above = family.parameters(up);
        double[] below = family.parameters(down);
        for (int p = 0; p < d; p++) {
          double slope = (above[p] - below[p]) / (2 * h);
          assertThat(jacobian[p][c]).isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void startsAreModelsWithinBounds(ModelFamily family) {
    ParameterBox bounds = family.bounds();
    for (double volatility : new double[] {0.02, 0.2, 1.5}) {
      List<double[]> starts = family.starts(volatility);
      assertThat(starts).isNotEmpty();
      for (double[] start : starts) {
        double sd = family.model(start).cumulants().standardDeviation();
        assertThat(sd).isCloseTo(volatility, within(1e-9));
        double[] u = family.toCoordinates(start);
        for (int c = 0; c < u.length; c++) {
          assertThat(u[c]).isBetween(bounds.lower()[c], bounds.upper()[c]);
        }
      }
    }
  }

  @Test
  void samplesFillTheBoxAndDependOnTheSeedAlone() {
    ModelFamily family = ModelFamily.named("cgmy");
    ParameterBox box = family.trainingBox();
    ParameterSampler sampler = new ParameterSampler(family, box, 3);
    ParameterSampler same = new ParameterSampler(family, box, 3);
    ParameterSampler other = new ParameterSampler(family, box, 4);
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
