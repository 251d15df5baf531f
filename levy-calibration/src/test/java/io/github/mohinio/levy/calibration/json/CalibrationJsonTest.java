package io.github.mohinio.levy.calibration.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.fit.Objective;
import io.github.mohinio.levy.calibration.fit.Tikhonov;
import io.github.mohinio.levy.calibration.fit.Weighting;
import io.github.mohinio.levy.calibration.global.GlobalCalibrator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.Surfaces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationJsonTest {

  @Test
  void whatIsReadIsWhatWasWritten(@TempDir Path folder) throws IOException {
    OptionSurface surface = Surfaces.sp500();
    double[] halfSpreads = new double[surface.size()];
    Arrays.fill(halfSpreads, 0.5);
    halfSpreads[3] = Double.NaN;
    Calibration fit =
        GlobalCalibrator.of(ModelFamily.named("kou").withBounds("p", 0, 0.5))
            .withEvaluations(60)
            .withSeed(5)
            .calibrate(surface.withHalfSpreads(halfSpreads));
    Path file = folder.resolve("calibration.json");
    CalibrationJson.write(fit, file);
    Calibration read = CalibrationJson.read(file);
    assertThat(CalibrationJson.text(read)).isEqualTo(CalibrationJson.text(fit));
    assertThat(read.model()).isEqualTo(fit.model());
    assertThat(read.modelPrices()).containsExactly(fit.modelPrices());
    assertThat(read.fit()).isEqualTo(fit.fit());
    assertThat(read.surface().prices()).containsExactly(fit.surface().prices());
    assertThat(read.surface().halfSpreads()).containsExactly(halfSpreads);
    assertThat(read.warnings()).isEqualTo(fit.warnings());
    assertThat(read.starts()).hasSameSizeAs(fit.starts());
    assertThat(read.run().seed()).hasValue(5);
    assertThat(read.run().family().parameters()).isEqualTo(fit.run().family().parameters());
  }

  @Test
  void theObjectiveAndInfiniteNumbersSurvive() {
    Objective objective =
        Objective.prices()
            .withWeights(Weighting.VEGA)
            .withHuber(1.5)
            .withTikhonov(
                new Tikhonov(
                    new double[] {0.2, 0.5, -0.1},
                    new double[] {Double.POSITIVE_INFINITY, 0.1, 1}));
    Calibration fit =
        LeastSquaresCalibrator.of(ModelFamily.named("variance_gamma"))
            .withObjective(objective)
            .calibrate(Surfaces.sp500());
    Objective read = CalibrationJson.parse(CalibrationJson.text(fit)).run().objective();
    assertThat(read.toString()).isEqualTo(objective.toString());
    assertThat(read.tikhonov().orElseThrow().scale())
        .containsExactly(Double.POSITIVE_INFINITY, 0.1, 1);
  }

  @Test
  void timeChangedModelsComeBack() {
    Calibration fit =
        LeastSquaresCalibrator.of(ModelFamily.named("nig_cir"))
            .withMaxStarts(1)
            .calibrate(Surfaces.sp500());
    assertThat(CalibrationJson.parse(CalibrationJson.text(fit)).model()).isEqualTo(fit.model());
  }

  @Test
  void versionOneIsReadWithItsSurface() throws IOException {
    String old;
    try (var stream = getClass().getResourceAsStream("/calibration/version-1.json")) {
      old = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    Calibration read = CalibrationJson.parse(old, Surfaces.sp500());
    assertThat(read.model().name()).isEqualTo("nig");
    assertThat(read.fit().rmse()).isCloseTo(3.098304807189718, within(1e-9));
    assertThat(read.starts()).hasSize(3);
    assertThat(read.uncertainty().standardError(0))
        .isCloseTo(Math.sqrt(1.160167900384395), within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalibrationJson.parse(old))
        .withMessage("calibration of version 1: has no quotes; its surface must be given");
  }

  @Test
  void whatIsNoCalibrationIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalibrationJson.parse("{\"schema\": \"levy-calibration/9\"}"))
        .withMessage(
            "schema = levy-calibration/9: must be levy-calibration/2, or missing for version 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalibrationJson.parse("model = nig"))
        .withMessageStartingWith("calibration: is no JSON");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalibrationJson.parse("[]"))
        .withMessage("calibration: must be a JSON object");
    String text =
        CalibrationJson.text(
            LeastSquaresCalibrator.of(ModelFamily.named("black_scholes"))
                .calibrate(Surfaces.sp500()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalibrationJson.parse(text.replace("\"starts\"", "\"begins\"")))
        .withMessage("member starts: must be there");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalibrationJson.parse(text.replace("\"black_scholes\"", "\"bachelier\"")))
        .withMessageStartingWith("model = bachelier: must be one of");
  }
}
