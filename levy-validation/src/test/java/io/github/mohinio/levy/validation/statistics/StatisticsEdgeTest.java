package io.github.mohinio.levy.validation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Samples that a test cannot judge. */
class StatisticsEdgeTest {

  private static final double[] CONSTANT = {2, 2, 2, 2, 2, 2};
  private static final double[] SERIES = {1, 3, 2, 5, 4, 7};

  @Test
  void constantSamplesHaveNoResultButAReason() {
    assertNone(ShapiroWilk.test(CONSTANT), "all values are equal");
    assertNone(JarqueBera.test(CONSTANT), "all values are equal");
    assertNone(Autocorrelation.ljungBox(CONSTANT, 2), "all values are equal");
    assertNone(BreuschPagan.test(CONSTANT, SERIES), "all residuals are of one size");
    assertNone(WilcoxonSignedRank.test(CONSTANT, CONSTANT), "no pair differs");
    assertNone(DieboldMariano.test(CONSTANT, CONSTANT, 1), "the losses differ by a constant");
    assertThat(Autocorrelation.of(CONSTANT, 1)).containsOnly(Double.NaN);
  }

  @Test
  void shortSamplesHaveNoResultButAReason() {
    double[] two = {1, 2};
    assertNone(ShapiroWilk.test(two), "2 values; the test is for 3 to 5000");
    assertNone(ShapiroWilk.test(new double[5001]), "5001 values; the test is for 3 to 5000");
    assertNone(JarqueBera.test(new double[] {1}), "1 values; the test is for 2 or more");
    assertNone(Autocorrelation.ljungBox(two, 2), "2 values; 2 lags need more");
    assertNone(BreuschPagan.studentised(two, two), "2 values; 1 regressors need 3 or more");
    assertNone(DieboldMariano.test(two, SERIES_OF_TWO, 2), "2 values; a horizon of 2 needs more");
    assertNone(WilcoxonSignedRank.test(new double[0], new double[0]), "no pair differs");
  }

  private static final double[] SERIES_OF_TWO = {0, 5};

  @Test
  void collinearRegressorsAreFound() {
    double[] twice = Arrays.stream(SERIES).map(v -> 2 * v + 1).toArray();
    assertNone(
        BreuschPagan.test(new double[] {1, -2, 1, 3, -1, 2}, SERIES, twice),
        "the regressors are collinear");
    assertNone(
        BreuschPagan.test(new double[] {1, -2, 1, 3, -1, 2}, CONSTANT),
        "the regressors are collinear");
  }

  @Test
  void negativeLongRunVarianceIsAReason() {
    // Differences that alternate: the covariance at lag one is nearly the negative variance.
    double[] first = {1, -1, 1.1, -1, 1, -1.1, 1, -1};
    assertNone(
        DieboldMariano.test(first, new double[8], 2), "the long-run variance is not positive");
  }

  @Test
  void valuesThatAreNotFiniteAreErrors() {
    double[] bad = {1, Double.NaN, 2};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShapiroWilk.test(bad))
        .withMessage("sample[1] = NaN: must be finite");
    assertThatIllegalArgumentException().isThrownBy(() -> WilcoxonSignedRank.test(bad, bad));
    assertThatIllegalArgumentException().isThrownBy(() -> DieboldMariano.test(bad, bad, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Autocorrelation.of(bad, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Holm.adjust(1.5))
        .withMessage("p = 1.5: must be in [0, 1]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Autocorrelation.of(SERIES, 6))
        .withMessage("lags = 6.0: must be in [0, 5]");
  }

  @Test
  void testsThatWereNotMadeDoNotCountInTheCorrection() {
    assertThat(Holm.adjust(0.04, Double.NaN, 0.01)).containsExactly(0.04, Double.NaN, 0.02);
    assertThat(Holm.adjust()).isEmpty();
  }

  private static void assertNone(TestResult result, String reason) {
    assertThat(result.statistic()).isNaN();
    assertThat(result.pValue()).isNaN();
    assertThat(result.isKnown()).isFalse();
    assertThat(result.reason()).isEqualTo(reason);
  }
}
