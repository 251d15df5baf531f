package io.github.mohinio.levy.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FeatureScalingTest {

  @Test
  void columnsGetMeanZeroAndVarianceOne() {
    FeatureScaling scaling =
        FeatureScaling.of(FloatMatrix.copyOf(new float[][] {{1, -10}, {3, 10}, {5, 0}, {7, 0}}));
    assertThat(scaling.size()).isEqualTo(2);
    assertThat(scaling.mean()).containsExactly(4, 0);
    assertThat(scaling.inverseSd()[0]).isCloseTo((float) (1 / Math.sqrt(5)), within(1e-7f));
    assertThat(scaling.inverseSd()[1]).isCloseTo((float) (1 / Math.sqrt(50)), within(1e-8f));
  }

  /** A large mean: the naive E[x^2] - E[x]^2 in float32 would be zero or negative. */
  @Test
  void aLargeMeanDoesNotCancelTheVariance() {
    FeatureScaling scaling =
        FeatureScaling.of(FloatMatrix.copyOf(new float[][] {{10000.5f}, {9999.5f}}));
    assertThat(scaling.inverseSd()[0]).isCloseTo(2, within(1e-6f));
  }

  @Test
  void aConstantColumnIsIgnored() {
    FeatureScaling scaling =
        FeatureScaling.of(FloatMatrix.copyOf(new float[][] {{0.1f, 0}, {0.1f, 0}, {0.1f, 0}}));
    assertThat(scaling.inverseSd()).containsExactly(0, 0);
  }
}
