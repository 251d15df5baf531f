package io.github.mohinio.levy.validation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.validation.figure.Channel;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyFolder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingStudyTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"variance_gamma", "cgmy"})
  void figuresAreThoseOfTheTables(String model) {
    TrainingStudy study = new TrainingStudy(model);
    StudyFolder results = StudyFolder.of(folder, "test");
    assertThat(results.run(study, done -> {})).isTrue();
    assertThat(results.run(study, done -> {})).isFalse();
    List<String> coordinates;
    try (NeuralCalibrator network = NeuralCalibrator.of(model)) {
      coordinates = network.card().region().coordinateNames();
    }
    List<Figure> figures = results.figures(study);
    assertThat(figures).hasSize(6 + 2 * coordinates.size());

    Figure box = figure(figures, model + "_training_boxes_" + coordinates.get(0));
    assertThat(box.marks()).hasSize(5).allMatch(mark -> mark.size() == 101);
    ResultTable percentiles = results.result(study).table("percentiles");
    double[] third =
        percentiles
            .where("coordinate", coordinates.get(0))
            .where("fold", "3")
            .numbers("error_of_range");
    double[] drawn = box.marks().get(2).numbers(Channel.Y);
    for (int p = 0; p <= 100; p++) {
      assertThat(drawn[p]).isCloseTo(100 * Math.abs(third[p]), within(1e-12));
    }
    assertThat(box.provenance().command())
        .isEqualTo(
            "mvn -q -Pcross-validate -pl examples/cross-validation -am"
                + " -Dcross-validate.args=\""
                + model
                + " --out DIR\"");
  }

  private static Figure figure(List<Figure> figures, String id) {
    return figures.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  /** The recipe of the library gives about the errors of the network that comes with it. */
  @ParameterizedTest
  @ValueSource(strings = {"variance_gamma", "cgmy"})
  void curvesEndWhereTheNetworkIs(String model) {
    ResultTable curves = TrainingTable.CURVES.read(model);
    try (NeuralCalibrator network = NeuralCalibrator.of(model)) {
      for (String coordinate : network.card().region().coordinateNames()) {
        double[] r2 = curves.numbers("r2_" + coordinate);
        double own = Double.parseDouble(network.card().facts().get("levy.r2." + coordinate));
        double ratio = (1 - r2[r2.length - 1]) / (1 - own);
        assertThat(ratio).as(coordinate).isBetween(0.5, 2.0);
        assertThat(1 - r2[0]).isGreaterThan(3 * (1 - r2[r2.length - 1]));
      }
    }
  }

  /** A network that was trained on the lower half alone is worse in the upper one. */
  @ParameterizedTest
  @ValueSource(strings = {"variance_gamma", "cgmy"})
  void retrainingPaysInNewRegimes(String model) {
    ResultTable regimes = TrainingTable.REGIMES.read(model);
    assertThat(regimes.distinct("trained")).hasSize(11).startsWith("10000").endsWith("30000");
    assertThat(regimes.distinct("tested")).containsExactly("2000");
    ResultTable high = regimes.where("regime", "high");
    assertThat(mean(high.where("network", "retrained")))
        .isLessThan(mean(high.where("network", "first")));
  }

  private static double mean(ResultTable rows) {
    return Arrays.stream(rows.numbers("mae_of_range")).average().orElseThrow();
  }

  @Test
  void everyArchitectureIsOnTheFront() {
    TrainingStudy study = new TrainingStudy("variance_gamma");
    StudyFolder results = StudyFolder.of(folder, "test");
    results.run(study, done -> {});
    Figure front = figure(results.figures(study), "variance_gamma_training_front");
    assertThat(front.marks()).hasSize(7).extracting(Mark::name).contains("residual");
  }

  @Test
  void modelsWithoutANetworkAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrainingStudy("kou"))
        .withMessage("model = kou: must be one of [variance_gamma, cgmy]");
  }
}
