package io.github.mohinio.levy.validation.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PricingStudyTest {

  @Test
  void methodsKeepTheirTolerance(@TempDir Path folder) {
    PricingStudy study = new PricingStudy(ModelFamily.named("variance_gamma"), 16_000, 3);
    StudyFolder results = StudyFolder.of(folder, "test");
    assertThat(results.run(study, done -> {})).isTrue();
    assertThat(results.run(study, done -> {})).isFalse();
    ResultTable convergence = results.result(study).table("convergence");
    assertThat(convergence.distinct("method"))
        .containsExactly("contour", "lewis", "cos", "carr madan", "pide", "monte carlo");
    ResultTable contour = convergence.where("method", "contour");
    for (int i = 0; i < contour.size(); i++) {
      assertThat(contour.numbers("error")[i]).isLessThan(100 * contour.numbers("setting")[i]);
    }
    double[] grid = convergence.where("method", "pide").numbers("error");
    assertThat(grid).hasSize(5);
    assertThat(grid[4]).isLessThan(0.1 * grid[1]); // of order 2, and three refinements
    ResultTable monteCarlo = convergence.where("method", "monte carlo");
    for (int i = 0; i < monteCarlo.size(); i++) {
      // The largest of 15 errors that go together, in units of the largest standard error.
      assertThat(monteCarlo.numbers("error")[i]).isLessThan(4 * monteCarlo.numbers("estimate")[i]);
    }
    assertThat(results.result(study).table("options").size()).isEqualTo(200);
    ResultTable samples = results.result(study).table("samples");
    assertThat(samples.size()).isEqualTo(12 * 200);
    assertThat(samples.distinct("parameters")).hasSize(12);
    for (double volatility : samples.numbers("implied_volatility")) {
      assertThat(volatility).isBetween(0.05, 1.0);
    }
    assertThat(results.figures(study)).hasSize(10);
  }

  @Test
  void modelsOnAClockAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PricingStudy(ModelFamily.named("vg_cir"), 1000, 1))
        .withMessage("model = vg_cir: must be a Lévy model without a clock");
  }
}
