package io.github.mohinio.levy.training.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.network.ConvolutionalNetwork;
import io.github.mohinio.levy.training.network.ImageBasis;
import io.github.mohinio.levy.training.network.NetworkDesign;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConvolutionalNetworkTest {

  private static final FloatMatrix LOADINGS = Samples.normal(5 * 7, 3);
  private static final ImageBasis IMAGE = new ImageBasis(5, 7, LOADINGS);
  private static final ConvolutionalNetwork TRUNK =
      new ConvolutionalNetwork(IMAGE, List.of(2, 3), 8);

  private static float[] answers(FloatMatrix inputs) {
    NetworkDesign design =
        new NetworkDesign(
            TRUNK, TRUNK.scaling(Samples.normal(100, inputs.columns())), Samples.BOX, false);
    return Samples.array(Predictions.of(Samples.draw(design, 1), inputs).parameters());
  }

  @Test
  void theUnitsOfTheLoadingsDoNotMatter() {
    float[] halves = new float[5 * 7 * 3];
    LOADINGS.values().get(halves);
    for (int k = 0; k < halves.length; k++) {
      halves[k] *= 0.5f;
    }
    FloatMatrix inputs = Samples.normal(10, 8);
    ImageBasis half = new ImageBasis(5, 7, FloatMatrix.wrap(5 * 7, 3, halves));
    NetworkDesign design =
        new NetworkDesign(
            new ConvolutionalNetwork(half, List.of(2, 3), 8),
            TRUNK.scaling(Samples.normal(100, 8)),
            Samples.BOX,
            false);
    assertThat(Samples.array(Predictions.of(Samples.draw(design, 1), inputs).parameters()))
        .containsExactly(answers(inputs));
  }

  @Test
  void everyInputMatters() {
    FloatMatrix inputs = Samples.normal(1, 8);
    float[] answer = answers(inputs);
    for (int j = 0; j < 8; j++) {
      float[] values = new float[8];
      inputs.values().get(values);
      values[j] += 0.5f;
      assertThat(answers(FloatMatrix.wrap(1, 8, values))).as("input %d", j).isNotEqualTo(answer);
    }
  }

  @Test
  void thereMayBeNoFeaturesBesideTheImage() {
    assertThat(answers(Samples.normal(10, 6))).hasSize(30);
  }

  @Test
  void sizesThatDoNotFitAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> answers(Samples.normal(10, 5)))
        .withMessageStartingWith("inputs of a network of this image = 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImageBasis(5, 6, LOADINGS))
        .withMessage("loadings.rows = 35: must be height * width = 5 * 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConvolutionalNetwork(IMAGE, List.of(), 8))
        .withMessage("channels = []: must be at least one layer, each of at least 1");
    assertThat(TRUNK.toString()).contains("ImageBasis[height=5, width=7, components=3]");
  }
}
