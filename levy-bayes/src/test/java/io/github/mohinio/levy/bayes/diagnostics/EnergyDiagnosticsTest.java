package io.github.mohinio.levy.bayes.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EnergyDiagnosticsTest {

  private static final EnergyDiagnostics GOLDEN =
      EnergyDiagnostics.of(ChainFiles.chains("energy.csv"));

  /** Stan's definition, from R; in percent, so 1e-12 relative. */
  @Test
  void fractionsMatchTheReference() {
    double[] expected = {1.93403411882294, 1.90384349802257, 1.88050917282779, 0.0689744140007051};
    for (int c = 0; c < 4; c++) {
      assertThat(GOLDEN.eBfmi(c)).isCloseTo(expected[c], withinPercentage(1e-10));
      assertThat(GOLDEN.isLow(c)).isEqualTo(c == 3);
      assertThat(GOLDEN.whyUndefined(c)).isEmpty();
    }
    assertThat(GOLDEN.chains()).isEqualTo(4);
  }

  @Test
  void plotDataHoldTheFraction() {
    double[] marginal = GOLDEN.marginal(3);
    double[] transitions = GOLDEN.transitions(3);
    assertThat(transitions).hasSize(marginal.length - 1);
    double ratio =
        Arrays.stream(transitions).map(x -> x * x).sum()
            / Arrays.stream(marginal).map(x -> x * x).sum();
    assertThat(ratio).isCloseTo(GOLDEN.eBfmi(3), withinPercentage(1e-10));
  }

  @Test
  void whatIsUndefinedHasItsReason() {
    EnergyDiagnostics energies =
        EnergyDiagnostics.of(new double[][] {{1, 1, 1}, {1, Double.NaN, 2}, {1, 2, 4}});
    assertThat(energies.whyUndefined(0)).contains(Undefined.CONSTANT);
    assertThat(energies.whyUndefined(1)).contains(Undefined.NOT_FINITE);
    assertThat(energies.whyUndefined(2)).isEmpty();
    assertThat(energies.eBfmi(0)).isNaN();
    assertThat(energies.isLow(1)).isFalse();
    assertThat(EnergyDiagnostics.of(new double[][] {{1, 2}}).whyUndefined(0))
        .contains(Undefined.TOO_FEW_DRAWS);
  }

  @Test
  void refusesAChainThatIsNotThere() {
    assertThatThrownBy(() -> GOLDEN.eBfmi(-1)).hasMessage("chain = -1: must be in [0, 3]");
    assertThatThrownBy(() -> EnergyDiagnostics.of(new double[][] {{1, 2}, {1}}))
        .hasMessage("length of chain 1 = 1: must be that of chain 0, 2");
  }
}
