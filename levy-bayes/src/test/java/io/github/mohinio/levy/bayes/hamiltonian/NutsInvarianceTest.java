package io.github.mohinio.levy.bayes.hamiltonian;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two standard normal parameters a, b and two data, normal with sd 1/2 about a and a^2 / 2 + b: a
 * curved posterior, which transitions must leave alone at any step size.
 */
class NutsInvarianceTest {

  private static final double NOISE = 0.5;

  private static LogDensity posterior(double[] data) {
    return Targets.of(
        2,
        (x, gradient) -> {
          double line = (data[0] - x[0]) / (NOISE * NOISE);
          double curve = (data[1] - 0.5 * x[0] * x[0] - x[1]) / (NOISE * NOISE);
          gradient[0] = -x[0] + line + curve * x[0];
          gradient[1] = -x[1] + curve;
          return -0.5 * (x[0] * x[0] + x[1] * x[1] + (line * line + curve * curve) * NOISE * NOISE);
        });
  }

  private static void simulate(double[] x, double[] data, RandomGenerator random) {
    data[0] = x[0] + NOISE * random.nextGaussian();
    data[1] = 0.5 * x[0] * x[0] + x[1] + NOISE * random.nextGaussian();
  }

  /**
   * Joint distribution test of Geweke (2004): transitions and new data in turn keep the prior, at
   * steps that are good, long and too long. The metric is off, so that trees are deep while the
   * energy varies along them.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.4, 0.8})
  void transitionsKeepTheJointDistribution(double stepSize) {
    RandomGenerator random = Generators.of(17);
    double[] data = new double[2];
    Metric metric = Metric.of(new double[][] {{1, 0}, {0, 0.05}}).orElseThrow();
    Leapfrog leapfrog = new Leapfrog(posterior(data), metric);
    Trajectory trajectory = new Trajectory(leapfrog, 10);
    int draws = 200_000;
    double[][] first = new double[1][draws];
    double[][] firstSquare = new double[1][draws];
    double[][] square = new double[1][draws];
    double[][] product = new double[1][draws];
    PhasePoint z = new PhasePoint(2);
    z.point[0] = random.nextGaussian();
    z.point[1] = random.nextGaussian();
    for (int i = 0; i < draws; i++) {
      simulate(z.point, data, random);
      leapfrog.evaluate(z);
      trajectory.move(z, stepSize, random);
      first[0][i] = z.point[0];
      firstSquare[0][i] = z.point[0] * z.point[0];
      square[0][i] = z.point[1] * z.point[1];
      product[0][i] = z.point[0] * z.point[1];
    }
    assertMean(first, 0);
    assertMean(firstSquare, 1);
    assertMean(square, 1);
    assertMean(product, 0);
  }

  private static void assertMean(double[][] values, double expected) {
    ChainDiagnostics found = ChainDiagnostics.of(values);
    assertThat((found.mean() - expected) / found.mcseMean()).isBetween(-4.0, 4.0);
    assertThat(found.mcseMean()).isLessThan(0.05);
  }

  /** Ranks of the truth among thinned draws of chains with a warm-up are uniform. */
  @Test
  void ranksOfTheTruthAreUniform() {
    RandomGenerator random = Generators.of(23);
    int replications = 1000;
    int draws = 19;
    int[][] counts = new int[2][draws + 1];
    NutsSettings settings = NutsSettings.withDefaults().withWarmup(150);
    for (int r = 0; r < replications; r++) {
      double[] truth = {random.nextGaussian(), random.nextGaussian()};
      double[] data = new double[2];
      simulate(truth, data, random);
      NutsChain chain =
          NutsChain.start(posterior(data), new double[] {0.1, 0}, Targets.unit(2), settings, r, 0);
      int[] rank = new int[2];
      for (int i = 0; i < settings.warmup() + 10 * draws; i++) {
        double[] point = chain.next().point();
        if (i >= settings.warmup() && i % 10 == 0) {
          rank[0] += point[0] < truth[0] ? 1 : 0;
          rank[1] += point[0] * point[1] < truth[0] * truth[1] ? 1 : 0;
        }
      }
      counts[0][rank[0]]++;
      counts[1][rank[1]]++;
    }
    double most = new ChiSquaredDistribution(draws).inverseCumulativeProbability(0.999);
    for (int[] count : counts) {
      double expected = (double) replications / count.length;
      double chiSquared = 0;
      for (int c : count) {
        chiSquared += (c - expected) * (c - expected) / expected;
      }
      assertThat(chiSquared).isLessThan(most);
    }
  }
}
