package io.github.mohinio.levy.training.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.network.MixtureHead;
import io.github.mohinio.levy.training.network.Network;
import io.github.mohinio.levy.training.network.NetworkDesign;
import io.github.mohinio.levy.training.network.ResidualNetwork;
import org.junit.jupiter.api.Test;

/** What the output {@code mixture} promises. */
class MixtureTest {

  private static final int ROWS = 200;
  private static final FloatMatrix FEATURES = Samples.features(ROWS, 12, 1);
  private static final MixtureHead HEAD = new MixtureHead(3);
  private static final int COLUMNS = HEAD.columns(MixtureHead.COMPONENTS);

  /** The output of a network whose mixture is some times as steep as when it is drawn. */
  private static float[] output(float factor) {
    ResidualNetwork trunk = new ResidualNetwork(32, 1);
    NetworkDesign design = new NetworkDesign(trunk, trunk.scaling(FEATURES), Samples.BOX, true);
    Network network = Samples.steep(Samples.draw(design, 3), factor);
    return Samples.array(Predictions.of(network, FEATURES).mixture().orElseThrow());
  }

  @Test
  void weightsAddUpToOneAndDiagonalsArePositive() {
    float[] output = output(1000);
    assertThat(output).hasSize(ROWS * COLUMNS);
    for (int row = 0; row < ROWS; row++) {
      int from = row * COLUMNS;
      double sum = 0;
      for (int k = 0; k < MixtureHead.COMPONENTS; k++) {
        sum += output[from + k];
        int factor = from + MixtureHead.COMPONENTS * (1 + 3) + k * HEAD.triangle();
        for (int i = 0; i < 3; i++) {
          double diagonal = output[factor + MixtureHead.index(i, i)];
          assertThat(diagonal).isBetween(0.999 * Math.exp(-3), 1.001 * Math.exp(9));
        }
      }
      assertThat(sum).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void thePointIsTheMeanOfTheComponents() {
    ResidualNetwork trunk = new ResidualNetwork(32, 1);
    NetworkDesign design = new NetworkDesign(trunk, trunk.scaling(FEATURES), Samples.BOX, true);
    Predictions answers = Predictions.of(Samples.steep(Samples.draw(design, 3), 10), FEATURES);
    FloatMatrix mixture = answers.mixture().orElseThrow();
    for (int row = 0; row < ROWS; row++) {
      for (int j = 0; j < 3; j++) {
        double fraction = 0;
        for (int k = 0; k < MixtureHead.COMPONENTS; k++) {
          double z = mixture.get(row, MixtureHead.COMPONENTS + k * 3 + j);
          fraction += mixture.get(row, k) / (1 + Math.exp(-z));
        }
        assertThat((double) answers.fractions().get(row, j)).isCloseTo(fraction, within(1e-6));
      }
    }
  }

  @Test
  void trainingBeginsWithBroadComponents() {
    float[] output = output(0);
    for (int k = 0; k < MixtureHead.COMPONENTS; k++) {
      assertThat(output[k]).isEqualTo(0.25f);
      int factor = MixtureHead.COMPONENTS * (1 + 3) + k * HEAD.triangle();
      assertThat(output[factor]).isCloseTo(1, within(1e-5f));
      assertThat(output[factor + 1]).isZero();
      assertThat(output[factor + 2]).isCloseTo(1, within(1e-5f));
    }
  }
}
