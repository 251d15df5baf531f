package io.github.mohinio.levy.pricing.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MarketTest {

  @Test
  void forwardAndDiscountFactor() {
    Market market = Market.of(100, 0.05, 0.02);
    assertThat(market.forward(2)).isCloseTo(100 * Math.exp(0.06), within(1e-12));
    assertThat(market.discountFactor(2)).isCloseTo(Math.exp(-0.1), within(1e-15));
  }

  @Test
  void logMoneynessKeepsItsDigitsNearTheMoney() {
    OptionSlice slice =
        new OptionSlice(
            1,
            100,
            1,
            new double[] {100 + 1e-9, 300},
            new OptionType[] {OptionType.CALL, OptionType.PUT});
    double exact = ((100 + 1e-9) - 100) / 100;
    assertThat(slice.logMoneyness(0)).isCloseTo(exact, within(1e-22));
    assertThat(slice.logMoneyness(1)).isCloseTo(Math.log(3), within(1e-15));
  }

  @Test
  void badInputIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Market.of(-1, 0, 0))
        .withMessageStartingWith("spot = -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Market.of(1, Double.NaN, 0))
        .withMessageStartingWith("rate = NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EuropeanOption.call(0, 1))
        .withMessageStartingWith("strike = 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EuropeanOption.put(1, -1))
        .withMessageStartingWith("maturity = -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OptionSlice(1, 100, 1, new double[] {90, 100}, new OptionType[1]))
        .withMessageContaining("strikes")
        .withMessageContaining("types");
  }
}
