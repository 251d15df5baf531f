package io.github.mohinio.levy.bayes.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogEvidenceTest {

  /** Bar of the reference evidences. */
  private static final double BAR = 0.05;

  @ParameterizedTest
  @CsvSource({
    "bs_5x3, 0.5, -13.13342478",
    "bs_5x3, 0, -14.60050324",
    "vg_5x3, 0.5, -14.29472615",
    "vg_5x3, 0, -15.70286678",
    "vg_20x10, 0.1, 182.7927139",
    "vg_20x10, 0, 180.6198398",
    "nig_20x10, 0.1, 147.4986933",
    "nig_20x10, 0, 145.3564703",
  })
  void matchesQuadrature(String name, double noise, double logEvidence) {
    PosteriorTarget target =
        Problems.golden(name, noise > 0 ? Noise.known(noise) : Problems.unknown());
    LogEvidence found = LogEvidence.of(Problems.draws(target, 1000), 1);
    assertThat(found.converged()).isTrue();
    assertThat(found.value()).as(found.toString()).isCloseTo(logEvidence, within(BAR));
    assertThat(found.value()).isCloseTo(logEvidence, within(4 * found.standardError()));
    assertThat(found.standardError()).isBetween(1e-4, 0.02);
  }

  /** A density of two exponential sides, of integral e^3 (1/2 + 2) in each coordinate. */
  private static final LogDensity SKEWED =
      new LogDensity() {
        @Override
        public int dimension() {
          return 2;
        }

        @Override
        public double logDensity(double[] x) {
          return side(x[0]) + side(x[1]);
        }

        private double side(double x) {
          return 3 + (x < 0 ? 2 * x : -0.5 * x);
        }

        @Override
        public double logDensity(double[] x, double[] gradient) {
          throw new UnsupportedOperationException();
        }
      };

  private static double[][][] skewedDraws(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][][] points = new double[4][1000][2];
    for (double[][] chain : points) {
      for (double[] point : chain) {
        for (int k = 0; k < 2; k++) {
          double size = -Math.log(1 - random.nextDouble());
          point[k] = random.nextDouble() < 0.2 ? -size / 2 : size * 2;
        }
      }
    }
    return points;
  }

  @Test
  void standardErrorIsThatOfRepeatedRuns() {
    double truth = 2 * (3 + Math.log(2.5));
    int runs = 100;
    double square = 0;
    double expected = 0;
    double sum = 0;
    for (int seed = 0; seed < runs; seed++) {
      LogEvidence found = LogEvidence.of(SKEWED, skewedDraws(seed), seed);
      sum += found.value() - truth;
      square += Math.pow(found.value() - truth, 2);
      expected += Math.pow(found.standardError(), 2);
    }
    // the square root of a chi-square of 100 over 100: 0.07 about 1
    assertThat(Math.sqrt(square / expected)).isBetween(0.75, 1.25);
    assertThat(sum / runs).isCloseTo(0, within(4 * Math.sqrt(expected) / runs));
  }

  @Test
  void isReproducible() {
    assertThat(LogEvidence.of(SKEWED, skewedDraws(1), 5))
        .isEqualTo(LogEvidence.of(SKEWED, skewedDraws(1), 5));
  }

  @Test
  void refusesDrawsWithoutSpread() {
    assertThatThrownBy(() -> LogEvidence.of(SKEWED, new double[2][20][2], 1))
        .hasMessage("covariance of the draws: must be finite and positive definite");
    assertThatThrownBy(() -> LogEvidence.of(SKEWED, new double[2][7][2], 1))
        .hasMessage("draws per chain = 7: must be >= 8");
  }
}
