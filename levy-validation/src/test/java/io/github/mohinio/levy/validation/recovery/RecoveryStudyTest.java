package io.github.mohinio.levy.validation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryStudyTest {

  /**
   * Seeds that no network was trained or tuned on; the table of docs/validation.md is seed 2002.
   */
  @ParameterizedTest
  @CsvSource({"variance_gamma, 0.99, 0", "cgmy, 0.95, 15"})
  void thousandFreshSurfaces(String model, double r2, int failuresAllowed) {
    try (NeuralCalibrator calibrator = NeuralCalibrator.of(model)) {
      Recovery recovery = RecoveryStudy.run(calibrator, 1000, 20_241);
      assertThat(recovery.failures()).isLessThanOrEqualTo(failuresAllowed);
      assertThat(recovery.network())
          .allSatisfy(p -> assertThat(p.r2()).as(p.name()).isGreaterThanOrEqualTo(r2));
      assertThat(recovery.refined())
          .allSatisfy(p -> assertThat(p.r2()).as(p.name()).isGreaterThan(0.999));
      assertThat(recovery.toMarkdown())
          .contains("`" + model + "`: 1000 clean surfaces")
          .contains("| " + recovery.network().get(0).name() + " |");
    }
  }

  @Test
  void measures() {
    ParameterRecovery recovery =
        ParameterRecovery.of("x", new double[] {1, 2, 4}, new double[] {1, 2, 3}, 10);
    assertThat(recovery.r2()).isCloseTo(0.5, within(1e-15));
    assertThat(recovery.meanAbsoluteError()).isCloseTo(1.0 / 30, within(1e-15));
  }

  @Test
  void oneSurfaceIsNotEnough() {
    try (NeuralCalibrator calibrator = NeuralCalibrator.varianceGamma()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RecoveryStudy.run(calibrator, 1, 1))
          .withMessageStartingWith("surfaces = 1");
    }
  }
}
