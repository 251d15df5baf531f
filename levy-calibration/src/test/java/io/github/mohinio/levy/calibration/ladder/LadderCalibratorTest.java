package io.github.mohinio.levy.calibration.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.StartResult;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.testdata.Surfaces;
import io.github.mohinio.levy.pricing.model.LevyModel;
import org.junit.jupiter.api.Test;

class LadderCalibratorTest {

  @Test
  void agreeingStartsNeedNoGlobalSearch() {
    Calibration fit = LadderCalibrator.of(ModelFamily.named("nig")).calibrate(Surfaces.sp500());
    assertThat(fit.run().seed()).isEmpty();
    assertThat(fit.run().method()).isEqualTo("ladder");
    assertThat(fit.starts()).hasSize(3);
  }

  @Test
  void theNetworkGivesAStart() {
    try (NeuralCalibrator network = NeuralCalibrator.varianceGamma()) {
      ModelFamily family = ModelFamily.named("variance_gamma");
      Calibration fit =
          LadderCalibrator.of(family).withNetwork(network).calibrate(Surfaces.sp500());
      assertThat(fit.starts()).extracting(StartResult::origin).contains("network", "moments 1");
      assertThat(fit.fit().rmse()).isLessThan(3.5575);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LadderCalibrator.of(ModelFamily.named("nig")).withNetwork(network))
          .withMessage("network = of variance_gamma: must be of nig");
    }
  }

  @Test
  void anExactFitEndsTheLadderAtOnce() {
    Calibration fit =
        LadderCalibrator.of(ModelFamily.named("variance_gamma"))
            .calibrate(Surfaces.full(LevyModel.varianceGamma(0.2, 0.3, -0.2)));
    assertThat(fit.run().seed()).isEmpty();
    assertThat(fit.fit().rmse()).isLessThan(1e-8);
  }
}
