package io.github.mohinio.levy.bayes.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** One sort must give what separate sorts would give, with ties and odd lengths too. */
class RankedDrawsTest {

  private static double[] slowRanks(double[] values) {
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double below = 0;
      for (double v : values) {
        below += v < values[i] ? 1 : v == values[i] ? 0.5 : 0;
      }
      ranks[i] = below + 0.5;
    }
    return ranks;
  }

  @RepeatedTest(50)
  void ranksOfHalvesAndDistancesAreThoseOfTheirDefinition(RepetitionInfo repetition) {
    RandomGenerator random = SimulatedChains.random(repetition.getCurrentRepetition());
    int draws = 2 + random.nextInt(20);
    double grid = random.nextBoolean() ? 2 : 1e6;
    double[][] chains = new double[3][draws];
    for (double[] chain : chains) {
      Arrays.setAll(chain, i -> Math.rint(grid * random.nextGaussian()) / grid);
    }
    RankedDraws all = RankedDraws.of(Chains.pool(chains));
    assertThat(all.ranks()).containsExactly(slowRanks(Chains.pool(chains)));

    double[] halves = Chains.pool(SplitChains.split(chains));
    assertThat(all.halves(draws).ranks()).containsExactly(slowRanks(halves));

    double centre = all.at(random.nextInt(all.size())) + (random.nextBoolean() ? 0.1 : 0);
    double[] distances = Arrays.stream(halves).map(x -> Math.abs(x - centre)).toArray();
    RankedDraws folded = all.halves(draws).distancesFrom(centre);
    assertThat(folded.ranks()).containsExactly(slowRanks(distances));
    Arrays.sort(distances);
    for (int i = 0; i < distances.length; i++) {
      assertThat(folded.at(i)).isEqualTo(distances[i]);
    }
  }

  @Test
  void infinitiesAreAtTheEnds() {
    double inf = Double.POSITIVE_INFINITY;
    RankedDraws draws = RankedDraws.of(new double[] {inf, 1, -inf, 2});
    assertThat(draws.ranks()).containsExactly(4, 2, 1, 3);
    assertThat(draws.distancesFrom(1.5).ranks()).containsExactly(3.5, 1.5, 3.5, 1.5);
  }
}
