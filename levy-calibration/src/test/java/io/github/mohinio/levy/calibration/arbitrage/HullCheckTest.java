package io.github.mohinio.levy.calibration.arbitrage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.simulation.GaussianPriceNoise;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.simulation.MarketQuotes;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.QuoteLayout;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HullCheckTest {

  private static final ArbitrageCheck CHECK = ArbitrageCheck.withDefaults();

  static Stream<QuoteLayout> layouts() {
    return Stream.of(QuoteGrid.standard(), new MarketQuotes());
  }

  private static List<SimulatedSurface> clean(QuoteLayout layout, int samples) {
    return SurfaceSimulator.of(ParameterRegion.market(ModelFamily.named("nig")))
        .withLayout(layout)
        .simulate(samples);
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void provesThatModelsAreFreeOfArbitrage(QuoteLayout layout) {
    for (SimulatedSurface sample : clean(layout, 100)) {
      assertThat(new HullCheck(sample.clean()).passes()).isTrue();
      assertThat(CHECK.check(sample.clean()).isFree()).isTrue();
    }
  }

  /** Errors of one price in a surface that are now and then too large. */
  @ParameterizedTest
  @MethodSource("layouts")
  void agreesWithTheFullCheck(QuoteLayout layout) {
    int[] outcomes = new int[2];
    for (SimulatedSurface sample : clean(layout, 600)) {
      RandomGenerator random = Generators.of(9, sample.number());
      double[] prices = sample.clean().prices();
      int i = random.nextInt(prices.length);
      prices[i] += Math.pow(10, -8 + 6 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
      OptionSurface surface = sample.clean().withPrices(prices);
      boolean free = CHECK.check(surface).isFree();
      assertThat(new HullCheck(surface).passes()).isEqualTo(free);
      assertThat(CHECK.isFree(surface)).isEqualTo(free);
      outcomes[free ? 1 : 0]++;
    }
    assertThat(Arrays.stream(outcomes).min().orElseThrow()).isGreaterThan(30);
  }

  @Test
  void findsEveryKindOfArbitrage() {
    assertThat(isFree(14, 8, 4, 17, 12, 8)).isTrue();
    assertThat(isFree(9, 8, 4, 17, 12, 8)).as("below the intrinsic value").isFalse();
    assertThat(isFree(101, 8, 4, 17, 12, 8)).as("above the forward").isFalse();
    assertThat(isFree(14, 4, 4.1, 17, 12, 8)).as("rising").isFalse();
    assertThat(isFree(19, 8, 4, 20, 12, 8)).as("too steep").isFalse();
    assertThat(isFree(14, 10, 4, 17, 12, 8)).as("not convex").isFalse();
    assertThat(isFree(14, 8, 4, 17, 7.5, 3)).as("worth less later").isFalse();
  }

  private static boolean isFree(double... prices) {
    OptionSurface surface =
        OptionSurface.ofCalls(
            Market.of(100, 0, 0),
            new double[] {90, 100, 110},
            new double[] {0.5, 1},
            new double[][] {Arrays.copyOf(prices, 3), Arrays.copyOfRange(prices, 3, 6)});
    boolean passes = new HullCheck(surface).passes();
    assertThat(CHECK.check(surface).isFree()).isEqualTo(passes);
    return passes;
  }

  /** What is out of order is left to the full check. */
  @Test
  void knowsItsLimits() {
    Market market = Market.of(100, 0, 0);
    double[] prices = {14, 8};
    OptionSlice ascending = market.slice(1, new double[] {90, 100}, OptionType.CALL);
    OptionSurface surface = OptionSurface.of(List.of(ascending), prices);
    assertThat(new HullCheck(surface).passes()).isTrue();
    OptionSurface descending =
        OptionSurface.of(
            List.of(market.slice(1, new double[] {100, 90}, OptionType.CALL)),
            new double[] {8, 14});
    OptionSurface twice =
        OptionSurface.of(List.of(ascending, ascending), new double[] {14, 8, 14, 8});
    OptionSurface spread = surface.withHalfSpreads(new double[] {1, 1});
    for (OptionSurface other : List.of(descending, twice, spread)) {
      assertThat(new HullCheck(other).passes()).isFalse();
      assertThat(CHECK.isFree(other)).isTrue();
    }
    OptionSurface noisy = new GaussianPriceNoise(3).apply(surface, Generators.of(1));
    assertThat(CHECK.withTolerance(10).isFree(noisy))
        .isEqualTo(CHECK.withTolerance(10).check(noisy).isFree());
  }
}
