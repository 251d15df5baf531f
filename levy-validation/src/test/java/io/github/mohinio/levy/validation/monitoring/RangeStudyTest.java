package io.github.mohinio.levy.validation.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyFolder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RangeStudyTest {

  @Test
  void falseAlarmsAreAsStatedAndForeignSurfacesAreFound(@TempDir Path folder) {
    try (NeuralCalibrator calibrator = NeuralCalibrator.varianceGamma();
        NeuralCalibrator market = NeuralCalibrator.market("variance_gamma")) {
      RangeStudy study = new RangeStudy(calibrator, List.of(market), 600, 9);
      StudyFolder results = StudyFolder.of(folder, "test");
      assertThat(results.run(study, done -> {})).isTrue();
      assertThat(results.run(study, done -> {})).isFalse();
      ResultTable fresh = results.result(study).table("rates").where("surfaces", "in range");
      for (int d = 0; d < 4; d++) {
        // Threshold and count are each of 600 surfaces: four standard deviations are 0.023.
        assertThat(fresh.numbers("alarms")[d]).isLessThan(0.01 + 0.023);
      }
      ResultTable areas = results.result(study).table("areas").where("detector", "any");
      assertThat(areas.texts("surfaces"))
          .containsExactly(
              "sigma outside", "nu outside", "theta outside", "merton", "kou", "two volatilities");
      assertThat(Arrays.stream(areas.numbers("area")).min().orElseThrow()).isGreaterThan(0.8);
      assertThat(areas.where("surfaces", "two volatilities").numbers("area")[0]).isEqualTo(1);
      assertThat(results.figures(study)).hasSize(2 * 4 + 1);
    }
  }
}
