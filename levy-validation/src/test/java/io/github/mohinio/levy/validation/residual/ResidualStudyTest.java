package io.github.mohinio.levy.validation.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.validation.comparison.LabelledSurface;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyFolder;
import io.github.mohinio.levy.validation.testing.Sp500;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidualStudyTest {

  @TempDir Path folder;

  @Test
  void parametersAreFoundWithinWhatTheTablesSay() {
    try (NeuralCalibrator calibrator = NeuralCalibrator.varianceGamma()) {
      ParameterStudy study = new ParameterStudy(calibrator, 60, 11);
      StudyFolder results = StudyFolder.of(folder, "test");
      assertThat(results.run(study, done -> {})).isTrue();
      assertThat(results.run(study, done -> {})).isFalse();

      ResultTable predictions = results.result(study).table("predictions");
      assertThat(predictions.size()).isEqualTo(60 * 3 * 3);
      double[] truth = predictions.numbers("true");
      double[] found = predictions.numbers("found");
      double[] residuals = predictions.numbers("residual");
      List<String> names = predictions.texts("parameter");
      for (int i = 0; i < truth.length; i++) {
        double range = names.get(i).equals("nu") ? 0.9 : 0.5;
        assertThat(residuals[i]).isCloseTo((found[i] - truth[i]) / range, within(1e-12));
      }
      ResultTable clean = predictions.where("condition", "exact");
      assertThat(Arrays.stream(clean.numbers("residual")).map(Math::abs).max().orElseThrow())
          .isLessThan(0.02);

      ResultTable regions = results.result(study).table("regions");
      ResultTable sigma = regions.where("condition", "exact").where("parameter", "sigma");
      assertThat(Arrays.stream(sigma.numbers("surfaces")).sum()).isEqualTo(60);
      ResultTable tests = results.result(study).table("tests");
      assertThat(tests.size()).isEqualTo(9 * 5);
      double[] p = tests.numbers("p");
      double[] corrected = tests.numbers("p_holm");
      for (int i = 0; i < p.length; i++) {
        assertThat(corrected[i]).isBetween(p[i], 1.0);
      }
      List<Figure> figures = results.figures(study);
      assertThat(figures).hasSize(6 * 5 + 3 + 3);
    }
  }

  @Test
  void everyQuoteIsHeldOutOnce() {
    OptionSurface two = Sp500.SURFACE.select(0, 1);
    HeldOutStudy study =
        new HeldOutStudy(
            ModelFamily.named("variance_gamma"),
            List.of(new LabelledSurface("sp500", Sp500.SURFACE), new LabelledSurface("two", two)),
            5);
    StudyFolder results = StudyFolder.of(folder, "test");
    assertThat(results.run(study, done -> {})).isTrue();
    assertThat(results.run(study, done -> {})).isFalse();
    ResultTable quotes = results.result(study).table("quotes");
    assertThat(quotes.size()).isEqualTo(Sp500.SURFACE.size());
    assertThat(quotes.numbers("strike"))
        .containsExactly(
            IntStream.range(0, Sp500.SURFACE.size()).mapToDouble(Sp500.SURFACE::strike).toArray());

    ResultTable surfaces = results.result(study).table("surfaces");
    // The fit to all quotes has 3.5575; held out it cannot be much better, and is not much worse.
    assertThat(surfaces.numbers("rmse_price")[0]).isBetween(3.55, 4.0);
    assertThat(surfaces.texts("reason").get(1))
        .isEqualTo("quotes = 2: 5 folds of variance_gamma need more");
    ResultTable tests = results.result(study).table("tests");
    assertThat(tests.distinct("surface")).containsExactly("sp500");
    // Model error is not noise: neighbours err alike (seen 0.0011).
    assertThat(tests.where("test", "Ljung-Box").numbers("p")[0]).isLessThan(0.01);
    assertThat(results.figures(study)).hasSize(3 + 4);
  }
}
