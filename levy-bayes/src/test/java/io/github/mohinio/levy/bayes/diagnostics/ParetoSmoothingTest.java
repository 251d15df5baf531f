package io.github.mohinio.levy.bayes.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParetoSmoothingTest {

  private static double[] ratios(String name) {
    return ChainFiles.chains("log_ratios.csv")[
        Arrays.asList(ChainFiles.lines("log_ratios.csv").get(0).split(",")).indexOf(name)];
  }

  /** In percent, so 1e-11 relative. */
  @ParameterizedTest
  @CsvFileSource(resources = "psis_expected.csv", numLinesToSkip = 2)
  void shapesAndSizesMatchTheReference(
      String name, double kHat, double kHat190, double ess190, double essRaw) {
    double[] ratios = ratios(name);
    assertThat(ParetoSmoothing.of(ratios).kHat()).isCloseTo(kHat, withinPercentage(1e-9));
    ParetoSmoothing longer = ParetoSmoothing.of(ratios, 190);
    assertThat(longer.kHat()).isCloseTo(kHat190, withinPercentage(1e-9));
    assertThat(longer.effectiveSize()).isCloseTo(ess190, withinPercentage(1e-9));
    ParetoSmoothing raw = ParetoSmoothing.of(ratios, 0);
    assertThat(raw.effectiveSize()).isCloseTo(essRaw, withinPercentage(1e-9));
    assertThat(raw.whyUndefined()).contains(Undefined.TOO_FEW_DRAWS);
  }

  @Test
  void weightsSumToOneAndKeepTheirOrder() {
    double[] ratios = ratios("very_heavy");
    double[] logs = ParetoSmoothing.of(ratios).logWeights();
    assertThat(Arrays.stream(logs).map(Math::exp).sum()).isCloseTo(1, within(1e-12));
    int[] before = RankOrder.of(ratios);
    for (int i = 1; i < before.length; i++) {
      assertThat(logs[before[i]]).isGreaterThanOrEqualTo(logs[before[i - 1]]);
    }
  }

  /** Constants that both densities lack shift the mean and nothing else. */
  @ParameterizedTest
  @ValueSource(doubles = {-2000, 3, 2000})
  void shiftOfAllRatiosChangesTheMeanOnly(double shift) {
    double[] ratios = ratios("heavy");
    ParetoSmoothing plain = ParetoSmoothing.of(ratios);
    ParetoSmoothing shifted =
        ParetoSmoothing.of(Arrays.stream(ratios).map(x -> x + shift).toArray());
    assertThat(shifted.kHat()).isCloseTo(plain.kHat(), within(1e-9));
    assertThat(shifted.effectiveSize()).isCloseTo(plain.effectiveSize(), withinPercentage(1e-7));
    assertThat(shifted.logMeanRatio() - shift).isCloseTo(plain.logMeanRatio(), within(1e-9));
  }

  /**
   * A ratio \( U^{-k} \) of a uniform U is Pareto with shape k. Over 100 000 draws the standard
   * error of k-hat is near (1 + k)/sqrt(948), and the prior pulls it by a hundredth to one half.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5, 0.9})
  void shapeOfAParetoTailIsFound(double k) {
    RandomGenerator random = SimulatedChains.random(8);
    double[] ratios = random.doubles(100_000).map(u -> -k * Math.log(1 - u)).toArray();
    ParetoSmoothing psis = ParetoSmoothing.of(ratios);
    assertThat(psis.kHat()).isCloseTo(k, within(0.15));
    assertThat(psis.isReliable()).isEqualTo(k < 0.7);
  }

  /** A normal with 1.1 times the spread of its target: the mean ratio is 1. */
  @Test
  void meanRatioIsTheEvidence() {
    double scale = 1.1;
    RandomGenerator random = SimulatedChains.random(4);
    double[] ratios = new double[100_000];
    for (int i = 0; i < ratios.length; i++) {
      double z = random.nextGaussian();
      ratios[i] = 0.5 * z * z * (1 - scale * scale) + Math.log(scale);
    }
    assertThat(ParetoSmoothing.of(ratios).logMeanRatio()).isCloseTo(0, within(0.003));
  }

  /** k-hat looks well, but 300 draws are not worth 400. */
  @Test
  void fewDrawsAreNotReliable() {
    double[] ratios = SimulatedChains.random(3).doubles(300).toArray();
    assertThat(ParetoSmoothing.of(ratios).kHat()).isLessThan(0.7);
    assertThat(ParetoSmoothing.of(ratios).isReliable()).isFalse();
  }

  @Test
  void whatIsUndefinedHasItsReason() {
    double[] equal = new double[1000];
    ParetoSmoothing constant = ParetoSmoothing.of(equal);
    assertThat(constant.whyUndefined()).contains(Undefined.CONSTANT);
    assertThat(constant.kHat()).isNaN();
    assertThat(constant.isReliable()).isTrue();
    assertThat(constant.effectiveSize()).isCloseTo(1000, within(1e-9));

    equal[7] = 1;
    ParetoSmoothing ties = ParetoSmoothing.of(equal);
    assertThat(ties.whyUndefined()).contains(Undefined.TIES_IN_TAIL);
    assertThat(ties.isReliable()).isFalse();

    equal[7] = Double.NaN;
    ParetoSmoothing nan = ParetoSmoothing.of(equal);
    assertThat(nan.whyUndefined()).contains(Undefined.NOT_FINITE);
    assertThat(nan.logWeights()).containsOnly(Double.NaN);
    assertThat(nan.logMeanRatio()).isNaN();
    assertThat(nan.isReliable()).isFalse();
    Arrays.fill(equal, Double.NEGATIVE_INFINITY);
    assertThat(ParetoSmoothing.of(equal).whyUndefined()).contains(Undefined.NOT_FINITE);

    assertThat(ParetoSmoothing.of(new double[] {1, 2, 3}).whyUndefined())
        .contains(Undefined.TOO_FEW_DRAWS);
  }

  @Test
  void drawsOutsideTheTargetHaveNoWeight() {
    double[] ratios = ratios("heavy").clone();
    ratios[17] = Double.NEGATIVE_INFINITY;
    ParetoSmoothing psis = ParetoSmoothing.of(ratios);
    assertThat(psis.logWeights()[17]).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(psis.whyUndefined()).isEmpty();
  }

  /** An approximation so far off that one draw has all the weight. */
  @Test
  void ratiosBeyondTheRangeOfNumbersHaveAnInfiniteShape() {
    double[] ratios = SimulatedChains.random(5).doubles(1000).map(u -> -1e5 * u).toArray();
    ParetoSmoothing psis = ParetoSmoothing.of(ratios);
    assertThat(psis.kHat()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(psis.whyUndefined()).isEmpty();
    assertThat(psis.effectiveSize()).isBetween(1.0, 1.01);
    assertThat(psis.isReliable()).isFalse();
  }

  @Test
  void refusesATailAsLongAsTheRatios() {
    assertThatThrownBy(() -> ParetoSmoothing.of(new double[10], 10))
        .hasMessage("tailLength = 10: must be in [0, 9]");
    assertThatThrownBy(() -> ParetoSmoothing.of(new double[0]))
        .hasMessage("number of log ratios = 0: must be > 0");
  }
}
