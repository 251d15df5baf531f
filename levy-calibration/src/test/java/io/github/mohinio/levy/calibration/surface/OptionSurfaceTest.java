package io.github.mohinio.levy.calibration.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionSurfaceTest {

  private static final Market MARKET = Market.of(100, 0.05, 0);

  @Test
  void numbersItsOptionsSliceBySlice() {
    OptionSurface surface =
        OptionSurface.ofCalls(
            MARKET,
            new double[] {90, 110},
            new double[] {1, 2},
            new double[][] {{17, 6}, {21, 11}});
    assertThat(surface.size()).isEqualTo(4);
    assertThat(surface.strike(3)).isEqualTo(110);
    assertThat(surface.slice(3).maturity()).isEqualTo(2);
    assertThat(surface.type(3)).isEqualTo(OptionType.CALL);
    assertThat(surface.price(2)).isEqualTo(21);
    assertThat(surface.logMoneyness(1)).isCloseTo(Math.log(1.1) - 0.05, within(1e-15));
    assertThat(surface.impliedVolatility(0, 1)).isNaN(); // below intrinsic
  }

  @Test
  void doesNotChangeWithTheArraysItWasMadeFrom() {
    double[] prices = {17, 6};
    OptionSurface surface =
        OptionSurface.of(List.of(MARKET.slice(1, new double[] {90, 110}, OptionType.CALL)), prices);
    prices[0] = 0;
    surface.prices()[1] = 0;
    assertThat(surface.prices()).containsExactly(17, 6);
  }

  @Test
  void selectsAPart() {
    OptionSurface surface =
        OptionSurface.ofCalls(
                MARKET,
                new double[] {90, 110},
                new double[] {1, 2},
                new double[][] {{17, 6}, {21, 11}})
            .withWeights(new double[] {1, 2, 3, 4})
            .withHalfSpreads(new double[] {0.1, 0.2, Double.NaN, 0.4});
    assertThat(surface.hasSpreads()).isFalse();
    OptionSurface part = surface.select(1, 3);
    assertThat(part.prices()).containsExactly(6, 11);
    assertThat(part.weights()).containsExactly(2, 4);
    assertThat(part.halfSpreads()).containsExactly(0.2, 0.4);
    assertThat(part.hasSpreads()).isTrue();
    assertThat(part.slices()).hasSize(2);
    assertThat(part.strike(1)).isEqualTo(110);
    assertThat(surface.select(2).slices()).hasSize(1);
  }

  @Test
  void refusesWhatCannotBeFitted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OptionSurface.of(List.of(), new double[0]))
        .withMessage("surface = empty: must have at least one option");
    var slices = List.of(MARKET.slice(1, new double[] {90, 110}, OptionType.CALL));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OptionSurface.of(slices, new double[] {1, Double.NaN}))
        .withMessageStartingWith("price = NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OptionSurface.of(slices, new double[] {1}))
        .withMessageContaining("prices")
        .withMessageContaining("options");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> OptionSurface.of(slices, new double[] {17, 6}).withWeights(new double[] {1, 0}))
        .withMessageStartingWith("weight = 0.0");
  }
}
