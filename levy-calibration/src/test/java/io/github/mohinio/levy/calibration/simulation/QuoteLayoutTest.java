package io.github.mohinio.levy.calibration.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

class QuoteLayoutTest {

  private static final double[] MATURITIES = {0.25, 1};

  @Test
  void standardGridIsTheFullOne() {
    OptionSet set = QuoteGrid.standard().options(0.2, Generators.of(1));
    assertThat(set.market()).isEqualTo(Market.of(100, 0.05, 0));
    assertThat(set.slices()).isEqualTo(QuoteGrid.full()).hasSize(10);
    OptionSlice last = set.slices().get(9);
    assertThat(last.maturity()).isCloseTo(2, within(1e-15));
    assertThat(last.size()).isEqualTo(20);
    assertThat(last.strike(0)).isEqualTo(80);
    assertThat(last.strike(19)).isEqualTo(120);
    assertThat(last.type(0)).isEqualTo(OptionType.CALL);
    assertThat(last.forward()).isEqualTo(100 * Math.exp(0.05 * last.maturity()));
    assertThat(QuoteGrid.standard().mostOptions()).isEqualTo(200);
  }

  @Test
  void ratesAndDividendYieldsVaryOverTheirRanges() {
    QuoteGrid grid =
        QuoteGrid.ofStrikes(new double[] {90, 110}, MATURITIES)
            .withRates(new ValueRange(-0.01, 0.05))
            .withDividendYields(new ValueRange(0, 0.03));
    SummaryStatistics rates = new SummaryStatistics();
    SummaryStatistics dividends = new SummaryStatistics();
    for (int i = 0; i < 1000; i++) {
      OptionSet set = grid.options(0.2, Generators.of(2, i));
      rates.addValue(set.market().rate());
      dividends.addValue(set.market().dividendYield());
      OptionSlice slice = set.slices().get(1);
      assertThat(slice.forward()).isEqualTo(set.market().forward(1));
      assertThat(slice.discountFactor()).isEqualTo(set.market().discountFactor(1));
    }
    assertThat(rates.getMin()).isBetween(-0.01, -0.0095);
    assertThat(rates.getMax()).isBetween(0.0495, 0.05);
    assertThat(rates.getMean()).isCloseTo(0.02, within(4 * 0.06 / Math.sqrt(12_000)));
    assertThat(dividends.getMean()).isCloseTo(0.015, within(4 * 0.03 / Math.sqrt(12_000)));
  }

  @Test
  void moneynessIsOfTheForwardAndTypesMayBeOutOfTheMoney() {
    QuoteGrid grid =
        QuoteGrid.ofMoneyness(new double[] {0.9, 1, 1.1}, MATURITIES)
            .withSpot(4000)
            .withRates(ValueRange.of(0.03))
            .withOutOfTheMoney();
    OptionSlice slice = grid.options(0.2, Generators.of(3)).slices().get(1);
    double forward = 4000 * Math.exp(0.03);
    assertThat(slice.strike(2)).isCloseTo(1.1 * forward, within(1e-9));
    assertThat(List.of(slice.type(0), slice.type(1), slice.type(2)))
        .containsExactly(OptionType.PUT, OptionType.CALL, OptionType.CALL);
    assertThat(grid.withPuts().options(0.2, Generators.of(3)).slices().get(0).type(2))
        .isEqualTo(OptionType.PUT);
    assertThat(grid.text())
        .isEqualTo(
            "grid of out-of-the-money options: 3 strikes over forward 0.9..1.1 at 2 maturities"
                + " 0.25..1.0, spot 4000.0, rate 0.03, dividend yield 0.0");
  }

  @Test
  void randomQuotesStayInTheirRanges() {
    check(new RandomQuotes(), 0.2, 0.06, 2.1, 12);
  }

  @Test
  void marketQuotesScaleWithTheVolatility() {
    check(new MarketQuotes(), 0.2, MarketQuotes.SHORTEST, MarketQuotes.LONGEST, 14);
    SummaryStatistics deviations = new SummaryStatistics();
    for (int i = 0; i < 2000; i++) {
      for (OptionSlice slice : new MarketQuotes().options(0.5, Generators.of(4, i)).slices()) {
        for (int j = 0; j < slice.size(); j++) {
          deviations.addValue(slice.logMoneyness(j) / (0.5 * Math.sqrt(slice.maturity())));
        }
      }
    }
    assertThat(deviations.getMin()).isBetween(-4.0, -3.9);
    assertThat(deviations.getMax()).isBetween(3.9, 4.0);
  }

  private static void check(
      QuoteLayout layout, double volatility, double shortest, double longest, int mostExpiries) {
    SummaryStatistics counts = new SummaryStatistics();
    SummaryStatistics expiries = new SummaryStatistics();
    SummaryStatistics maturities = new SummaryStatistics();
    for (int i = 0; i < 5000; i++) {
      List<OptionSlice> slices = layout.options(volatility, Generators.of(5, i)).slices();
      counts.addValue(slices.stream().mapToInt(OptionSlice::size).sum());
      expiries.addValue(slices.size());
      double before = 0;
      for (OptionSlice slice : slices) {
        maturities.addValue(slice.maturity());
        assertThat(slice.maturity()).isGreaterThan(before);
        before = slice.maturity();
        for (int j = 0; j < slice.size(); j++) {
          assertThat(slice.type(j).sign() * slice.logMoneyness(j)).isGreaterThan(-1e-12);
          assertThat(j == 0 || slice.strike(j) > slice.strike(j - 1)).isTrue();
        }
      }
    }
    assertThat(counts.getMin()).isEqualTo(8);
    assertThat(counts.getMax()).isEqualTo(layout.mostOptions()).isEqualTo(300);
    // log-uniform, so the median is the geometric mean
    assertThat(counts.getGeometricMean()).isCloseTo(Math.sqrt(8 * 300.0), within(2.5));
    assertThat(expiries.getMax()).isEqualTo(mostExpiries);
    assertThat(maturities.getMin()).isBetween(shortest, 1.01 * shortest);
    assertThat(maturities.getMax()).isBetween(0.99 * longest, longest);
  }

  @Test
  void stepsIncludeBothEnds() {
    assertThat(QuoteGrid.steps(80, 120, 5)).containsExactly(80, 90, 100, 110, 120);
    assertThat(QuoteGrid.steps(1, 1, 1)).containsExactly(1);
  }

  @Test
  void wrongGridsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteGrid.ofStrikes(new double[] {100, 90}, MATURITIES))
        .withMessage("strikes = 90.0: must be finite and > 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteGrid.ofMoneyness(new double[] {0}, MATURITIES))
        .withMessage("moneyness = 0.0: must be finite and > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteGrid.ofStrikes(new double[] {100}, new double[0]))
        .withMessage("number of maturities = 0: must be > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteGrid.standard().withSpot(-1))
        .withMessage("spot = -1.0: must be finite and > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ValueRange(0.1, 0))
        .withMessage("highest = 0.0: must be finite and >= 0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteGrid.steps(1, 2, 0))
        .withMessage("count = 0: must be > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OptionSet(Market.of(100, 0, 0), List.of()))
        .withMessage("slices = empty: must have at least one option");
  }
}
