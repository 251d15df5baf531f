package io.github.mohinio.levy.bayes.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.hamiltonian.Targets;
import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class StudentApproximationTest {

  @Test
  void inOneDimensionItIsTheStudentDistribution() {
    StudentApproximation student =
        new StudentApproximation(
            new NormalApproximation(new double[] {1}, new double[][] {{0.5}}), 3);
    TDistribution law = new TDistribution(3);
    for (double x : new double[] {-40, -1, 0.9, 1, 7}) {
      assertThat(student.logDensity(new double[] {x}))
          .isEqualTo(law.logDensity((x - 1) / 0.5) - Math.log(0.5), within(1e-12));
    }
  }

  /** The share of draws within a distance follows the F distribution; here in closed form. */
  @Test
  void drawsHaveTheDensity() {
    NormalApproximation normal =
        NormalApproximation.of(Targets.mean(2), Targets.covariance(2)).orElseThrow();
    StudentApproximation student = new StudentApproximation(normal, 5);
    RandomGenerator random = Generators.of(11);
    int n = 40_000;
    int inside = 0;
    double inverse = 0;
    for (int i = 0; i < n; i++) {
      double[] x = student.draw(random);
      inside += normal.squaredDistance(x) < 2 ? 1 : 0;
      inverse += Math.exp(normal.logDensity(x) - student.logDensity(x)) / n;
    }
    // In two dimensions P(d^2 < r) = 1 - (1 + r / nu)^(-nu / 2).
    double expected = 1 - Math.pow(1 + 2 / 5.0, -2.5);
    assertThat((double) inside / n)
        .isEqualTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / n)));
    // the mean ratio is 1; its standard error is 0.002
    assertThat(inverse).isEqualTo(1, within(0.01));
  }

  @Test
  void refusesDegreesOfFreedomThatAreNotPositive() {
    assertThatThrownBy(
            () ->
                new StudentApproximation(
                    new NormalApproximation(new double[1], new double[][] {{1}}), 0))
        .hasMessage("degreesOfFreedom = 0: must be > 0");
  }
}
