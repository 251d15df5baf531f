package io.github.mohinio.levy.validation.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AccuraciesTest {

  @Test
  void accuraciesOfAKnownCase() {
    double[] truth = {1, 2, 3};
    double[] found = {1, 2, 4};
    int[] all = {0, 1, 2};
    assertThat(Accuracies.r2(found, truth, all)).isCloseTo(0.5, within(1e-15));
    assertThat(Accuracies.meanAbsoluteError(found, truth, all)).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(Accuracies.rootMeanSquaredError(found, truth, all))
        .isCloseTo(Math.sqrt(1.0 / 3), within(1e-15));
    assertThat(Accuracies.rootMeanSquaredError(found, truth, new int[] {2, 2})).isEqualTo(1);
    assertThat(Accuracies.rootMeanSquare(new double[] {3, 4}, new int[] {0, 1}))
        .isCloseTo(Math.sqrt(12.5), within(1e-15));
  }
}
