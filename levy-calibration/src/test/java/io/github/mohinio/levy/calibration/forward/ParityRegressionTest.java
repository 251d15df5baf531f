package io.github.mohinio.levy.calibration.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParityRegressionTest {

  private static final double FORWARD = 101.3;
  private static final double DISCOUNT = 0.97;

  private static ParityPair pair(double strike, double error, double halfSpread) {
    return new ParityPair(strike, DISCOUNT * (FORWARD - strike) + error, halfSpread);
  }

  private static List<ParityPair> exact(double... strikes) {
    List<ParityPair> pairs = new ArrayList<>();
    for (double strike : strikes) {
      pairs.add(pair(strike, 0, 0.1));
    }
    return pairs;
  }

  private static ParityFit fit(List<ParityPair> pairs) {
    return ParityRegression.withDefaults().fit(pairs, 100).orElseThrow();
  }

  @Test
  void exactPricesGiveForwardAndDiscountFactor() {
    ParityFit fit = fit(exact(95, 97, 99, 101, 103, 105));

    assertThat(fit.forward()).isEqualTo(FORWARD, within(1e-12));
    assertThat(fit.discountFactor()).isEqualTo(DISCOUNT, within(1e-14));
    assertThat(fit.maxResidual()).isLessThan(1e-12);
    assertThat(fit.pairs()).isEqualTo(6);
    assertThat(fit.outliers()).isZero();
  }

  @Test
  void aGivenDiscountFactorLeavesTheForward() {
    ParityFit fit = ParityRegression.withDefaults().fit(exact(99), 100, DISCOUNT).orElseThrow();

    assertThat(fit.forward()).isEqualTo(FORWARD, within(1e-12));
    assertThat(fit.discountFactor()).isEqualTo(DISCOUNT);
    assertThat(fit.discountError()).isZero();
    // one pair cannot tell its error: it is the half spread
    assertThat(fit.forwardError()).isEqualTo(0.1 / DISCOUNT, within(1e-12));
  }

  @Test
  void twoStrikesAreTooFewForADiscountFactor() {
    assertThat(ParityRegression.withDefaults().fit(exact(95, 105), 100)).isEmpty();
    assertThat(ParityRegression.withDefaults().fit(List.of(), 100)).isEmpty();
    assertThat(ParityRegression.withDefaults().fit(List.of(), 100, 1)).isEmpty();
  }

  @Test
  void unknownSpreadsAndMoneyAreNoObstacle() {
    List<ParityPair> pairs = new ArrayList<>();
    for (int strike = 90; strike <= 110; strike++) {
      pairs.add(pair(strike, 0, Double.NaN));
    }
    ParityFit fit = ParityRegression.withDefaults().fit(pairs, Double.NaN).orElseThrow();

    assertThat(fit.forward()).isEqualTo(FORWARD, within(1e-12));
    assertThat(fit.discountFactor()).isEqualTo(DISCOUNT, within(1e-13));
  }

  /** Stale calls of up to a quarter of all pairs, on one side: nothing is left of them. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5})
  void grossErrorsHaveNoInfluence(int wrong) {
    SplittableRandom random = new SplittableRandom(11);
    List<ParityPair> clean = new ArrayList<>();
    List<ParityPair> dirty = new ArrayList<>();
    for (int j = 0; j <= 20; j++) {
      double noise = 0.05 * (random.nextDouble() - 0.5);
      clean.add(pair(90 + j, noise, 0.1));
      dirty.add(pair(90 + j, j < wrong ? 7 : noise, 0.1));
    }
    ParityFit fit = fit(dirty);

    assertThat(fit.forward()).isEqualTo(fit(clean).forward(), within(0.01));
    assertThat(fit.discountFactor()).isEqualTo(fit(clean).discountFactor(), within(1e-3));
    assertThat(fit.outliers()).isGreaterThanOrEqualTo(wrong);
    assertThat(fit.maxResidual()).isEqualTo(7, within(0.05));
  }

  @Test
  void wideSpreadsWeighLittle() {
    List<ParityPair> pairs = exact(95, 97, 99, 101, 103, 105);
    pairs.add(pair(100, 0.5, 5));

    assertThat(fit(pairs).forward()).isEqualTo(FORWARD, within(1e-4));
  }

  @Test
  void strikesFarFromTheMoneyCountOnlyWhereOthersAreMissing() {
    List<ParityPair> pairs = exact(92, 94, 96, 98, 100, 102);
    pairs.add(pair(150, -3, 0.1));

    assertThat(fit(pairs).pairs()).isEqualTo(6);
    assertThat(fit(exact(60, 70, 80, 100, 120, 130)).pairs()).isEqualTo(6);
    assertThat(
            ParityRegression.withDefaults().withWindow(0.6).fit(pairs, 100).orElseThrow().pairs())
        .isEqualTo(7);
    assertThat(ParityRegression.withDefaults().withEnough(7).fit(pairs, 100).orElseThrow().pairs())
        .isEqualTo(7);
  }

  /** The true values lie within two standard errors in about 95 % of 400 samples. */
  @Test
  void standardErrorsAreOfTheRightSize() {
    SplittableRandom random = new SplittableRandom(5);
    int forwardInside = 0;
    int discountInside = 0;
    for (int sample = 0; sample < 400; sample++) {
      List<ParityPair> pairs = new ArrayList<>();
      for (int j = 0; j <= 20; j++) {
        pairs.add(pair(90 + j, 0.03 * random.nextGaussian(), 0.1));
      }
      ParityFit fit = fit(pairs);
      forwardInside += Math.abs(fit.forward() - FORWARD) < 2 * fit.forwardError() ? 1 : 0;
      discountInside += Math.abs(fit.discountFactor() - DISCOUNT) < 2 * fit.discountError() ? 1 : 0;
    }

    // Student t with 19 degrees of freedom: 94 %, less a little for the weights; 5 sigma is 6 %
    assertThat(forwardInside).isBetween(350, 395);
    assertThat(discountInside).isBetween(350, 395);
  }

  @Test
  void manyPairsAreFittedAsWell() {
    List<ParityPair> pairs = new ArrayList<>();
    for (int j = 0; j < 30_000; j++) {
      pairs.add(pair(95 + j / 3000.0, j % 5 == 0 ? 7 : 0, 0.1));
    }

    assertThat(fit(pairs).forward()).isEqualTo(FORWARD, within(1e-10));
    assertThat(fit(pairs).pairs()).isEqualTo(30_000);
    assertThat(fit(pairs).outliers()).isEqualTo(6_000);
  }

  @Test
  void callsThatRiseWithTheStrikeGiveNothing() {
    List<ParityPair> pairs = new ArrayList<>();
    for (int j = 0; j < 8; j++) {
      pairs.add(new ParityPair(95 + j, j, 0.1));
    }

    assertThat(ParityRegression.withDefaults().fit(pairs, 100)).isEmpty();
  }

  @Test
  void argumentsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ParityPair(-1, 0, 0))
        .withMessage("strike = -1.0: must be finite and > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ParityRegression.withDefaults().withWindow(0))
        .withMessage("window = 0.0: must be finite and > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ParityRegression.withDefaults().fit(List.of(), 100, 0))
        .withMessage("discountFactor = 0.0: must be finite and > 0");
  }
}
