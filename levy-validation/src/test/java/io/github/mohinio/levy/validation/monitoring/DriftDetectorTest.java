package io.github.mohinio.levy.validation.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DriftDetectorTest {

  private static final int DAYS = 100;

  /** Autocorrelated series without a change, or with a rise by three deviations on day 60. */
  private static List<double[]> series(int count, long seed, double rise) {
    RandomGenerator random = Generators.of(seed);
    return Stream.generate(
            () -> {
              double[] x = new double[DAYS];
              double before = 0;
              for (int t = 0; t < DAYS; t++) {
                before = 0.3 * before + random.nextGaussian();
                x[t] = before + (t >= 60 ? rise : 0);
              }
              return x;
            })
        .limit(count)
        .toList();
  }

  /**
   * The threshold is the quantile of 5000 series, the rate is counted on 5000 others: the standard
   * deviation of the difference is that of either times the root of two, 0.0044. Four of these.
   */
  @ParameterizedTest
  @EnumSource(DriftDetector.Statistic.class)
  void falseAlarmsAreAsStated(DriftDetector.Statistic statistic) {
    DriftDetector detector =
        DriftDetector.of(statistic, 30, 0.5).calibrated(series(5000, 1, 0), 0.05);
    double rate =
        series(5000, 2, 0).stream().filter(s -> detector.alarm(s).isPresent()).count() / 5000.0;
    assertThat(rate).isBetween(0.05 - 0.018, 0.05 + 0.018);
  }

  @ParameterizedTest
  @EnumSource(DriftDetector.Statistic.class)
  void largeRisesAreFoundWithinFiveDays(DriftDetector.Statistic statistic) {
    DriftDetector detector =
        DriftDetector.of(statistic, 30, 0.5).calibrated(series(1000, 1, 0), 0.05);
    long found =
        series(200, 3, 6).stream()
            .filter(s -> detector.alarm(s).stream().anyMatch(day -> day >= 60 && day < 65))
            .count();
    // About five in a hundred had a false alarm before.
    assertThat(found).isGreaterThan(180);
  }

  @Test
  void pathsOfAKnownSeries() {
    double[] series = {-1, 0, 1, 0, 0, 2, -4, 1};
    double deviation = Math.sqrt(0.5);
    DriftDetector cusum = DriftDetector.of(DriftDetector.Statistic.CUSUM, 5, 0.5);
    assertThat(cusum.path(series))
        .containsExactly(0, 0, 0, 0, 0, 2 / deviation - 0.5, 0, 1 / deviation - 0.5);
    assertThat(cusum.alarm(series)).isEmpty();
    assertThat(cusum.threshold()).isInfinite();
    assertThat(DriftDetector.of(DriftDetector.Statistic.PAGE_HINKLEY, 5, 0.5).path(series)[5])
        .isEqualTo(2 / deviation - 2 / deviation / 6 - 0.5);
  }

  @Test
  void badInputsAreRefused() {
    DriftDetector detector = DriftDetector.of(DriftDetector.Statistic.CUSUM, 5, 0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> detector.path(new double[5]))
        .withMessage("series.length = 5: must be >= 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> detector.path(new double[6]))
        .withMessage("reference deviation = 0.0: must be finite and > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> detector.path(new double[] {1, 2, 3, 4, 5, Double.NaN}))
        .withMessage("series[5] = NaN: must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> detector.calibrated(List.of(), 0.05))
        .withMessage("number of series = 0: must be > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DriftDetector.of(DriftDetector.Statistic.CUSUM, 4, 0.5));
  }

  @Test
  void changesOfRegimeAreFoundInSimulatedMarkets(@TempDir Path folder) {
    DriftStudy study = new DriftStudy(ModelFamily.named("variance_gamma"), 30, 5);
    StudyFolder results = StudyFolder.of(folder, "test");
    assertThat(results.run(study, done -> {})).isTrue();
    assertThat(results.run(study, done -> {})).isFalse();
    ResultTable rates = results.result(study).table("rates");
    for (int d = 0; d < 2; d++) {
      assertThat(rates.numbers("false_alarms_lower")[d]).isLessThanOrEqualTo(0.05);
      assertThat(rates.numbers("false_alarms")[d]).isLessThan(0.2);
      assertThat(rates.numbers("found_soon")[d]).isGreaterThan(0.9);
    }
    assertThat(results.figures(study)).hasSize(2);
  }
}
