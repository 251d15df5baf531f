package io.github.mohinio.levy.bayes.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.hamiltonian.Targets;
import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import org.junit.jupiter.api.Test;

class AscentTest {

  @Test
  void findsTheTopOfABentRidge() {
    Ascent ascent = new Ascent(Targets.banana(1, 0.1), new double[] {-2, 5});
    ascent.run(200);
    assertThat(ascent.converged()).isTrue();
    assertThat(ascent.point()[0]).isEqualTo(0, within(1e-5));
    assertThat(ascent.point()[1]).isEqualTo(-1, within(1e-5));
    assertThat(ascent.evaluations()).isLessThan(120);
  }

  @Test
  void learnsTheCovarianceOfANormal() {
    double[][] covariance = Targets.covariance(4);
    Ascent ascent = new Ascent(Targets.normal(Targets.mean(4), covariance), new double[4]);
    ascent.run(200);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        double scale = Math.sqrt(covariance[i][i] * covariance[j][j]);
        assertThat(ascent.inverseHessian()[i][j] / scale)
            .isEqualTo(covariance[i][j] / scale, within(0.1));
      }
    }
  }

  /** The whole step leads to where the density is 0. */
  @Test
  void stepsBackFromWhereTheDensityIsZero() {
    LogDensity density =
        Targets.of(
            1,
            (x, gradient) -> {
              gradient[0] = 1 - 1 / (1 - x[0]);
              return x[0] < 1 ? x[0] + Math.log(1 - x[0]) : Double.NEGATIVE_INFINITY;
            });
    Ascent ascent = new Ascent(density, new double[] {-30});
    ascent.run(100);
    assertThat(ascent.converged()).isTrue();
    assertThat(ascent.point()[0]).isEqualTo(0, within(1e-4));
  }

  @Test
  void passesOverStepsOfWrongCurvature() {
    InverseHessian matrix = new InverseHessian(2, 20);
    matrix.update(new double[2], new double[] {1, 0}, new double[2], new double[] {1, 0});
    assertThat(matrix.matrix()).isDeepEqualTo(new double[][] {{1, 0}, {0, 1}});
    matrix.update(new double[2], new double[] {1, 0}, new double[2], new double[] {-4, 0});
    assertThat(matrix.matrix()[0][0]).isEqualTo(0.25, within(1e-15));
  }
}
