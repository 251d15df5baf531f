package io.github.mohinio.levy.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void factoriesDescribeTheirTrunk() {
    assertThat(Architecture.plain(256, 128, 64))
        .isEqualTo(new Architecture(List.of(256, 128, 64), false));
    assertThat(Architecture.residual(256, 3))
        .isEqualTo(new Architecture(List.of(256, 256, 256), true));
  }

  @Test
  void widthsAreCopied() {
    List<Integer> widths = new ArrayList<>(List.of(8));
    Architecture architecture = new Architecture(widths, false);
    widths.add(4);
    assertThat(architecture.widths()).containsExactly(8);
  }

  @Test
  void layersMustBeThereAndHaveUnits() {
    assertThatIllegalArgumentException()
        .isThrownBy(Architecture::plain)
        .withMessage("widths = []: must be at least one layer, each at least 1 wide");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Architecture.plain(8, 0))
        .withMessageStartingWith("widths = [8, 0]");
  }
}
