package io.github.mohinio.levy.bayes.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.hamiltonian.Targets;
import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.List;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviTest {

  private static NormalApproximation unit(int d) {
    return new NormalApproximation(new double[d], Targets.unit(d));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8})
  void fullRankIsExactForNormals(int d) {
    double[][] covariance = Targets.covariance(d);
    double[] mean = Targets.mean(d);
    Advi found =
        Advi.fit(
            Targets.normal(mean, covariance), unit(d), Advi.Covariance.FULL_RANK, Generators.of(1));
    double[][] foundCovariance = found.approximation().covariance();
    for (int i = 0; i < d; i++) {
      double sd = Math.sqrt(covariance[i][i]);
      assertThat(found.approximation().mean()[i]).isEqualTo(mean[i], within(1e-4 * sd));
      for (int j = 0; j < d; j++) {
        assertThat(foundCovariance[i][j])
            .isEqualTo(covariance[i][j], within(1e-4 * sd * Math.sqrt(covariance[j][j])));
      }
    }
    assertThat(found.converged()).isTrue();
    assertThat(found.elbo()).isEqualTo(0, within(1e-7));
  }

  /** Variances of independent coordinates are one over the diagonal of the precision. */
  @Test
  void meanFieldIsThatOfTheStandardisedCoordinates() {
    double[][] covariance = Targets.covariance(3);
    LogDensity density = Targets.normal(Targets.mean(3), covariance);
    double[][] precision =
        new LUDecomposition(MatrixUtils.createRealMatrix(covariance))
            .getSolver()
            .getInverse()
            .getData();
    Advi plain = Advi.fit(density, unit(3), Advi.Covariance.MEAN_FIELD, Generators.of(1));
    NormalApproximation laplace = Laplace.near(density, new double[3]).approximation();
    Advi whitened = Advi.fit(density, laplace, Advi.Covariance.MEAN_FIELD, Generators.of(1));
    for (int i = 0; i < 3; i++) {
      assertThat(plain.approximation().covariance()[i][i] * precision[i][i])
          .isEqualTo(1, within(1e-4));
      assertThat(whitened.approximation().covariance()[i][i] / covariance[i][i])
          .isEqualTo(1, within(1e-4));
    }
    assertThat(plain.elbo()).isLessThan(whitened.elbo() - 0.1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 20, 100})
  void comesNearASkewedTarget(double shape) {
    int d = 4;
    LogDensity density = SkewedTarget.of(d, shape);
    NormalApproximation laplace = Laplace.near(density, new double[d]).approximation();
    Advi found = Advi.fit(density, laplace, Advi.Covariance.FULL_RANK, Generators.of(2));
    for (int i = 0; i < d; i++) {
      double sd = SkewedTarget.sd(i, shape);
      assertThat(found.approximation().mean()[i])
          .isEqualTo(SkewedTarget.mean(i, shape), within(0.03 * sd));
      assertThat(Math.sqrt(found.approximation().covariance()[i][i]) / sd)
          .isEqualTo(1, within(0.04));
    }
    assertThat(found.elbo()).isLessThan(SkewedTarget.logEvidence(d, shape));
    ImportanceSample sample =
        ImportanceSample.of(List.of(found.approximation()), density, 4000, Generators.of(3));
    assertThat(sample.logEvidence()).isEqualTo(SkewedTarget.logEvidence(d, shape), within(0.05));
  }

  /** E[-exp(y)] is known: the best normal has variance 1 / k and mean log k - 1 / (2 k). */
  @Test
  void isTheMaximumOfTheBound() {
    LogDensity density = SkewedTarget.of(1, 5);
    Advi found = Advi.fit(density, unit(1), Advi.Covariance.FULL_RANK, Generators.of(2));
    assertThat(found.approximation().mean()[0])
        .isEqualTo(Math.log(5) - 0.1, within(0.02 * Math.sqrt(0.2)));
    assertThat(found.approximation().covariance()[0][0]).isEqualTo(0.2, within(0.02 * 0.2));
  }

  @Test
  void boundOfABananaIsBelowItsEvidence() {
    LogDensity density = Targets.banana(0.5, 0.5);
    Advi found = Advi.fit(density, unit(2), Advi.Covariance.FULL_RANK, Generators.of(2));
    assertThat(found.converged()).isTrue();
    double laplace =
        Laplace.near(density, new double[2]).approximation().elbo(density, 4000, Generators.of(3));
    assertThat(found.elbo()).isBetween(laplace + 0.1, 0.0);
  }

  @Test
  void keepsInsideTheSupport() {
    LogDensity density = Targets.halfNormal(2);
    NormalApproximation first = new NormalApproximation(new double[] {1, 0}, Targets.unit(2));
    Advi found = Advi.fit(density, first, Advi.Covariance.FULL_RANK, Generators.of(2));
    assertThat(found.elbo()).isGreaterThan(Double.NEGATIVE_INFINITY);
    assertThatThrownBy(
            () -> Advi.fit(density, unit(2), Advi.Covariance.FULL_RANK, Generators.of(2)))
        .hasMessage("log density at the first mean = -Infinity: must be finite");
  }
}
