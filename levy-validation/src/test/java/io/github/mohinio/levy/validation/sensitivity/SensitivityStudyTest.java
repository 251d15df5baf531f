package io.github.mohinio.levy.validation.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensitivityStudyTest {

  private static final NeuralCalibrator CALIBRATOR = NeuralCalibrator.varianceGamma();

  @TempDir Path folder;

  @AfterAll
  static void close() {
    CALIBRATOR.close();
  }

  @Test
  void networkAnswersToItsOwnParameter() {
    SobolStudy study = new SobolStudy(CALIBRATOR, 128, 3);
    StudyFolder results = StudyFolder.of(folder, "test");
    assertThat(results.run(study, done -> {})).isTrue();
    assertThat(results.run(study, done -> {})).isFalse();
    ResultTable table = results.result(study).table("indices");
    assertThat(table.size()).isEqualTo((9 + 9 + 3) * 3);
    ResultTable network = table.where("kind", "network");
    for (String parameter : List.of("sigma", "nu", "theta")) {
      double total =
          network.where("output", parameter).where("parameter", parameter).numbers("total")[0];
      assertThat(total).isCloseTo(1, within(0.15));
      network
          .where("output", parameter)
          .distinct("parameter")
          .forEach(
              other -> {
                if (!other.equals(parameter)) {
                  double share =
                      network
                          .where("output", parameter)
                          .where("parameter", other)
                          .numbers("total")[0];
                  assertThat(share).isBetween(0.0, 0.01);
                }
              });
    }
    List<Figure> figures = results.figures(study);
    assertThat(figures).hasSize(7);
    assertThat(figures.get(0).provenance().seed()).isEqualTo(3);
  }

  @Test
  void quotesFixTheParametersTheyMoveWith() {
    QuoteStudy study = new QuoteStudy(CALIBRATOR, 4, 3);
    StudyFolder results = StudyFolder.of(folder, "test");
    assertThat(results.run(study, done -> {})).isTrue();
    assertThat(results.run(study, done -> {})).isFalse();
    ResultTable jacobian = results.result(study).table("jacobian");
    // (J'J)^-1 J' J is the identity: what quotes do to a parameter, times what it does to them.
    double[] there = values(jacobian, "quotes", "sigma");
    double[] back = values(jacobian, "least squares", "sigma");
    double[] other = values(jacobian, "least squares", "nu");
    double own = 0;
    double cross = 0;
    for (int q = 0; q < there.length; q++) {
      own += there[q] * back[q];
      cross += there[q] * other[q];
    }
    assertThat(own).isCloseTo(1, within(1e-6));
    assertThat(cross).isCloseTo(0, within(1e-6));
    ResultTable curves = results.result(study).table("curves");
    assertThat(curves.where("shift", "0.0").numbers("change")).hasSize(18);
    for (double change : curves.where("shift", "0.0").numbers("change")) {
      assertThat(change).isCloseTo(0, within(1e-4));
    }
    assertThat(results.figures(study)).hasSize(9 + 3 + 3);
  }

  private static double[] values(ResultTable jacobian, String map, String parameter) {
    return jacobian.where("map", map).where("parameter", parameter).numbers("value");
  }

  @Test
  void networksOfOtherCoordinatesAreRefused() {
    try (NeuralCalibrator market = NeuralCalibrator.market("kou")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new QuoteStudy(market, 4, 3))
          .withMessageContaining("must be PARAMETERS");
    }
  }
}
