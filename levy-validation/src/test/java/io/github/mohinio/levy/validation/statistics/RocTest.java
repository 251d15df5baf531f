package io.github.mohinio.levy.validation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.simulation.Generators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RocTest {

  @Test
  void areaIsTheProbabilityOfALargerScore() {
    Roc roc = Roc.of(new double[] {1, 2, 3}, new double[] {2, 4});
    // Pairs: 2 beats 1, ties 2, loses to 3; 4 beats all: 4.5 of 6.
    assertThat(roc.area()).isCloseTo(4.5 / 6, within(1e-15));
    assertThat(roc.thresholds()).containsExactly(Double.POSITIVE_INFINITY, 4, 3, 2, 1);
    assertThat(roc.hits()).containsExactly(0, 0.5, 0.5, 1, 1);
    assertThat(roc.falseAlarms()[3]).isCloseTo(2.0 / 3, within(1e-15));
    double[] same = Generators.of(1).doubles(50).toArray();
    assertThat(Roc.of(same, same).area()).isCloseTo(0.5, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Roc.of(same, new double[] {Double.NaN}))
        .withMessage("unusual = NaN: must be a number");
  }

  /** Values of {@code binom.test} of R 4.2.2. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.168433470983",
    "1, 0.001265089498, 0.248732762772",
    "3, 0.032070937185, 0.378926826545",
    "20, 0.831566529017, 1"
  })
  void proportionsHaveTheirExactIntervals(int successes, double lower, double upper) {
    Estimate share = Proportion.of(successes, 20);
    assertThat(share.value()).isEqualTo(successes / 20.0);
    assertThat(share.lower()).isCloseTo(lower, within(1e-9));
    assertThat(share.upper()).isCloseTo(upper, within(1e-9));
  }
}
