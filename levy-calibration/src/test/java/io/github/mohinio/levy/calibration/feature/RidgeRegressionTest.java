package io.github.mohinio.levy.calibration.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RidgeRegressionTest {

  /** Against the formula with EJML's general solver; sizes that fill tiles and that do not. */
  @ParameterizedTest
  @CsvSource({"1, 1", "5, 3", "7, 11", "30, 8", "200, 40"})
  void solvesAndRescales(int n, int components) {
    RandomGenerator random = Generators.of(n);
    double[][] phi = new double[n][1 + components];
    double[] y = new double[n];
    double[] variances = new double[n];
    RidgeRegression regression = new RidgeRegression(components);
    for (int repeat = 0; repeat < 2; repeat++) {
      regression.clear(n);
      for (int i = 0; i < n; i++) {
        Arrays.setAll(phi[i], c -> random.nextGaussian() * Math.exp(-0.2 * c));
        y[i] = random.nextGaussian();
        variances[i] = 0.01 + random.nextDouble();
        regression.add(phi[i], 1, y[i]);
      }
      regression.solve(variances);
      check(regression, phi, y, variances);
      regression.rescale(0.03);
      check(regression, phi, y, Arrays.stream(variances).map(v -> 0.03 * v).toArray());
    }
  }

  private static void check(
      RidgeRegression regression, double[][] rows, double[] y, double[] variances) {
    int n = y.length;
    SimpleMatrix phi = new SimpleMatrix(rows).cols(1, rows[0].length);
    SimpleMatrix weights =
        SimpleMatrix.diag(Arrays.stream(variances).map(v -> 1 / v).toArray());
    SimpleMatrix covariance =
        SimpleMatrix.identity(phi.getNumCols())
            .plus(phi.transpose().mult(weights).mult(phi))
            .invert();
    SimpleMatrix observations = new SimpleMatrix(n, 1, true, y);
    SimpleMatrix mean = covariance.mult(phi.transpose()).mult(weights).mult(observations);
    SimpleMatrix residuals = observations.minus(phi.mult(mean));
    for (int c = 0; c < phi.getNumCols(); c++) {
      assertThat(regression.mean(c)).isCloseTo(mean.get(c), within(1e-10));
      assertThat(regression.variance(c)).isCloseTo(covariance.get(c, c), within(1e-12));
    }
    for (int i = 0; i < n; i++) {
      assertThat(regression.residual(i)).isCloseTo(residuals.get(i), within(1e-10));
    }
    assertThat(regression.determined())
        .isCloseTo(phi.getNumCols() - covariance.trace(), within(1e-10));
  }
}
