package io.github.mohinio.levy.bayes.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.diagnostics.Finding;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApproximationTest {

  @TempDir private Path folder;

  /** The approximations, by name. */
  enum Method {
    LAPLACE,
    FULL_RANK,
    MEAN_FIELD,
    PATHFINDER;

    PosteriorSampler sampler() {
      return sampler(3);
    }

    PosteriorSampler sampler(long seed) {
      return this == LAPLACE
          ? LaplaceCalibrator.varianceGamma().withSeed(seed)
          : VariationalCalibrator.varianceGamma()
              .withMethod(VariationalCalibrator.Method.valueOf(name()))
              .withSeed(seed);
    }
  }

  /**
   * Tolerances in standard deviations of the posterior, and relative. Seen over seeds: 0.04 and
   * 0.03 but for vg_5x3, whose long tail where sigma is small makes its deviation differ by 0.16 at
   * most in 40 runs, and cgmy_20x10, 0.06 and 0.04.
   */
  @ParameterizedTest
  @CsvSource({
    "LAPLACE, vg_20x10, 0.1, 0.05",
    "LAPLACE, vg_5x3, 0.3, 0.15",
    "FULL_RANK, vg_5x3, 0.3, 0.15",
    "MEAN_FIELD, vg_5x3, 0.3, 0.15",
    "PATHFINDER, vg_5x3, 0.3, 0.15",
    "PATHFINDER, cgmy_20x10, 0.1, 0.05"
  })
  void meansAndDeviationsAreNearTheReference(
      Method method, String surface, double ofMean, double ofDeviation) {
    check(method, surface, ofMean, ofDeviation);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "FULL_RANK, vg_20x10, 0.1, 0.05",
    "MEAN_FIELD, vg_20x10, 0.1, 0.05",
    "PATHFINDER, vg_20x10, 0.1, 0.05",
    "LAPLACE, nig_20x10, 0.1, 0.05",
    "FULL_RANK, nig_20x10, 0.1, 0.05",
    "PATHFINDER, nig_20x10, 0.1, 0.05",
    "FULL_RANK, cgmy_20x10, 0.1, 0.05"
  })
  void otherMeansAndDeviationsAreNearTheReference(
      Method method, String surface, double ofMean, double ofDeviation) {
    check(method, surface, ofMean, ofDeviation);
  }

  private static void check(Method method, String surface, double ofMean, double ofDeviation) {
    Posterior posterior = method.sampler().sample(GoldenSurfaces.target(surface, 0));
    for (String[] row : reference(surface)) {
      ParameterSummary summary = posterior.summary(row[2]);
      double sd = Double.parseDouble(row[4]);
      assertThat((summary.mean() - Double.parseDouble(row[3])) / sd)
          .as("mean of %s", row[2])
          .isEqualTo(0, within(ofMean));
      assertThat(summary.standardDeviation() / sd)
          .as("deviation of %s", row[2])
          .isEqualTo(1, within(ofDeviation));
    }
  }

  @ParameterizedTest
  @EnumSource
  void weightsGiveTheEvidence(Method method) {
    Posterior posterior = method.sampler().sample(GoldenSurfaces.target("vg_20x10", 0));
    Approximation approximation = posterior.approximation().orElseThrow();
    assertThat(approximation.resampled()).isTrue();
    // by quadrature
    assertThat(approximation.weights().logMeanRatio()).isEqualTo(180.6198, within(0.05));
    assertThat(posterior.chains()).isEqualTo(1);
    assertThat(posterior.drawsPerChain()).isEqualTo(5000);
    assertThat(posterior.acceptanceRates()).containsExactly(1);
  }

  @ParameterizedTest
  @EnumSource
  void weightsAreTrustedOnManyQuotes(Method method) {
    Posterior posterior = method.sampler().sample(GoldenSurfaces.target("vg_20x10", 0));
    assertThat(posterior.warnings()).isEmpty();
    assertThat(posterior.approximation().orElseThrow().weights().kHat()).isLessThan(0.7);
    assertThat(posterior.approximation().orElseThrow().weights().effectiveSize())
        .isGreaterThan(400);
  }

  /**
   * Over 20 seeds the errors of means are as large as their standard errors say, on uneven weights:
   * root mean squares of the scores of 0.9 to 1.4. Without the error of the weighted sample they
   * are up to 1.6, for sigma with its long tail.
   */
  @Tag("slow")
  @Test
  void standardErrorsCountTheWeights() {
    PosteriorTarget target = GoldenSurfaces.target("vg_5x3", 0);
    List<String[]> rows = reference("vg_5x3");
    double[] squares = new double[rows.size()];
    for (int seed = 1; seed <= 20; seed++) {
      Posterior posterior = Method.PATHFINDER.sampler(seed).sample(target);
      for (int p = 0; p < squares.length; p++) {
        ParameterSummary summary = posterior.summary(rows.get(p)[2]);
        double z = (summary.mean() - Double.parseDouble(rows.get(p)[3])) / summary.mcseMean();
        squares[p] += z * z;
      }
    }
    for (double square : squares) {
      assertThat(Math.sqrt(square / 20)).isBetween(0.5, 1.5);
    }
  }

  private static List<String[]> reference(String surface) {
    return GoldenSurfaces.rows("expected.csv").stream()
        .filter(row -> row[0].equals(surface) && row[1].equals("unknown"))
        .toList();
  }

  /** A curved posterior and few draws: too small an effective size is said, with the remedy. */
  @Test
  void weightsAreNotTrustedWithFewDraws() {
    Posterior posterior =
        LaplaceCalibrator.varianceGamma().withDraws(200).sample(GoldenSurfaces.target("vg_5x3", 0));
    assertThat(posterior.warnings())
        .extracting(Finding::kind)
        .contains(Finding.Kind.IMPORTANCE_ESS_LOW);
    assertThat(posterior.verdict().text()).contains("NUTS");
  }

  @ParameterizedTest
  @EnumSource
  void drawsAreFixedByTheSeedAndWrittenToTheFile(Method method) throws IOException {
    PosteriorTarget target = GoldenSurfaces.target("vg_5x3", 0.5);
    Path file = folder.resolve("draws.csv");
    Posterior one = method.sampler().sample(target, RunControl.none().withDrawFile(file));
    assertThat(method.sampler().sample(target).draws()).isDeepEqualTo(one.draws());
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(1)).isEqualTo("# sampler = " + one.sampler());
    assertThat(lines.stream().filter(line -> line.startsWith("0,"))).hasSize(5000);
    assertThat(lines.get(lines.size() - 1)).contains("," + one.points()[0][4999][1] + ",");
  }
}
