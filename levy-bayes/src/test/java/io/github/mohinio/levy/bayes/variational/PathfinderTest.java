package io.github.mohinio.levy.bayes.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.hamiltonian.Targets;
import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathfinderTest {

  private static double[][] starts(int d, double spread) {
    RandomGenerator random = Generators.of(9);
    double[][] starts = new double[8][d];
    for (double[] start : starts) {
      for (int i = 0; i < d; i++) {
        start[i] = spread * random.nextGaussian();
      }
    }
    return starts;
  }

  private static Pathfinder run(LogDensity density, double spread, int draws) {
    return Pathfinder.run(
        density, starts(density.dimension(), spread), 25, draws, Generators.of(4));
  }

  /** Mean and standard deviation of a coordinate after resampling. */
  private static double[] moments(ImportanceSample sample, int i) {
    double sum = 0;
    double squares = 0;
    double[][] points = sample.resample(sample.logRatios(), 10_000, Generators.of(5));
    for (double[] x : points) {
      sum += x[i];
      squares += x[i] * x[i];
    }
    double mean = sum / points.length;
    return new double[] {mean, Math.sqrt(squares / points.length - mean * mean)};
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8})
  void findsNormals(int d) {
    double[][] covariance = Targets.covariance(d);
    double[] mean = Targets.mean(d);
    Pathfinder found = run(Targets.normal(mean, covariance), 10, 10_000);
    for (int i = 0; i < d; i++) {
      double sd = Math.sqrt(covariance[i][i]);
      double[] moments = moments(found.sample(), i);
      assertThat(moments[0]).isEqualTo(mean[i], within(0.1 * sd));
      assertThat(moments[1] / sd).isEqualTo(1, within(0.05));
    }
    assertThat(found.sample().logEvidence()).isEqualTo(0, within(0.05));
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 20, 100})
  void comesNearASkewedTarget(double shape) {
    Pathfinder found = run(SkewedTarget.of(4, shape), 2, 10_000);
    for (int i = 0; i < 4; i++) {
      double sd = SkewedTarget.sd(i, shape);
      double[] moments = moments(found.sample(), i);
      assertThat(moments[0]).isEqualTo(SkewedTarget.mean(i, shape), within(0.1 * sd));
      assertThat(moments[1] / sd).isEqualTo(1, within(0.05));
    }
    assertThat(found.sample().logEvidence())
        .isEqualTo(SkewedTarget.logEvidence(4, shape), within(0.05));
  }

  @Test
  void findsABanana() {
    Pathfinder found = run(Targets.banana(0.3, 0.5), 2, 10_000);
    double[] x = moments(found.sample(), 0);
    double[] y = moments(found.sample(), 1);
    assertThat(x[0]).isEqualTo(0, within(0.1));
    assertThat(x[1]).isEqualTo(1, within(0.1));
    assertThat(y[0]).isEqualTo(0, within(0.1));
    assertThat(y[1]).isEqualTo(Math.sqrt(0.43), within(0.1));
  }

  @Test
  void pathsFindTwoModes() {
    LogDensity left = Targets.normal(new double[] {-6, 0}, Targets.unit(2));
    LogDensity right = Targets.normal(new double[] {6, 0}, Targets.unit(2));
    LogDensity both =
        Targets.of(
            2,
            (x, gradient) -> {
              double[] other = new double[2];
              double a = left.logDensity(x, gradient) + Math.log(0.3);
              double b = right.logDensity(x, other) + Math.log(0.7);
              double share = 1 / (1 + Math.exp(b - a));
              for (int i = 0; i < 2; i++) {
                gradient[i] = share * gradient[i] + (1 - share) * other[i];
              }
              return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
            });
    Pathfinder found = run(both, 5, 4000);
    assertThat(found.sample().logEvidence()).isEqualTo(0, within(0.05));
    // 0.7 * 6 - 0.3 * 6
    assertThat(moments(found.sample(), 0)[0]).isEqualTo(2.4, within(0.2));
  }

  @Test
  void sameSeedSameDraws() {
    Pathfinder a = run(SkewedTarget.of(3, 10), 2, 100);
    Pathfinder b = run(SkewedTarget.of(3, 10), 2, 100);
    assertThat(a.sample().logRatios()).containsExactly(b.sample().logRatios());
    assertThat(a.best().elbo()).isEqualTo(b.best().elbo());
    assertThat(a.paths()).hasSize(8).allMatch(path -> path.elbo() <= a.best().elbo());
  }

  @Test
  void refusesStartsWithoutDensity() {
    assertThatThrownBy(
            () ->
                Pathfinder.run(
                    Targets.halfNormal(1), new double[][] {{-1}}, 25, 100, Generators.of(1)))
        .hasMessage("log density at the start = -Infinity: must be finite");
    assertThatThrownBy(
            () -> Pathfinder.run(Targets.halfNormal(1), new double[0][], 25, 100, Generators.of(1)))
        .hasMessage("starts that led to an approximation = 0: must be > 0");
  }
}
