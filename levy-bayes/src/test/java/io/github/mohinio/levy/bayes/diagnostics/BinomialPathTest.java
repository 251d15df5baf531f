package io.github.mohinio.levy.bayes.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinomialPathTest {

  private static final double[] LEVELS = {0.2, 0.5, 0.6};
  private static final double[] SHARES = {0.2, 0.3, 0.1, 0.4};

  /** Five numbers, each between two of the levels: 4^5 cases, one after the other. */
  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.3, 0.6, 0.9})
  void probabilityInsideIsThatOfAllCases(double level) {
    BinomialPath path = new BinomialPath(5, LEVELS);
    int[] lower = path.lower(level);
    int[] upper = path.upper(level);
    double expected = 0;
    for (int code = 0; code < 1024; code++) {
      double probability = 1;
      int[] below = new int[3];
      for (int i = 0, rest = code; i < 5; i++, rest /= 4) {
        probability *= SHARES[rest % 4];
        for (int k = rest % 4; k < 3; k++) {
          below[k]++;
        }
      }
      boolean inside = true;
      for (int k = 0; k < 3; k++) {
        inside &= below[k] >= lower[k] && below[k] <= upper[k];
      }
      expected += inside ? probability : 0;
    }
    assertThat(path.inside(level)).isCloseTo(expected, within(1e-14));
  }

  @Test
  void largestLevelIsEnoughAndAnyLargerIsNot() {
    BinomialPath path = new BinomialPath(200, LEVELS);
    double level = path.largestLevel(0.9);
    assertThat(path.inside(level)).isGreaterThanOrEqualTo(0.9);
    assertThat(path.inside(level * (1 + 3e-6))).isLessThan(0.9);
  }
}
