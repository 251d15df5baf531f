package io.github.mohinio.levy.bayes.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.hamiltonian.Targets;
import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class NormalApproximationTest {

  private static final double[][] COVARIANCE = Targets.covariance(3);

  private static final NormalApproximation NORMAL =
      NormalApproximation.of(Targets.mean(3), COVARIANCE).orElseThrow();

  @Test
  void logDensityHasItsConstants() {
    LogDensity expected = Targets.normal(Targets.mean(3), COVARIANCE);
    double[] x = NORMAL.point(new double[] {0.3, -1, 2});
    assertThat(NORMAL.logDensity(x)).isEqualTo(expected.logDensity(x), within(1e-10));
  }

  @Test
  void drawsHaveItsMoments() {
    RandomGenerator random = Generators.of(1);
    int n = 40_000;
    double[] sum = new double[3];
    double[][] products = new double[3][3];
    for (int k = 0; k < n; k++) {
      double[] x = NORMAL.draw(random);
      for (int i = 0; i < 3; i++) {
        sum[i] += x[i] / n;
        for (int j = 0; j < 3; j++) {
          products[i][j] += (x[i] - Targets.mean(3)[i]) * (x[j] - Targets.mean(3)[j]) / n;
        }
      }
    }
    for (int i = 0; i < 3; i++) {
      double sd = Math.sqrt(COVARIANCE[i][i]);
      assertThat(sum[i]).isEqualTo(Targets.mean(3)[i], within(4 * sd / Math.sqrt(n)));
      for (int j = 0; j < 3; j++) {
        double scale = sd * Math.sqrt(COVARIANCE[j][j]);
        assertThat(products[i][j] / scale)
            .isEqualTo(COVARIANCE[i][j] / scale, within(4 * Math.sqrt(2.0 / n)));
      }
    }
  }

  @Test
  void standardisesADensityAndItsGradient() {
    LogDensity density = NORMAL.standardise(Targets.normal(Targets.mean(3), COVARIANCE));
    double[] z = {0.3, -1, 2};
    double[] gradient = new double[3];
    double value = density.logDensity(z, gradient);
    assertThat(value).isEqualTo(density.logDensity(z));
    assertThat(value - density.logDensity(new double[3]))
        .isEqualTo(-0.5 * (0.09 + 1 + 4), within(1e-10));
    for (int i = 0; i < 3; i++) {
      assertThat(gradient[i]).isEqualTo(-z[i], within(1e-10));
    }
  }

  @Test
  void refusesWhatIsNoDistribution() {
    assertThat(NormalApproximation.of(new double[2], new double[][] {{1, 2}, {2, 1}})).isEmpty();
    assertThatThrownBy(() -> new NormalApproximation(new double[1], new double[][] {{0}}))
        .hasMessage("diagonal of the factor = 0.0: must be finite and > 0");
    assertThatThrownBy(() -> new NormalApproximation(new double[2], Targets.unit(3)))
        .hasMessage("length of factor = 3: must be that of mean, 2");
  }

  @Test
  void resamplingFollowsTheWeights() {
    double[][] points = {{0}, {1}, {2}, {3}};
    double[] logWeights = {Math.log(0.1), Double.NEGATIVE_INFINITY, Math.log(0.5), Math.log(0.4)};
    ImportanceSample sample = new ImportanceSample(points, logWeights);
    int[] counts = new int[4];
    double[][] chosen = sample.resample(logWeights, 1000, Generators.of(1));
    for (double[] x : chosen) {
      counts[(int) x[0]]++;
    }
    assertThat(counts[0]).isBetween(99, 101);
    assertThat(counts[1]).isZero();
    assertThat(counts[2]).isBetween(499, 501);
    assertThat(counts[3]).isBetween(399, 401);
    assertThat(sample.logEvidence()).isEqualTo(Math.log(0.25), within(1e-14));
    double[] none = new double[4];
    Arrays.fill(none, Double.NEGATIVE_INFINITY);
    assertThatThrownBy(() -> sample.resample(none, 10, Generators.of(1)))
        .hasMessage("largest log weight = -Infinity: must be finite");
  }
}
