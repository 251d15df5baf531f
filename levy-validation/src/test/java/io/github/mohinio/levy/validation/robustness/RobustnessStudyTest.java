package io.github.mohinio.levy.validation.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobustnessStudyTest {

  private static final NeuralCalibrator CALIBRATOR = NeuralCalibrator.varianceGamma();

  @TempDir Path folder;

  @AfterAll
  static void close() {
    CALIBRATOR.close();
  }

  @Test
  void errorsGrowWithTheDisturbance() {
    RobustnessStudy study = new RobustnessStudy(CALIBRATOR, 4, 3);
    StudyFolder results = StudyFolder.of(folder, "test");
    assertThat(results.run(study, done -> {})).isTrue();
    assertThat(results.run(study, done -> {})).isFalse();
    ResultTable summary = results.result(study).table("summary");
    assertThat(summary.size()).isEqualTo(9 * 4 * 3);
    for (String kind : summary.distinct("kind")) {
      ResultTable refined = summary.where("kind", kind).where("method", "refined");
      double[] points = refined.numbers("median_points");
      if (kind.equals("missing")) {
        // Exact prices, however few, still give the model.
        assertThat(points[3]).isLessThan(1e-4);
      } else {
        assertThat(points[3]).as(kind).isGreaterThan(points[0]);
        assertThat(points[0]).as(kind).isPositive();
      }
    }
    assertThat(results.figures(study)).hasSize(18);
  }

  @Test
  void methodsThatFitFindTheModelOfExactPrices() {
    MethodStudy study = new MethodStudy(CALIBRATOR, 2, 3);
    StudyFolder results = StudyFolder.of(folder, "test");
    assertThat(results.run(study, done -> {})).isTrue();
    assertThat(results.run(study, done -> {})).isFalse();
    ResultTable exact = results.result(study).table("summary").where("condition", "exact");
    for (String method : exact.distinct("method")) {
      double notFound = exact.where("method", method).numbers("not_found")[0];
      assertThat(notFound).as(method).isEqualTo(method.equals("network") ? 2 : 0);
    }
    assertThat(results.result(study).table("tests").size()).isEqualTo(exact.size() - 1);
    assertThat(results.figures(study)).hasSize(4);
  }
}
