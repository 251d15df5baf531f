package io.github.mohinio.levy.bayes.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The golden values are checked with those of the other diagnostics of the same files. */
class NestedRHatTest {

  @Test
  void whatIsUndefinedHasItsReason() {
    assertThat(reason("odd_short.csv")).contains(Undefined.SUPERCHAINS_UNFIT);
    assertThat(reason("two_chains.csv")).contains(Undefined.SUPERCHAINS_UNFIT);
    assertThat(reason("single_chain.csv")).contains(Undefined.SUPERCHAINS_UNFIT);
    assertThat(reason("with_nan.csv")).contains(Undefined.NOT_FINITE);
    assertThat(reason("with_inf.csv")).contains(Undefined.NOT_FINITE);
    assertThat(reason("constant.csv")).contains(Undefined.CONSTANT);
    assertThat(reason("iid_normal.csv")).isEmpty();
  }

  private static Optional<Undefined> reason(String file) {
    NestedRHat nested = NestedRHat.of(ChainFiles.chains(file), 2);
    assertThat(Double.isNaN(nested.value())).isEqualTo(nested.whyUndefined().isPresent());
    return nested.whyUndefined();
  }

  @Test
  void orderOfTheChainsDoesNotMatter() {
    double[][] chains = ChainFiles.chains("bimodal_unmixed.csv");
    double[][] shuffled = {chains[2], chains[0], chains[3], chains[1]};
    assertThat(NestedRHat.of(shuffled, new int[] {7, -1, 7, -1}).value())
        .isCloseTo(NestedRHat.of(chains, 2).value(), within(1e-14));
  }

  /** With one draw per chain only the variance between the chains is left. */
  @Test
  void singleDrawsOfManyChainsAreEnough() {
    double[][] chains = {{0}, {2}, {3}, {5}};
    // Means 1 and 4, hence B = 4.5; the variance in each superchain is 2.
    assertThat(NestedRHat.of(chains, 2).value()).isCloseTo(Math.sqrt(1 + 4.5 / 2), within(1e-15));
  }

  @Test
  void refusesLabelsThatDoNotFitTheChains() {
    assertThatThrownBy(() -> NestedRHat.of(new double[4][5], new int[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("length of superchain = 3: must be that of chains, 4");
    assertThatThrownBy(() -> NestedRHat.of(new double[4][5], 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("superchains = 0: must be > 0");
  }
}
