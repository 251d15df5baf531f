package io.github.mohinio.levy.bayes.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RankHistogramTest {

  @Test
  void everyDrawIsInOneBinAndAllBinsAreFullTogether() {
    RankHistogram ranks = RankHistogram.of(ChainFiles.chains("one_chain_shifted.csv"), 20);
    int[] total = new int[20];
    for (int c = 0; c < ranks.chains(); c++) {
      assertThat(Arrays.stream(ranks.counts(c)).sum()).isEqualTo(1000);
      for (int b = 0; b < 20; b++) {
        total[b] += ranks.counts(c)[b];
      }
    }
    assertThat(total).containsOnly(200);
    assertThat(ranks.bins()).isEqualTo(20);
    assertThat(ranks.expectedCount()).isEqualTo(50);
  }

  @Test
  void ranksAreThoseOfAllChainsTogether() {
    RankHistogram ranks = RankHistogram.of(new double[][] {{1, 4, 2}, {5, 9, 8}}, 2);
    assertThat(ranks.counts(0)).containsExactly(3, 0);
    assertThat(ranks.counts(1)).containsExactly(0, 3);
  }

  @Test
  void tiesShareTheMiddleBin() {
    assertThat(RankHistogram.of(ChainFiles.chains("constant.csv"), 3).counts(2)[1])
        .isEqualTo(ChainFiles.chains("constant.csv")[0].length);
  }

  @Test
  void aNaNLeavesNoCountsButInfinitiesHaveRanks() {
    RankHistogram nan = RankHistogram.of(ChainFiles.chains("with_nan.csv"), 5);
    assertThat(nan.whyUndefined()).contains(Undefined.NOT_FINITE);
    assertThat(nan.counts(0)).containsOnly(0);
    assertThat(RankHistogram.of(ChainFiles.chains("with_inf.csv"), 5).whyUndefined()).isEmpty();
  }

  @Test
  void refusesBinsAndChainsThatDoNotExist() {
    double[][] chains = {{1, 2}};
    assertThatThrownBy(() -> RankHistogram.of(chains, 0)).hasMessage("bins = 0: must be > 0");
    assertThatThrownBy(() -> RankHistogram.of(chains, 2).counts(1))
        .hasMessage("chain = 1: must be in [0, 0]");
  }
}
