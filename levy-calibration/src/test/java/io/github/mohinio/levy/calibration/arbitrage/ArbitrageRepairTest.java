package io.github.mohinio.levy.calibration.arbitrage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.Surfaces;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArbitrageRepairTest {

  private static final LevyModel MODEL = LevyModel.varianceGamma(0.2, 0.5, -0.1);

  private static OptionSlice calls(double maturity, double... strikes) {
    OptionType[] types = new OptionType[strikes.length];
    Arrays.fill(types, OptionType.CALL);
    return new OptionSlice(maturity, 100, 1, strikes, types);
  }

  private static OptionSurface wide(double noise, long seed) {
    double[] strikes = new double[64];
    OptionType[] types = new OptionType[64];
    for (int j = 0; j < 64; j++) {
      strikes[j] = 60 + 1.25 * j;
      types[j] = strikes[j] < 100 ? OptionType.PUT : OptionType.CALL;
    }
    double[] maturities = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1, 1.25, 1.5, 2};
    List<OptionSlice> slices =
        Arrays.stream(maturities)
            .mapToObj(t -> new OptionSlice(t, 100 + 2 * t, Math.exp(-0.02 * t), strikes, types))
            .toList();
    OptionSurface surface = Surfaces.exact(MODEL, slices);
    double[] prices = surface.prices();
    double[] halfSpreads = new double[prices.length];
    RandomGenerator random = new SplittableRandom(seed);
    for (int i = 0; i < prices.length; i++) {
      halfSpreads[i] = 0.01 + 0.005 * prices[i];
      prices[i] = Math.max(0, prices[i] + noise * halfSpreads[i] * random.nextGaussian());
    }
    return surface.withPrices(prices).withHalfSpreads(halfSpreads);
  }

  @Test
  void aSurfaceWithoutArbitrageKeepsItsVeryDigits() {
    OptionSurface surface = Surfaces.full(MODEL);
    RepairedSurface repaired = ArbitrageRepair.withDefaults().repair(surface);

    assertThat(repaired.surface().prices()).containsExactly(surface.prices());
    assertThat(repaired.moved()).isZero();
    assertThat(repaired.largestMove()).isZero();
  }

  @Test
  void aButterflyIsSplitBetweenItsThreePrices() {
    // The middle is 3 above the chord; the gradient (1/2, -1, 1/2) has squared length 3/2.
    OptionSurface surface =
        OptionSurface.of(List.of(calls(1, 90, 100, 110)), new double[] {14, 12, 4});
    RepairedSurface repaired = ArbitrageRepair.withDefaults().repair(surface);

    assertThat(repaired.surface().prices())
        .containsExactly(new double[] {15, 10, 5}, within(1e-12));
    assertThat(repaired.moved()).isEqualTo(3);
    assertThat(repaired.insideSpread()).isZero();
    assertThat(repaired.largestMove()).isEqualTo(2, within(1e-12));
  }

  @Test
  void thePriceWithTheWidestSpreadMovesMost() {
    OptionSurface surface =
        OptionSurface.of(List.of(calls(1, 90, 100, 110)), new double[] {14, 12, 4})
            .withHalfSpreads(new double[] {1, 1, 2});
    // moves are proportional to half spread squared times gradient: (1/2, -1, 2) t, sum 9/4 t = 3
    double t = 3 / 2.25;

    assertThat(ArbitrageRepair.withDefaults().repair(surface).surface().prices())
        .containsExactly(new double[] {14 + t / 2, 12 - t, 4 + 2 * t}, within(1e-12));
    assertThat(ArbitrageRepair.withDefaults().withEqualWeights().repair(surface).surface().prices())
        .containsExactly(new double[] {15, 10, 5}, within(1e-12));
  }

  @Test
  void aCalendarSpreadMeetsInTheMiddle() {
    OptionSurface surface =
        OptionSurface.of(List.of(calls(1, 100), calls(2, 100)), new double[] {10, 8});

    assertThat(ArbitrageRepair.withDefaults().repair(surface).surface().prices())
        .containsExactly(new double[] {9, 9}, within(1e-12));
  }

  @Test
  void slicesOfOneMaturityDoNotBindEachOther() {
    OptionSurface surface =
        OptionSurface.of(List.of(calls(1, 100), calls(1, 100)), new double[] {10, 8});

    assertThat(ArbitrageRepair.withDefaults().repair(surface).moved()).isZero();
  }

  @Test
  void aCallAndAPutOfOneStrikeAreBroughtToParity() {
    OptionSlice slice =
        new OptionSlice(
            1, 100, 0.5, new double[] {90, 90}, new OptionType[] {OptionType.CALL, OptionType.PUT});
    OptionSurface surface = OptionSurface.of(List.of(slice), new double[] {8, 2});

    assertThat(ArbitrageRepair.withDefaults().repair(surface).surface().prices())
        .containsExactly(new double[] {7.5, 2.5}, within(1e-12));
  }

  @Test
  void aPriceBelowItsIntrinsicValueIsLifted() {
    OptionSurface surface = OptionSurface.of(List.of(calls(1, 50, 80)), new double[] {49.5, 25});

    assertThat(ArbitrageRepair.withDefaults().repair(surface).surface().prices())
        .containsExactly(new double[] {50, 25}, within(1e-12));
  }

  /** Noise of a tenth, of one and of ten half spreads; the last leaves few prices in place. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 10})
  void nothingIsLeftOfNoise(double noise) {
    OptionSurface surface = wide(noise, 7);
    RepairedSurface repaired = ArbitrageRepair.withDefaults().repair(surface);

    assertThat(ArbitrageCheck.withDefaults().check(surface).violations()).isNotEmpty();
    assertThat(ArbitrageCheck.withDefaults().check(repaired.surface()).violations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 10})
  void noChangeThatRemovesTheNoiseIsSmaller(double noise) {
    // The prices without noise are one feasible point; the way from there to the optimum must not
    // come nearer to the noisy prices (the optimum is the projection onto a convex set).
    OptionSurface noisy = wide(noise, 7);
    double[] repaired = ArbitrageRepair.withDefaults().repair(noisy).surface().prices();
    double[] feasible = wide(0, 7).prices();
    double inner = 0;
    double square = 0;
    for (int i = 0; i < repaired.length; i++) {
      double w = 1 / (noisy.halfSpread(i) * noisy.halfSpread(i));
      inner += w * (noisy.price(i) - repaired[i]) * (feasible[i] - repaired[i]);
      square += w * (noisy.price(i) - repaired[i]) * (noisy.price(i) - repaired[i]);
    }

    assertThat(square).isPositive();
    assertThat(inner).isLessThanOrEqualTo(1e-9 * square);
  }
}
