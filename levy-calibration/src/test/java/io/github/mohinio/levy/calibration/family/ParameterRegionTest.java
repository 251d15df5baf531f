package io.github.mohinio.levy.calibration.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ParameterRegion.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ParameterRegionTest {

  private static final List<String> MARKET_MODELS =
      List.of("variance_gamma", "cgmy", "nig", "merton", "kou");

  static Stream<ParameterRegion> regions() {
    return Stream.concat(
        ModelFamily.all().stream().map(ParameterRegion::training),
        MARKET_MODELS.stream().map(ModelFamily::named).map(ParameterRegion::market));
  }

  /**
   * Fits to index options that are on no bound of their search. Published: those of the S&amp;P 500
   * that begin with "book", by W. Schoutens, Lévy Processes in Finance, Wiley 2003 (Variance Gamma
   * there as C, G, M = 1.3574, 5.8704, 14.2699). The others are least squares of prices from 8 to
   * 20 random starts by another program, on the surfaces of the test resources.
   */
  @ParameterizedTest
  @CsvSource({
    "book sp500 2002-04-18, variance_gamma, 0.180022 0.736702 -0.136107",
    "sp500 2002-04-18, variance_gamma, 0.179076 0.719202 -0.137072",
    "dax 2002-07-05, variance_gamma, 0.12961 0.12266 -0.70391",
    "dax 2010, variance_gamma, 0.21685 0.72895 -0.19356",
    "spx 2019-05-01, variance_gamma, 0.13578 1.73639 -0.09522",
    "book sp500 2002-04-18, nig, 6.1882 -3.8941 0.1622",
    "sp500 2002-04-18, nig, 6.31969 -3.96848 0.16381",
    "dax 2002-07-05, nig, 70.37691 -63.56368 0.43812",
    "dax 2010, nig, 7.53790 -5.28074 0.23089",
    "spx 2019-05-01, nig, 10.35788 -8.11403 0.09398",
    "book sp500 2002-04-18, cgmy, 0.0244 0.0765 7.5515 1.2945",
    "spx 2019-05-01, cgmy, 0.07186 1.65408 19.79592 0.83573",
    "dax 2002-07-05, merton, 0.19418 0.33917 -0.32239 0.16486",
    "dax 2010, merton, 0.14583 0.39231 -0.31831 0.18581",
    "spx 2019-05-01, merton, 0.07858 0.25462 -0.25854 0.19339",
    // no upward jumps: p = 0, so that eta1 may be anything
    "dax 2002-07-05, kou, 0.17836 1.24203 0 20 6.98081",
    "dax 2010, kou, 0.13845 0.75559 0 20 4.91116",
    "spx 2019-05-01, kou, 0.07330 0.47763 0 20 5.71690",
  })
  void theMarketRegionHoldsFitsToRealSurfaces(String surface, String model, String parameters) {
    double[] fit = Arrays.stream(parameters.split(" ")).mapToDouble(Double::parseDouble).toArray();
    ParameterRegion region = ParameterRegion.market(ModelFamily.named(model));
    assertThat(region.contains(fit)).as("%s %s", surface, model).isTrue();
  }

  @ParameterizedTest
  @MethodSource("regions")
  void coordinatesAndParametersBelongTogether(ParameterRegion region) {
    assertThat(region.coordinateNames()).hasSize(region.dimension());
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    int inside = 0;
    for (int i = 0; i < 200; i++) {
      double[] point = region.box().at(random.doubles(region.dimension()).toArray());
      double[] parameters = region.parameters(point);
      double[] back = region.coordinates(parameters);
      for (int c = 0; c < point.length; c++) {
        // log sd of NIG and CGMY is the worst: from a sum of powers
        assertThat(back[c]).isCloseTo(point[c], within(1e-9 * Math.max(1, Math.abs(point[c]))));
      }
      inside += region.contains(parameters) ? 1 : 0;
    }
    assertThat(inside).isGreaterThan(100);
  }

  @Test
  void containsChecksModelBoxAndVolatility() {
    ParameterRegion training = ParameterRegion.training(ModelFamily.named("variance_gamma"));
    assertThat(training.contains(new double[] {0.2, 0.5, -0.1})).isTrue();
    assertThat(training.contains(new double[] {0.1, 0.1, -0.5})).as("corner").isTrue();
    assertThat(training.contains(new double[] {0.2, 0.5, 0.1})).as("outside the box").isFalse();
    ParameterRegion market = ParameterRegion.market(ModelFamily.named("variance_gamma"));
    assertThat(market.contains(new double[] {0.5, 3, 0.5})).as("no model").isFalse();
    assertThat(market.contains(new double[] {0.9, 4, -0.99})).as("volatility 2.2").isFalse();
    assertThat(market.withVolatility(0, 3).contains(new double[] {0.9, 4, -0.99})).isTrue();
  }

  @Test
  void regimesShareTheMarketOut() {
    ParameterRegion market = ParameterRegion.market(ModelFamily.named("merton"));
    for (VolatilityRegime regime : VolatilityRegime.values()) {
      ParameterRegion part = regime.of(market);
      assertThat(part.box()).isSameAs(market.box());
      assertThat(part.lowestVolatility()).isGreaterThanOrEqualTo(market.lowestVolatility());
    }
    assertThat(VolatilityRegime.CALM.of(market).lowestVolatility())
        .isEqualTo(market.lowestVolatility());
    assertThat(VolatilityRegime.CALM.of(market).highestVolatility())
        .isEqualTo(VolatilityRegime.NORMAL.of(market).lowestVolatility());
    assertThat(VolatilityRegime.NORMAL.of(market).highestVolatility())
        .isEqualTo(VolatilityRegime.STRESSED.of(market).lowestVolatility());
    assertThat(VolatilityRegime.STRESSED.of(market).highestVolatility())
        .isEqualTo(market.highestVolatility());
    double[] calm = {0.1, 0.1, -0.1, 0.1}; // sd 0.11
    assertThat(VolatilityRegime.CALM.of(market).contains(calm)).isTrue();
    assertThat(VolatilityRegime.NORMAL.of(market).contains(calm)).isFalse();
  }

  @Test
  void wrongRegionsAreRefused() {
    ModelFamily family = ModelFamily.named("black_scholes");
    ParameterBox box = new ParameterBox(new double[] {0.1}, new double[] {0.2});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ParameterRegion.market(family))
        .withMessage(
            "model = black_scholes: there is a market region for [cgmy, kou, merton, nig,"
                + " variance_gamma]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ParameterRegion(family, Scale.PARAMETERS, box, 0.2, 0.2))
        .withMessage("highestVolatility = 0.2: must be > lowestVolatility = 0.2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ParameterRegion(family, Scale.PARAMETERS, box, -1, 1))
        .withMessage("lowestVolatility = -1.0: must be finite and >= 0");
    ModelFamily nig = ModelFamily.named("nig");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ParameterRegion(nig, Scale.PARAMETERS, box, 0, 1))
        .withMessage("length of box = 1: must be that of coordinates of nig, 3");
  }
}
