package io.github.mohinio.levy.bayes.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.bayes.diagnostics.Finding;
import io.github.mohinio.levy.bayes.diagnostics.Finding.Kind;
import io.github.mohinio.levy.bayes.diagnostics.IntervalCoverage;
import io.github.mohinio.levy.bayes.sampler.MetropolisCalibrator;
import io.github.mohinio.levy.bayes.sampler.NutsCalibrator;
import io.github.mohinio.levy.bayes.sampler.PosteriorSampler;
import io.github.mohinio.levy.bayes.sampler.WrongSamplers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Simulation-based calibration of the samplers on variance gamma with 15 quotes and unknown noise.
 * Writes {@code target/bayes-studies/sbc_SAMPLER.csv} and {@code sbc_SAMPLER_ranks.csv}.
 */
@Tag("slow")
class SamplerCalibrationTest {

  private static final Path FOLDER = Path.of("target", "bayes-studies");

  private static PosteriorSampler metropolis(long seed) {
    return MetropolisCalibrator.varianceGamma()
        .withWarmup(1000)
        .withDraws(2000)
        .withThreads(1)
        .withSeed(seed);
  }

  private static PosteriorSampler nuts(long seed) {
    return NutsCalibrator.varianceGamma()
        .withWarmup(500)
        .withDraws(500)
        .withThreads(1)
        .withSeed(seed);
  }

  private static CalibrationStudyResult run(String name, LongFunction<PosteriorSampler> sampler)
      throws IOException {
    CalibrationStudyResult result =
        CalibrationStudy.of(Problems.varianceGamma(), sampler).withSeed(2).run();
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve("sbc_" + name + ".csv"), result.toCsv());
    Files.writeString(FOLDER.resolve("sbc_" + name + "_ranks.csv"), result.ranksToCsv());
    return result;
  }

  @ParameterizedTest
  @ValueSource(strings = {"metropolis", "nuts"})
  void samplerIsCalibrated(String name) throws IOException {
    CalibrationStudyResult result =
        run(
            name,
            name.equals("nuts")
                ? SamplerCalibrationTest::nuts
                : SamplerCalibrationTest::metropolis);
    assertThat(result.replications()).hasSize(1000);
    assertThat(result.verdict().findings()).isEmpty();
    for (String parameter : List.of("sigma", "nu", "theta", "noise")) {
      assertThat(result.ranks(parameter).isInside(result.band())).as(parameter).isTrue();
      IntervalCoverage wide = result.coverage(parameter, 0.95);
      assertThat(wide.observed()).as(parameter).isBetween(0.931, 0.967);
      IntervalCoverage half = result.coverage(parameter, 0.5);
      assertThat(half.observed()).as(parameter).isBetween(0.459, 0.541);
    }
  }

  /** Draws moved by 15 % towards their mean: 95 % intervals hold the truth 90 % of the time. */
  @Test
  void narrowedSamplerIsNot() throws IOException {
    CalibrationStudyResult result =
        run("narrowed", seed -> WrongSamplers.narrowed(metropolis(seed), 0.85));
    for (String parameter : List.of("sigma", "nu", "theta", "noise")) {
      assertThat(result.ranks(parameter).isInside(result.band())).as(parameter).isFalse();
      assertThat(result.coverage(parameter, 0.95).observed()).as(parameter).isLessThan(0.931);
    }
    assertThat(result.verdict().findings())
        .extracting(Finding::kind)
        .contains(Kind.NOT_CALIBRATED, Kind.COVERAGE_OFF);
  }
}
