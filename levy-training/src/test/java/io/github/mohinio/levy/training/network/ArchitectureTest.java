package io.github.mohinio.levy.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void widthsAreCopied() {
    List<Integer> widths = new ArrayList<>(List.of(8));
    MultilayerPerceptron architecture = new MultilayerPerceptron(widths);
    widths.add(4);
    assertThat(architecture.widths()).containsExactly(8);
  }

  @Test
  void layersMustBeThereAndHaveUnits() {
    assertThatIllegalArgumentException()
        .isThrownBy(MultilayerPerceptron::of)
        .withMessage("widths = []: must be at least one layer, each at least 1 wide");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultilayerPerceptron.of(8, 0))
        .withMessageStartingWith("widths = [8, 0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResidualNetwork(0, 1))
        .withMessageStartingWith("width = 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResidualNetwork(8, 0))
        .withMessageStartingWith("blocks = 0");
  }

  @Test
  void headsSeeTheLastLayer() {
    assertThat(MultilayerPerceptron.withDefaults().width()).isEqualTo(64);
    assertThat(ResidualNetwork.withDefaults().width()).isEqualTo(256);
  }
}
