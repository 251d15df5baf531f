package io.github.mohinio.levy.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.feature.VolatilityBasis;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImageBasisTest {

  private static final VolatilityBasis BASIS = basis();

  private static VolatilityBasis basis() {
    float[] values = new float[9 * 5 * 4];
    Random random = new Random(1);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new VolatilityBasis(9, 6, 5, 0.1, 2, 2, values);
  }

  @Test
  void nodesAreRegularInMoneynessAndLogMaturity() {
    ImageBasis image = ImageBasis.of(BASIS, 3, 5, 4);
    double[] point = new double[4];
    double[] maturities = {0.1, Math.sqrt(0.1 * 2), 2};
    double[] moneynesses = {-4, -2, 0, 2, 4};
    assertThat(image.height()).isEqualTo(3);
    assertThat(image.width()).isEqualTo(5);
    assertThat(image.components()).isEqualTo(2);
    for (int t = 0; t < 3; t++) {
      for (int j = 0; j < 5; j++) {
        BASIS.reader().read(moneynesses[j], Math.log(maturities[t]), point);
        for (int c = 0; c < 2; c++) {
          assertThat((double) image.loadings().get(t * 5 + j, c))
              .isCloseTo(point[2 + c], within(1e-6));
        }
      }
    }
  }

  @Test
  void sizesAndMoneynessMustFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImageBasis.of(BASIS, 1, 5, 4))
        .withMessageStartingWith("height = 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImageBasis.of(BASIS, 3, 1, 4))
        .withMessageStartingWith("width = 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImageBasis.of(BASIS, 3, 5, 6.1))
        .withMessageStartingWith("xHigh = 6.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImageBasis.of(BASIS, 3, 5, 0))
        .withMessageStartingWith("xHigh = 0");
  }
}
