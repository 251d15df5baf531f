package io.github.mohinio.levy.calibration.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.Surfaces;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteNoiseTest {

  /** 200 calls, of which about half are in the money. */
  private static final OptionSurface CLEAN = Surfaces.full(LevyModel.varianceGamma(0.2, 0.5, -0.1));

  private static final int RUNS = 200;

  /** Number of quotes over all runs: the relative standard error of a deviation is 0.35 %. */
  private static final int QUOTES = 200 * RUNS;

  private static SummaryStatistics errors(
      QuoteNoise noise, ToDoubleBiFunction<OptionSurface, Integer> error) {
    SummaryStatistics statistics = new SummaryStatistics();
    for (int run = 0; run < RUNS; run++) {
      OptionSurface noisy = noise.apply(CLEAN, Generators.of(1, run));
      for (int i = 0; i < CLEAN.size(); i++) {
        statistics.addValue(error.applyAsDouble(noisy, i));
      }
    }
    return statistics;
  }

  private static double logRatio(OptionSurface noisy, int i) {
    double intrinsic = TimeValue.intrinsic(CLEAN, i);
    return Math.log((noisy.price(i) - intrinsic) / (CLEAN.price(i) - intrinsic));
  }

  private static void isGaussian(SummaryStatistics errors, double level) {
    assertThat(errors.getMean()).isCloseTo(0, within(4 * level / Math.sqrt(QUOTES)));
    assertThat(errors.getStandardDeviation()).isCloseTo(level, within(4 * 0.0035 * level));
  }

  @Test
  void lognormalNoiseHasItsLevel() {
    isGaussian(errors(new LognormalNoise(0.05), QuoteNoiseTest::logRatio), 0.05);
  }

  @Test
  void gaussianPriceNoiseHasItsLevel() {
    // the smallest value is 2e-4, so that hardly any error of 1e-5 meets the intrinsic value
    isGaussian(
        errors(new GaussianPriceNoise(1e-5), (noisy, i) -> noisy.price(i) - CLEAN.price(i)), 1e-5);
  }

  @Test
  void gaussianPriceNoiseStopsAtTheIntrinsicValue() {
    OptionSurface noisy = new GaussianPriceNoise(1).apply(CLEAN, Generators.of(2));
    int stopped = 0;
    for (int i = 0; i < CLEAN.size(); i++) {
      double value = noisy.price(i) - TimeValue.intrinsic(CLEAN, i);
      assertThat(value).isNotNegative();
      stopped += value == 0 ? 1 : 0;
    }
    assertThat(stopped).isBetween(1, 60);
  }

  @Test
  void gaussianVolatilityNoiseHasItsLevel() {
    isGaussian(
        errors(
            new GaussianVolatilityNoise(0.001),
            (noisy, i) -> noisy.impliedVolatility(i) - CLEAN.impliedVolatility(i)),
        0.001);
  }

  @Test
  void gaussianVolatilityNoiseStopsAtZeroAndLeavesPricesWithoutVolatility() {
    OptionSurface two =
        OptionSurface.ofCalls(
            Market.of(100, 0, 0),
            new double[] {90, 100},
            new double[] {1},
            new double[][] {{9, 8}}); // below intrinsic, and of 20 %
    SummaryStatistics prices = new SummaryStatistics();
    for (int run = 0; run < 100; run++) {
      OptionSurface noisy = new GaussianVolatilityNoise(1).apply(two, Generators.of(3, run));
      assertThat(noisy.price(0)).isEqualTo(9);
      prices.addValue(noisy.price(1));
    }
    assertThat(prices.getMin()).isZero();
    assertThat(prices.getMax()).isGreaterThan(50);
  }

  @Test
  void smileNoiseIsCorrelatedAlongTheStrikesAlone() {
    double[] strikes = {110, 90, 100}; // in no order
    OptionSurface surface =
        OptionSurface.ofCalls(
            Market.of(100, 0, 0),
            strikes,
            new double[] {0.25, 1},
            new double[][] {{1, 11, 4}, {4, 14, 8}});
    int runs = 20_000;
    double[][] logs = new double[6][runs];
    for (int run = 0; run < runs; run++) {
      OptionSurface noisy = new SmileNoise(0.1, 0.2).apply(surface, Generators.of(4, run));
      for (int i = 0; i < 6; i++) {
        double intrinsic = TimeValue.intrinsic(surface, i);
        logs[i][run] = Math.log((noisy.price(i) - intrinsic) / (surface.price(i) - intrinsic));
      }
    }
    double k = Math.log(1.1);
    isCorrelated(logs[0], logs[2], Math.exp(-k / (0.2 * 0.5)));
    isCorrelated(logs[0], logs[1], Math.exp(-(k - Math.log(0.9)) / (0.2 * 0.5)));
    isCorrelated(logs[3], logs[5], Math.exp(-k / 0.2));
    isCorrelated(logs[0], logs[3], 0);
    for (double[] log : logs) {
      SummaryStatistics statistics = new SummaryStatistics();
      for (double x : log) {
        statistics.addValue(x);
      }
      // four standard errors of a deviation of 20 000 values
      assertThat(statistics.getStandardDeviation()).isCloseTo(0.1, within(0.1 * 4 * 0.005));
    }
  }

  private static void isCorrelated(double[] x, double[] y, double expected) {
    double standardError = (1 - expected * expected) / Math.sqrt(x.length);
    assertThat(new PearsonsCorrelation().correlation(x, y))
        .isCloseTo(expected, within(4 * standardError));
  }

  @Test
  void bidAndAskAreOnTicksAroundTheValue() {
    double tick = 0.05;
    OptionSurface noisy = new BidAskNoise(0.03, tick).apply(CLEAN, Generators.of(5));
    for (int i = 0; i < CLEAN.size(); i++) {
      double intrinsic = TimeValue.intrinsic(CLEAN, i);
      double bid = noisy.price(i) - intrinsic - noisy.halfSpread(i);
      double ask = noisy.price(i) - intrinsic + noisy.halfSpread(i);
      double value = CLEAN.price(i) - intrinsic;
      assertThat(value).isBetween(bid - 1e-12, ask + 1e-12);
      assertThat(bid).isGreaterThan(-1e-12);
      assertThat(bid / tick).isCloseTo(Math.rint(bid / tick), within(1e-9));
      assertThat(ask / tick).isCloseTo(Math.rint(ask / tick), within(1e-9));
      assertThat(ask - bid).isBetween(0.06 * value - 1e-12, 0.06 * value + 2 * tick + 1e-12);
    }
  }

  @Test
  void withoutTicksTheMidIsOffByHalfOfTheHalfSpreadAtMost() {
    SummaryStatistics parts =
        errors(
            new BidAskNoise(0.03, 0),
            (noisy, i) -> (noisy.price(i) - CLEAN.price(i)) / noisy.halfSpread(i));
    assertThat(parts.getMin()).isBetween(-0.5 - 1e-6, -0.499);
    assertThat(parts.getMax()).isBetween(0.499, 0.5 + 1e-6);
    double deviation = 0.5 / Math.sqrt(3);
    assertThat(parts.getMean()).isCloseTo(0, within(4 * deviation / Math.sqrt(QUOTES)));
    assertThat(parts.getStandardDeviation()).isCloseTo(deviation, within(4 * 0.0035 * deviation));
    OptionSurface noisy = new BidAskNoise(0.03, 0).apply(CLEAN, Generators.of(6));
    double value = CLEAN.price(7) - TimeValue.intrinsic(CLEAN, 7);
    assertThat(noisy.halfSpread(7)).isCloseTo(0.03 * value, within(1e-12));
  }

  @Test
  void outliersHaveTheirShareAndSize() {
    int[] counts = new int[3];
    errors(
        new OutlierNoise(0.02, 0.5),
        (noisy, i) -> {
          double log = logRatio(noisy, i);
          int kind = Math.abs(log) < 1e-12 ? 0 : log > 0 ? 1 : 2;
          counts[kind]++;
          double expected = kind == 0 ? 0 : kind == 1 ? Math.log(1.5) : -Math.log(1.5);
          assertThat(log).isCloseTo(expected, within(1e-9));
          return log;
        });
    double each = 0.01 * QUOTES;
    double tolerance = 4 * Math.sqrt(each);
    assertThat((double) counts[1]).isCloseTo(each, within(tolerance));
    assertThat((double) counts[2]).isCloseTo(each, within(tolerance));
  }

  @Test
  void quotesAreMissingInTheirShareButEightRemain() {
    SummaryStatistics sizes = new SummaryStatistics();
    for (int run = 0; run < RUNS; run++) {
      OptionSurface part = new MissingQuotes(0.1).apply(CLEAN, Generators.of(7, run));
      sizes.addValue(part.size());
      int j = 0;
      for (int i = 0; i < part.size(); i++, j++) {
        while (CLEAN.price(j) != part.price(i)) {
          j++;
        }
        assertThat(part.strike(i)).isEqualTo(CLEAN.strike(j));
      }
    }
    double error = Math.sqrt(200 * 0.1 * 0.9 / RUNS);
    assertThat(sizes.getMean()).isCloseTo(180, within(4 * error));
    assertThat(new MissingQuotes(0.999).apply(CLEAN, Generators.of(8)).size()).isEqualTo(8);
    OptionSurface three = CLEAN.select(3, 50, 120);
    assertThat(new MissingQuotes(0.9).apply(three, Generators.of(9)).size()).isEqualTo(3);
  }

  @Test
  void kindsAreJoinedInOrder() {
    QuoteNoise noise = QuoteNoise.parse("bid-ask:0.02:0.05+missing:0.5");
    OptionSurface noisy = noise.apply(CLEAN, Generators.of(10));
    assertThat(noisy.size()).isBetween(60, 140);
    assertThat(noisy.hasSpreads()).isTrue();
    RandomGenerator random = Generators.of(10);
    OptionSurface byHand =
        new MissingQuotes(0.5).apply(new BidAskNoise(0.02, 0.05).apply(CLEAN, random), random);
    assertThat(noisy.prices()).containsExactly(byHand.prices());
    assertThat(noise.level()).isEqualTo(0.02);
    assertThat(noise.givesSpreads()).isTrue();
    assertThat(QuoteNoise.none().apply(CLEAN, random)).isSameAs(CLEAN);
  }

  @Test
  void levelsOfARangeAreUniformInTheLogarithm() {
    QuoteNoise noise = QuoteNoise.parse("missing:0.5+lognormal:0.001..0.1");
    SummaryStatistics logs = new SummaryStatistics();
    for (int run = 0; run < 10_000; run++) {
      QuoteNoise drawn = QuoteNoise.parse("lognormal:0.001..0.1").draw(Generators.of(11, run));
      logs.addValue(Math.log10(drawn.level()));
    }
    assertThat(logs.getMin()).isBetween(-3.0, -2.99);
    assertThat(logs.getMax()).isBetween(-1.01, -1.0);
    assertThat(logs.getMean()).isCloseTo(-2, within(4 * 2 / Math.sqrt(12 * 10_000)));
    assertThat(noise.level()).isEqualTo(0.5);
    assertThat(noise.draw(Generators.of(1)).text()).startsWith("missing:0.5+lognormal:0.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "lognormal:0.05",
        "gaussian-price:0.01",
        "gaussian-vol:1.0E-4",
        "smile:0.05:0.2",
        "bid-ask:0.02:0.05",
        "outliers:0.02:0.5",
        "missing:0.1",
        "lognormal:0.001..0.1+outliers:0.01:0.3+missing:0.05",
        "bid-ask:0.01..0.05:0.05",
      })
  void textIsReadBack(String text) {
    assertThat(QuoteNoise.parse(text).text()).isEqualTo(text);
  }

  @Test
  void aLevelAloneIsLognormal() {
    assertThat(QuoteNoise.parse("0.05")).isEqualTo(new LognormalNoise(0.05));
    assertThat(QuoteNoise.parse("missing:0.1+0.05").text()).isEqualTo("missing:0.1+lognormal:0.05");
    assertThat(QuoteNoise.parse("1e+1+missing:0.5").text()).isEqualTo("lognormal:10.0+missing:0.5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "heavy:0.1|noise = heavy:0.1: must be none, LEVEL or, with + between, lognormal:LEVEL,",
        "''|noise = : must be none, LEVEL or",
        "lognormal:0.1+|noise = : must be none, LEVEL or",
        "lognormal|noise = lognormal: must be lognormal:LEVEL, or a range such as 0.001..0.1",
        "smile:0.1|noise = smile:0.1: must be smile:LEVEL:LENGTH",
        "smile:0.1:0.2:0.3|noise = smile:0.1:0.2:0.3: must be smile:LEVEL:LENGTH",
        "outliers:0.1:few|noise = outliers:0.1:few: must be outliers:SHARE:SIZE",
        "lognormal:1..2..3|noise = lognormal:1..2..3: must be lognormal:LEVEL",
        "lognormal:-0.1|level of lognormal = -0.1: must be finite and >= 0",
        "lognormal:NaN|level of lognormal = NaN",
        "lognormal:0..0.1|lowest level = 0.0: must be finite and > 0",
        "lognormal:0.1..0.1|highest level = 0.1: must be finite and > 0.1",
        "bid-ask:1.5:0|level of bid-ask = 1.5: must be in [0, 1]",
        "bid-ask:0.1:-1|tick of bid-ask = -1.0",
        "smile:0.1:0|length of smile = 0.0: must be finite and > 0",
        "outliers:2:0.5|share of outliers = 2.0: must be in [0, 1]",
        "outliers:0.5:0|size of outliers = 0.0",
        "missing:1|share of missing = 1.0: must be in [0, 1)",
        "missing:0.5..1|share of missing = 1.0: must be in [0, 1)",
      })
  void wrongTextIsRefused(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteNoise.parse(text))
        .withMessageStartingWith(message);
  }

  @Test
  void callsAndPutsOfOneStrikeGetTheSameKindOfError() {
    Market market = Market.of(100, 0.05, 0);
    double call = 12;
    double put = call - market.forwardContract(95, 1);
    OptionSurface calls = one(market, OptionType.CALL, call);
    OptionSurface puts = one(market, OptionType.PUT, put);
    for (String text : List.of("0.1", "smile:0.1:1", "bid-ask:0.1:0.5", "outliers:1:0.5")) {
      QuoteNoise noise = QuoteNoise.parse(text);
      double callError = noise.apply(calls, Generators.of(12)).price(0) - call;
      double putError = noise.apply(puts, Generators.of(12)).price(0) - put;
      assertThat(callError).as(text).isNotZero().isCloseTo(putError, within(1e-12));
    }
  }

  private static OptionSurface one(Market market, OptionType type, double price) {
    return OptionSurface.of(
        List.of(market.slice(1, new double[] {95}, type)), new double[] {price});
  }
}
