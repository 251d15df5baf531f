package io.github.mohinio.levy.calibration.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mohinio.levy.calibration.arbitrage.ArbitrageCheck;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.Parameter;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.family.VolatilityRegime;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.BlackScholes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurfaceSimulatorTest {

  private static final SurfaceSimulator CGMY =
      SurfaceSimulator.of(ParameterRegion.market(ModelFamily.named("cgmy")))
          .withLayout(new MarketQuotes())
          .withNoise(QuoteNoise.parse("lognormal:0.001..0.1+missing:0.1"))
          .withSeed(3);

  private static void areEqual(SimulatedSurface a, SimulatedSurface b) {
    assertThat(a.number()).isEqualTo(b.number());
    assertThat(a.model().parameters()).containsExactly(b.model().parameters());
    assertThat(a.market()).isEqualTo(b.market());
    assertThat(a.clean().prices()).containsExactly(b.clean().prices());
    assertThat(a.noisy().prices()).containsExactly(b.noisy().prices());
    assertThat(a.noiseLevel()).isEqualTo(b.noiseLevel());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void numbersDoNotDependOnTheThreads(int threads) {
    List<SimulatedSurface> one = CGMY.withThreads(1).simulate(400);
    List<SimulatedSurface> several = CGMY.withThreads(threads).simulate(400);
    for (int i = 0; i < 400; i++) {
      areEqual(one.get(i), several.get(i));
    }
  }

  @Test
  void aSurfaceDependsOnItsNumberAndNotOnHowManyThereAre() {
    List<SimulatedSurface> few = CGMY.simulate(70);
    List<SimulatedSurface> many = CGMY.simulate(300);
    for (int i = 0; i < 70; i++) {
      areEqual(few.get(i), many.get(i));
      assertThat(few.get(i).number()).isEqualTo(i);
    }
  }

  @Test
  void optionsDoNotDependOnTheNoise() {
    List<SimulatedSurface> noisy = CGMY.simulate(20);
    List<SimulatedSurface> clean = CGMY.withNoise(QuoteNoise.none()).simulate(20);
    for (int i = 0; i < 20; i++) {
      assertThat(noisy.get(i).clean().prices()).containsExactly(clean.get(i).clean().prices());
      assertThat(clean.get(i).noisy()).isSameAs(clean.get(i).clean());
      assertThat(clean.get(i).noiseLevel()).isZero();
    }
  }

  @Test
  void pricesAreThoseOfTheModel() {
    for (SimulatedSurface sample : CGMY.simulate(20)) {
      double[] prices = FourierPricer.withDefaults().price(sample.model(), sample.clean().slices());
      assertThat(sample.clean().prices()).containsExactly(prices);
    }
  }

  static Stream<ModelFamily> families() {
    return ModelFamily.all().stream();
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyModelOfTheCatalogueIsSimulated(ModelFamily family) {
    ParameterRegion region = ParameterRegion.training(family);
    for (SimulatedSurface sample : SurfaceSimulator.of(region).simulate(5)) {
      assertThat(region.contains(sample.model().parameters())).isTrue();
      assertThat(ArbitrageCheck.withDefaults().check(sample.clean()).isFree()).isTrue();
      for (int i = 0; i < sample.clean().size(); i++) {
        assertThat(sample.clean().impliedVolatility(i)).isFinite();
      }
    }
  }

  @Test
  void aModelWithoutVarianceGetsMarketQuotesToo() {
    ParameterRegion region =
        ParameterRegion.training(ModelFamily.named("finite_moment_log_stable"));
    for (SimulatedSurface sample :
        SurfaceSimulator.of(region).withLayout(new MarketQuotes()).simulate(5)) {
      assertThat(sample.clean().size()).isBetween(8, 300);
    }
  }

  @ParameterizedTest
  @EnumSource
  void regimesHaveTheirVolatilities(VolatilityRegime regime) {
    ParameterRegion whole = ParameterRegion.market(ModelFamily.named("nig"));
    ParameterRegion part = regime.of(whole);
    for (SimulatedSurface sample : SurfaceSimulator.of(part).simulate(100)) {
      double volatility = sample.model().cumulants(1).standardDeviation();
      assertThat(volatility).isBetween(part.lowestVolatility(), part.highestVolatility());
      assertThat(whole.contains(sample.model().parameters())).isTrue();
    }
  }

  /** Black-Scholes, not to be priced where its second parameter is above a limit. */
  private static ParameterRegion failingAbove(double limit) {
    ModelFamily family =
        ModelFamily.of(
            "sometimes",
            List.of(
                new Parameter("sigma", 0, 0.1, 0.4, false), new Parameter("x", -1, 0, 1, false)),
            v -> v[1] < limit ? new BlackScholes(v[0]) : new Unpriceable(v[0]),
            volatility -> List.of(new double[] {volatility, 0}));
    return ParameterRegion.training(family);
  }

  @Test
  void surfacesThatFailAreCountedAndReplaced() {
    SurfaceSimulator simulator = SurfaceSimulator.of(failingAbove(0.75)).withSeed(5);
    List<Long> numbers = new ArrayList<>();
    SimulationCounts counts =
        simulator.withThreads(2).simulate(3000, SimulatedSurface::number, numbers::add);
    assertThat(counts.samples()).isEqualTo(3000);
    // a quarter of the points, which are as even as a net's
    assertThat(counts.rejected()).containsOnlyKeys(SurfaceStatus.NOT_FINITE);
    assertThat(counts.totalRejected()).isBetween(990L, 1010L);
    assertThat(numbers).hasSize(3000).isSorted().doesNotHaveDuplicates();
    assertThat(numbers.get(2999)).isEqualTo(2999 + counts.totalRejected());
    SimulationCounts again =
        simulator.withThreads(1).simulate(3000, SimulatedSurface::number, number -> {});
    assertThat(again).isEqualTo(counts);
  }

  @Test
  void aRegionWhereMostFailEndsTheRun() {
    assertThatExceptionOfType(LevyException.class)
        .isThrownBy(() -> SurfaceSimulator.of(failingAbove(0.25)).simulate(5000))
        .withMessageMatching(
            "sometimes: \\d+ of the first \\d+ surfaces failed their checks: \\{NOT_FINITE=\\d+}");
  }

  @Test
  void whatGoesWrongInTheWorkIsTheCause() {
    IllegalStateException reason = new IllegalStateException("no");
    Function<SimulatedSurface, Double> work =
        surface -> {
          throw reason;
        };
    assertThatExceptionOfType(LevyException.class)
        .isThrownBy(() -> CGMY.simulate(10, work, result -> {}))
        .withMessage("a simulated surface ended with an error: " + reason)
        .withCause(reason);
  }

  @Test
  void badSettingsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CGMY.withThreads(0))
        .withMessage("threads = 0: must be > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CGMY.simulate(0))
        .withMessage("samples = 0: must be > 0");
  }

  private static SurfaceStatus status(double... prices) {
    return SurfaceCheck.of(
        OptionSurface.ofCalls(
            Market.of(100, 0, 0),
            new double[] {90, 100, 110},
            new double[] {1},
            new double[][] {prices}));
  }

  @Test
  void everyCheckCanFail() {
    assertThat(status(14, 8, 4)).isEqualTo(SurfaceStatus.OK);
    assertThat(status(9.9, 8, 4)).isEqualTo(SurfaceStatus.OUT_OF_BOUNDS);
    assertThat(status(101, 8, 4)).isEqualTo(SurfaceStatus.OUT_OF_BOUNDS);
    assertThat(status(100, 100, 100)).isEqualTo(SurfaceStatus.NO_VOLATILITY);
    assertThat(status(14, 12, 4)).isEqualTo(SurfaceStatus.ARBITRAGE);
    // rounding is no failure
    assertThat(status(14, 6, -1e-9)).isEqualTo(SurfaceStatus.OK);
    assertThat(SurfaceCheck.areFinite(new double[] {1, Double.NaN})).isFalse();
    assertThat(SurfaceCheck.areFinite(new double[] {1, 2})).isTrue();
  }
}
