package io.github.mohinio.levy.calibration.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ForwardEstimatorTest {

  private static final double RATE = 0.03;
  private static final KnownMarket SPOT =
      new KnownMarket(100, Double.NaN, Double.NaN, false, false);

  private static double forward(double maturity) {
    return 100 * Math.exp(0.01 * maturity);
  }

  /** Pairs with strikes 80 to 120 and an error of one cent in each. */
  private static ExpiryPairs expiry(double maturity, KnownMarket known) {
    SplittableRandom random = new SplittableRandom(Double.hashCode(maturity));
    List<ParityPair> pairs = new ArrayList<>();
    double discount = Math.exp(-RATE * maturity);
    for (int strike = 80; strike <= 120; strike++) {
      double error = 0.01 * random.nextGaussian();
      pairs.add(new ParityPair(strike, discount * (forward(maturity) - strike) + error, 0.05));
    }
    return new ExpiryPairs(maturity + " years", maturity, pairs, known);
  }

  private static ExpiryPairs without(double maturity, KnownMarket known) {
    return new ExpiryPairs(maturity + " years", maturity, List.of(), known);
  }

  private static List<ForwardEstimate> estimate(ExpiryPairs... expiries) {
    return ForwardEstimator.withDefaults().estimate(List.of(expiries)).estimates();
  }

  @Test
  void longExpiriesHaveTheirOwnDiscountFactor() {
    ForwardEstimate estimate = estimate(expiry(1, SPOT)).get(0);

    assertThat(estimate.forwardSource()).isEqualTo(ForwardSource.PARITY);
    assertThat(estimate.discountSource()).isEqualTo(ForwardSource.PARITY);
    assertThat(estimate.forward()).isEqualTo(forward(1), within(0.01));
    assertThat(estimate.rate()).isEqualTo(RATE, within(0.002));
    assertThat(estimate.reason()).isEqualTo("parity of 21 pairs");
  }

  @Test
  void theRateOfAShortExpiryIsThatOfTheOthers() {
    List<ForwardEstimate> estimates =
        estimate(expiry(0.04, SPOT), expiry(1, SPOT), expiry(1.5, SPOT), expiry(2, SPOT));
    ForwardEstimate first = estimates.get(0);

    assertThat(first.forwardSource()).isEqualTo(ForwardSource.PARITY);
    assertThat(first.discountSource()).isEqualTo(ForwardSource.SMOOTHED);
    assertThat(first.forward()).isEqualTo(forward(0.04), within(0.01));
    assertThat(first.rate()).isEqualTo(RATE, within(0.001));
    assertThat(first.fit().orElseThrow().pairs()).isEqualTo(21);
    assertThat(first.reason())
        .startsWith("rate by parity of 21 pairs has standard error ")
        .endsWith(" %: discount factor from the curve of the others");
  }

  @Test
  void withALimitOfZeroAllRatesAreSmoothed() {
    ForwardReport report =
        ForwardEstimator.withDefaults()
            .withRateError(0)
            .estimate(List.of(expiry(1, SPOT), expiry(2, SPOT)));

    assertThat(report.summary()).isEqualTo("2 forwards: 2 PARITY; discount factors: 2 SMOOTHED");
  }

  @Test
  void aGivenRateServesWhereThereIsNoCurve() {
    KnownMarket rate = new KnownMarket(100, Double.NaN, Math.exp(-RATE * 0.04), false, false);
    ForwardEstimate estimate = estimate(expiry(0.04, rate)).get(0);

    assertThat(estimate.discountSource()).isEqualTo(ForwardSource.GIVEN);
    assertThat(estimate.rate()).isEqualTo(RATE, within(1e-12));
    assertThat(estimate.forward()).isEqualTo(forward(0.04), within(0.01));
  }

  @Test
  void anUncertainRateIsBetterThanNone() {
    ForwardEstimate estimate = estimate(expiry(0.04, SPOT)).get(0);

    assertThat(estimate.discountSource()).isEqualTo(ForwardSource.PARITY);
    assertThat(estimate.reason()).endsWith("taken for want of another discount factor");
  }

  @Test
  void missingPutsLeaveWhatIsGiven() {
    ForwardEstimate estimate =
        estimate(without(1, new KnownMarket(100, 99, 0.9, false, false))).get(0);

    assertThat(estimate.forward()).isEqualTo(99);
    assertThat(estimate.discountFactor()).isEqualTo(0.9);
    assertThat(estimate.forwardSource()).isEqualTo(ForwardSource.GIVEN);
    assertThat(estimate.reason()).isEqualTo("given spot, rate and dividend yield");
  }

  @Test
  void aQuotedForwardGoesBeforeParity() {
    KnownMarket quoted = new KnownMarket(100, 99, 0.9, true, false);
    KnownMarket derived = new KnownMarket(100, 99, 0.9, false, false);

    assertThat(estimate(expiry(1, quoted)).get(0).forward()).isEqualTo(99);
    assertThat(estimate(expiry(1, derived)).get(0).forwardSource()).isEqualTo(ForwardSource.PARITY);
    assertThat(
            ForwardEstimator.withDefaults()
                .withGivenFirst()
                .estimate(List.of(expiry(1, derived)))
                .estimates()
                .get(0)
                .forward())
        .isEqualTo(99);
  }

  @Test
  void anExpiryWithoutPairsLiesBetweenItsNeighbours() {
    List<ForwardEstimate> estimates =
        estimate(expiry(1, SPOT), without(1.5, SPOT), expiry(2, SPOT));

    assertThat(estimates.get(1).forwardSource()).isEqualTo(ForwardSource.INTERPOLATED);
    assertThat(estimates.get(1).discountSource()).isEqualTo(ForwardSource.SMOOTHED);
    assertThat(estimates.get(1).forward()).isEqualTo(forward(1.5), within(0.01));
    assertThat(estimates.get(1).rate()).isEqualTo(RATE, within(0.001));
    assertThat(estimates.get(1).reason()).endsWith(": between 1.0 years and 2.0 years");
  }

  @Test
  void anExpiryBeyondTheOthersHasNone() {
    List<ForwardEstimate> estimates = estimate(expiry(1, SPOT), without(1.5, SPOT));

    assertThat(estimates.get(1).isUsable()).isFalse();
    assertThat(estimates.get(1).forward()).isNaN();
    assertThat(estimates.get(1).reason())
        .isEqualTo(
            "0 pairs give no rate by parity, and there is nothing else to make a forward of");
  }

  @Test
  void aSinglePairHasAForwardOnTheCurveOfTheOthers() {
    double maturity = 0.5;
    double discount = Math.exp(-RATE * maturity);
    ParityPair pair = new ParityPair(95, discount * (forward(maturity) - 95), 0.05);
    ExpiryPairs single = new ExpiryPairs("half a year", maturity, List.of(pair), SPOT);
    ForwardEstimate estimate = estimate(single, expiry(1, SPOT)).get(0);

    assertThat(estimate.discountSource()).isEqualTo(ForwardSource.SMOOTHED);
    assertThat(estimate.forward()).isEqualTo(forward(maturity), within(0.01));
  }

  @Test
  void aForwardFromNonsenseIsNone() {
    SplittableRandom random = new SplittableRandom(3);
    List<ParityPair> pairs = new ArrayList<>();
    for (int strike = 90; strike <= 110; strike++) {
      pairs.add(new ParityPair(strike, 50 * random.nextGaussian(), 0.05));
    }
    ForwardEstimate estimate = estimate(new ExpiryPairs("nonsense", 1, pairs, SPOT)).get(0);

    assertThat(estimate.isUsable()).isFalse();
  }
}
