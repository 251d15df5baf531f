package io.github.mohinio.levy.calibration.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.forward.ForwardEstimate;
import io.github.mohinio.levy.calibration.forward.ForwardSource;
import io.github.mohinio.levy.calibration.testdata.MarketFiles;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forwards of real chains. */
class ParityForwardsTest {

  private static final String APRIL = "spx_daily_2019-04-25_2019-05-24";
  private static final String MAY = "spx_daily_2019-05-27_2019-06-13";
  private static final LocalDate MAY_1 = LocalDate.of(2019, 5, 1);

  private static List<ForwardEstimate> forwards(String file) {
    return QuoteReader.generic()
        .withDate(MAY_1)
        .read(MarketFiles.of(file))
        .clean()
        .forwards()
        .estimates();
  }

  private static ForwardEstimate find(List<ForwardEstimate> estimates, String name) {
    return estimates.stream().filter(e -> e.name().endsWith(name)).findFirst().orElseThrow();
  }

  /**
   * Spread-weighted regression with other software. Greatest differences seen: 0.020 of the forward
   * and 1.0e-4 of a discount factor on the thinned chain, 0.044 and 1.7e-4 on the full one;
   * smoothed 2.9e-4.
   */
  @ParameterizedTest
  @CsvSource({
    "2019-05-17,2945.850,0.99854",
    "2019-06-21,2948.484,0.99621",
    "2019-07-19,2951.001,0.99436",
    "2019-09-20,2954.221,0.98955",
    "2019-12-20,2958.960,0.98264",
    "2020-06-19,2968.776,0.97174",
    "2020-12-18,2974.680,0.96039",
  })
  void spxForwardsOfMay1AgreeWithAnIndependentRegression(
      String expiry, double forward, double discountFactor) {
    for (ForwardEstimate estimate :
        List.of(
            find(forwards(APRIL), expiry),
            find(forwards("spx_full_chain_2019-05-01"), "SPX " + expiry))) {
      assertThat(estimate.forward()).isEqualTo(forward, within(0.05));
      if (estimate.discountSource() == ForwardSource.PARITY) {
        assertThat(estimate.discountFactor()).isEqualTo(discountFactor, within(2e-4));
      } else {
        assertThat(estimate.discountSource()).isEqualTo(ForwardSource.SMOOTHED);
        assertThat(estimate.discountFactor()).isEqualTo(discountFactor, within(4e-4));
        assertThat(estimate.reason()).contains("standard error");
      }
    }
  }

  @Test
  void onlyTheShortestRateOfMay1IsSmoothed() {
    assertThat(forwards(APRIL))
        .filteredOn(e -> e.discountSource() == ForwardSource.SMOOTHED)
        .extracting(ForwardEstimate::name)
        .containsExactly("2019-05-17");
  }

  /** 34 days with their 10 or 11 expiries; rates of the time were 2.0 to 3.2 %. */
  @ParameterizedTest
  @ValueSource(strings = {APRIL, MAY})
  void everyExpiryOfEveryDayHasAPlausibleForward(String file) {
    for (OptionChain chain : QuoteReader.generic().readDays(MarketFiles.of(file))) {
      List<ForwardEstimate> estimates = chain.clean().forwards().estimates();
      double underlying = chain.quotes().get(0).market().underlying();
      assertThat(estimates).hasSizeGreaterThanOrEqualTo(10);
      for (int i = 0; i < estimates.size(); i++) {
        ForwardEstimate estimate = estimates.get(i);
        String message = chain.valuation() + " " + estimate;
        assertThat(estimate.rate()).as(message).isBetween(0.0175, 0.0325);
        assertThat(estimate.forward()).as(message).isEqualTo(underlying, within(0.02 * underlying));
        assertThat(estimate.fit().orElseThrow().forwardError()).as(message).isLessThan(0.15);
        if (i > 0) {
          ForwardEstimate before = estimates.get(i - 1);
          double carry =
              Math.log(estimate.forward() / before.forward())
                  / (estimate.maturity() - before.maturity());
          assertThat(carry).as(message).isBetween(-0.025, 0.025);
        }
      }
    }
  }

  @Test
  void theChainOf2011HasForwardsForAllItsRoots() {
    List<ForwardEstimate> estimates =
        QuoteReader.generic().read(MarketFiles.of("spx_2011-01-24")).clean().forwards().estimates();

    assertThat(estimates).hasSize(15).allMatch(ForwardEstimate::isUsable);
    assertThat(estimates)
        .filteredOn(e -> e.maturity() > 30 / 365.0)
        .allSatisfy(e -> assertThat(e.rate()).isBetween(0.0, 0.05));
    // dividends above the interest rate: the forwards fall all the way
    double before = 1291.5;
    for (ForwardEstimate estimate : estimates) {
      assertThat(estimate.forward()).isLessThan(before);
      before = estimate.forward();
    }
  }
}
