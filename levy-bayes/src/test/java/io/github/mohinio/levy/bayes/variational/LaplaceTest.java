package io.github.mohinio.levy.bayes.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.hamiltonian.Targets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaplaceTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8})
  void isExactForNormals(int d) {
    double[][] covariance = Targets.covariance(d);
    double[] mean = Targets.mean(d);
    Laplace found = Laplace.near(Targets.normal(mean, covariance), new double[d]);
    assertThat(found.converged()).isTrue();
    assertThat(found.positiveDefinite()).isTrue();
    assertThat(found.logEvidence()).isEqualTo(0, within(1e-7));
    double[][] foundCovariance = found.approximation().covariance();
    for (int i = 0; i < d; i++) {
      double sd = Math.sqrt(covariance[i][i]);
      assertThat(found.approximation().mean()[i]).isEqualTo(mean[i], within(1e-6 * sd));
      for (int j = 0; j < d; j++) {
        assertThat(foundCovariance[i][j])
            .isEqualTo(covariance[i][j], within(1e-7 * sd * Math.sqrt(covariance[j][j])));
      }
    }
  }

  /** Mode at the logarithm of the shape, variance one over the shape, in each step. */
  @Test
  void hasModeAndCurvatureOfASkewedTarget() {
    Laplace found = Laplace.near(SkewedTarget.of(3, 20), new double[3]);
    assertThat(found.converged()).isTrue();
    for (int i = 0; i < 3; i++) {
      assertThat(found.approximation().mean()[i]).isEqualTo((i + 1) * Math.log(20), within(1e-8));
      assertThat(found.approximation().covariance()[i][i]).isEqualTo((i + 1) / 20.0, within(1e-7));
    }
    // Stirling's series: each shape's log evidence is short of 1 / (12 shape).
    assertThat(found.logEvidence())
        .isEqualTo(SkewedTarget.logEvidence(3, 20) - 3 / 240.0, within(1e-4));
  }

  @Test
  void scaleOfTheCoordinatesDoesNotMatter() {
    double[][] covariance = {{1e-8, 0}, {0, 1e4}};
    double[] mode = {0.3, -1e3};
    Laplace found = Laplace.at(Targets.normal(mode, covariance), mode);
    assertThat(found.approximation().covariance()[0][0]).isEqualTo(1e-8, within(1e-13));
    assertThat(found.approximation().covariance()[1][1]).isEqualTo(1e4, within(0.1));
    assertThat(found.converged()).isTrue();
  }

  @Test
  void saysThatASaddleIsNoMode() {
    Laplace found =
        Laplace.at(
            Targets.of(
                2,
                (x, gradient) -> {
                  gradient[0] = x[0] - 4 * x[0] * x[0] * x[0];
                  gradient[1] = -x[1];
                  return 0.5 * x[0] * x[0] - Math.pow(x[0], 4) - 0.5 * x[1] * x[1];
                }),
            new double[2]);
    assertThat(found.positiveDefinite()).isFalse();
    assertThat(found.converged()).isFalse();
    assertThat(found.approximation().covariance()[0][0]).isEqualTo(1, within(1e-4));
  }

  @Test
  void saysThatASlopeIsNoMode() {
    Laplace found = Laplace.at(Targets.normal(new double[1], Targets.unit(1)), new double[] {0.1});
    assertThat(found.positiveDefinite()).isTrue();
    assertThat(found.converged()).isFalse();
  }

  @Test
  void refusesAStartWithoutDensity() {
    assertThatThrownBy(() -> Laplace.near(Targets.halfNormal(2), new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("log density at the start = -Infinity: must be finite");
    assertThatThrownBy(() -> Laplace.at(Targets.halfNormal(2), new double[3]))
        .hasMessage("length of mode = 3: must be that of coordinates, 2");
  }
}
