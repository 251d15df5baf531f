package io.github.mohinio.levy.bayes.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinningTest {

  private static final double[] CHAIN = IntStream.range(0, 10).asDoubleStream().toArray();

  @Test
  void keepsEquallySpacedDrawsAndTheLast() {
    assertThat(Thinning.evenly(CHAIN, 5)).containsExactly(1, 3, 5, 7, 9);
    assertThat(Thinning.evenly(CHAIN, 3)).containsExactly(2, 5, 9);
    assertThat(Thinning.evenly(CHAIN, 10)).containsExactly(CHAIN);
  }

  @Test
  void refusesToKeepMoreThanThereAre() {
    assertThatThrownBy(() -> Thinning.evenly(CHAIN, 11))
        .hasMessage("keep = 11: must be in [1, 10]");
  }
}
