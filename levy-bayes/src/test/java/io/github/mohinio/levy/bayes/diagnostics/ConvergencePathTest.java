package io.github.mohinio.levy.bayes.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConvergencePathTest {

  @Test
  void theLastPointIsThatOfAllDraws() {
    double[][] chains = ChainFiles.chains("odd_length.csv");
    ConvergencePath path = ConvergencePath.of(chains, 7);
    ChainDiagnostics all = ChainDiagnostics.of(chains);
    assertThat(path.points()).hasSize(7);
    assertThat(path.points().get(6))
        .isEqualTo(new ConvergencePath.Point(999, all.rHat(), all.essBulk(), all.essTail()));
    assertThat(path.points()).extracting(ConvergencePath.Point::draws).startsWith(142, 285);
  }

  @Test
  void effectiveSizeGrowsAlongAPathThatMixes() {
    ConvergencePath path = ConvergencePath.of(SimulatedChains.autoregressive(4, 8000, 0.5, 2), 4);
    assertThat(path.points()).extracting(ConvergencePath.Point::essBulk).isSorted();
    assertThat(path.points()).allSatisfy(p -> assertThat(p.rHat()).isLessThan(1.01));
  }

  @Test
  void tooFewDrawsGiveNaN() {
    ConvergencePath.Point first =
        ConvergencePath.of(ChainFiles.chains("very_short.csv"), 8).points().get(0);
    assertThat(first.draws()).isEqualTo(1);
    assertThat(first.essBulk()).isNaN();
    assertThat(first.rHat()).isNaN();
  }

  @Test
  void refusesMorePointsThanDraws() {
    assertThatThrownBy(() -> ConvergencePath.of(new double[][] {{1, 2}}, 3))
        .hasMessage("points = 3: must be in [1, 2]");
  }
}
