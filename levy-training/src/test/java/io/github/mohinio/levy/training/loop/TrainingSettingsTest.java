package io.github.mohinio.levy.training.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TrainingSettingsTest {

  private static final TrainingSettings DEFAULTS = TrainingSettings.withDefaults();

  @Test
  void eachWitherChangesItsOwnSetting() {
    TrainingSettings all =
        DEFAULTS
            .withEpochs(3)
            .withBatchSize(4)
            .withPeakLearningRate(0.5)
            .withWarmUp(0.25)
            .withWeightDecay(0)
            .withGradientNorm(7)
            .withMixtureWeight(0.01)
            .withPatience(5)
            .withSeed(9);
    assertThat(all).isEqualTo(new TrainingSettings(3, 4, 0.5, 0.25, 0, 7, 0.01, 5, 9));
  }

  @Test
  void settingsOutOfRangeAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withEpochs(0))
        .withMessageStartingWith("epochs = 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withBatchSize(-1))
        .withMessageStartingWith("batchSize = -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withPeakLearningRate(Double.NaN))
        .withMessageStartingWith("peakLearningRate = NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withWarmUp(Math.nextUp(1.0)))
        .withMessageStartingWith("warmUp = 1.0000000000000002");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withWeightDecay(-1e-9))
        .withMessageStartingWith("weightDecay = -1.0E-9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withGradientNorm(0))
        .withMessageStartingWith("gradientNorm = 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withMixtureWeight(Double.POSITIVE_INFINITY))
        .withMessageStartingWith("mixtureWeight = Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withPatience(-1))
        .withMessageStartingWith("patience = -1");
  }
}
