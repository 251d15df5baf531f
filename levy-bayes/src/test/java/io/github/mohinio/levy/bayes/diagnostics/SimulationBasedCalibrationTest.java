package io.github.mohinio.levy.bayes.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.diagnostics.SimulationBasedCalibration.Defect;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationBasedCalibrationTest {

  private static final EcdfBand BAND = EcdfBand.of(1000, 199, 0.95);
  private static final EcdfBand WIDE_BAND = EcdfBand.of(1000, 199, 0.99);

  private static SimulationBasedCalibration golden(String sampler) {
    int column =
        Arrays.asList(ChainFiles.lines("sbc_ranks.csv").get(0).split(",")).indexOf(sampler);
    double[] ranks = ChainFiles.chains("sbc_ranks.csv")[column];
    return SimulationBasedCalibration.of(
        Arrays.stream(ranks).mapToInt(r -> (int) r).toArray(), 199);
  }

  /** The reference minimises a distance where this takes the largest level that is enough. */
  @Test
  void bandMatchesTheReference() {
    assertThat(BAND.pointwiseLevel()).isCloseTo(0.00266983110242927, within(1e-6));
    double[][] expected = ChainFiles.chains("sbc_band.csv");
    assertThat(BAND.cuts()).hasSize(99).startsWith(2, 4).endsWith(198);
    int different = 0;
    for (int k = 1; k < 100; k++) {
      int lower = BAND.lower()[k - 1] - (int) expected[0][k];
      int upper = BAND.upper()[k - 1] - (int) expected[1][k];
      assertThat(lower).isBetween(-1, 1);
      assertThat(upper).isBetween(-1, 1);
      different += Math.abs(lower) + Math.abs(upper);
    }
    assertThat(different).as("one limit and its mirror image").isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "calibrated,true,0.949,19.88",
    "too_narrow,false,0.91,59.92",
    "biased,false,0.948,51.92"
  })
  void samplersAreJudgedAsTheyAre(String sampler, boolean inside, double coverage, double chi) {
    SimulationBasedCalibration sbc = golden(sampler);
    assertThat(sbc.isInside(BAND)).isEqualTo(inside);
    assertThat(sbc.isInside(WIDE_BAND)).isEqualTo(inside);
    double sum = 0;
    for (int count : sbc.histogram(20)) {
      sum += (count - 50) * (count - 50) / 50.0;
    }
    assertThat(sum).isCloseTo(chi, within(1e-9));
    assertThat(sbc.coverage(0.95, 0.99).observed()).isCloseTo(coverage, within(1e-15));
    assertThat(sbc.coverage(0.95, 0.99).isConsistent()).isEqualTo(!sampler.equals("too_narrow"));
  }

  @Test
  void theDefectIsNamed() {
    assertThat(golden("calibrated").defect(BAND)).isEmpty();
    assertThat(golden("too_narrow").defect(BAND)).contains(Defect.TOO_NARROW);
    int[] ranks = new int[1000];
    Arrays.setAll(ranks, i -> 50 + i / 10);
    assertThat(SimulationBasedCalibration.of(ranks, 199).defect(BAND)).contains(Defect.TOO_WIDE);
    Arrays.setAll(ranks, i -> i / 10);
    assertThat(SimulationBasedCalibration.of(ranks, 199).defect(BAND)).contains(Defect.TOO_HIGH);
    Arrays.setAll(ranks, i -> 100 + i / 10);
    assertThat(SimulationBasedCalibration.of(ranks, 199).defect(BAND)).contains(Defect.TOO_LOW);
  }

  /** The bounds that the plan of 1000 replications asks for. */
  @Test
  void coverageHasItsBinomialInterval() {
    IntervalCoverage wide = golden("calibrated").coverage(0.95, 0.99);
    assertThat(wide).isEqualTo(new IntervalCoverage(0.95, 0.949, 0.931, 0.967));
    IntervalCoverage half = golden("calibrated").coverage(0.5, 0.99);
    assertThat(half.lower()).isCloseTo(0.459, within(1e-15));
    assertThat(half.upper()).isCloseTo(0.541, within(1e-15));
    assertThat(half.isConsistent()).isTrue();
  }

  /**
   * The band holds 95 % of uniform samples, exactly and at any number of draws. Of 2000 the share
   * has a standard error of 0.5 %; counts are whole, so that it may be a little above.
   */
  @ParameterizedTest
  @CsvSource({"100,199", "250,98", "40,6", "60,1"})
  void bandHoldsUniformRanksAsOftenAsItSays(int replications, int draws) {
    EcdfBand band = EcdfBand.of(replications, draws, 0.95);
    RandomGenerator random = SimulatedChains.random(replications);
    int inside = 0;
    for (int i = 0; i < 2000; i++) {
      int[] ranks = random.ints(replications, 0, draws + 1).toArray();
      if (SimulationBasedCalibration.of(ranks, draws).isInside(band)) {
        inside++;
      }
    }
    assertThat(inside / 2000.0).isBetween(0.935, 0.985);
  }

  @Test
  void rankCountsTheDrawsBelow() {
    assertThat(SimulationBasedCalibration.rank(2, new double[] {1, 3, 2, -5})).isEqualTo(2);
    assertThatThrownBy(() -> SimulationBasedCalibration.rank(Double.NaN, new double[] {1}))
        .hasMessage("truth = NaN, draw = 1.0: must be numbers");
  }

  @Test
  void refusesWhatDoesNotFitTogether() {
    assertThatThrownBy(() -> SimulationBasedCalibration.of(new int[] {0, 200}, 199))
        .hasMessage("rank 1 = 200: must be in [0, 199]");
    SimulationBasedCalibration few = SimulationBasedCalibration.of(new int[] {0, 9}, 9);
    assertThatThrownBy(() -> few.isInside(BAND))
        .hasMessage("band of 1000 ranks among 199 draws: must be of 2 among 9");
    assertThatThrownBy(() -> few.coverage(0.95, 0.99))
        .hasMessage("interval = 0.95: must leave ranks inside and outside, of 10");
    assertThatThrownBy(() -> EcdfBand.of(10, 9, 1))
        .hasMessage("probability = 1.0: must be in (0, 1)");
    assertThat(List.of(BAND.replications(), BAND.draws())).containsExactly(1000, 199);
  }
}
