package io.github.mohinio.levy.calibration.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
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
    int components = rows[0].length - 1;
    DMatrixRMaj phi = new DMatrixRMaj(n, components);
    DMatrixRMaj weighted = new DMatrixRMaj(n, components);
    for (int i = 0; i < n; i++) {
      for (int c = 0; c < components; c++) {
        phi.set(i, c, rows[i][1 + c]);
        weighted.set(i, c, rows[i][1 + c] / variances[i]);
      }
    }
    DMatrixRMaj covariance = CommonOps_DDRM.identity(components);
    CommonOps_DDRM.multAddTransA(phi, weighted, covariance);
    assertThat(CommonOps_DDRM.invert(covariance)).isTrue();
    DMatrixRMaj moments = new DMatrixRMaj(components, 1);
    CommonOps_DDRM.multTransA(weighted, new DMatrixRMaj(n, 1, true, y), moments);
    DMatrixRMaj mean = new DMatrixRMaj(components, 1);
    CommonOps_DDRM.mult(covariance, moments, mean);
    DMatrixRMaj fitted = new DMatrixRMaj(n, 1);
    CommonOps_DDRM.mult(phi, mean, fitted);
    for (int c = 0; c < components; c++) {
      assertThat(regression.mean(c)).isCloseTo(mean.get(c), within(1e-10));
      assertThat(regression.variance(c)).isCloseTo(covariance.get(c, c), within(1e-12));
    }
    for (int i = 0; i < n; i++) {
      assertThat(regression.residual(i)).isCloseTo(y[i] - fitted.get(i), within(1e-10));
    }
    assertThat(regression.determined())
        .isCloseTo(components - CommonOps_DDRM.trace(covariance), within(1e-10));
  }
}
