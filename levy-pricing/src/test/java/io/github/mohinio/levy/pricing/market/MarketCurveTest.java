package io.github.mohinio.levy.pricing.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MarketCurveTest {

  private static final MarketCurve CURVE =
      MarketCurve.of(100, new double[] {0.5, 2}, new double[] {101, 104}, new double[] {0.98, 0.9});

  @Test
  void hitsWhatItIsMadeFrom() {
    assertThat(CURVE.forward(0.5)).isCloseTo(101, within(1e-12));
    assertThat(CURVE.forward(2)).isCloseTo(104, within(1e-12));
    assertThat(CURVE.discountFactor(0.5)).isCloseTo(0.98, within(1e-14));
  }

  @Test
  void forwardRatesAreConstantBetweenAndBeyond() {
    assertThat(CURVE.discountFactor(0.25)).isCloseTo(Math.sqrt(0.98), within(1e-14));
    double growth = CURVE.forward(1.25) / CURVE.forward(0.5);
    assertThat(CURVE.forward(2) / CURVE.forward(1.25)).isCloseTo(growth, within(1e-13));
    assertThat(CURVE.forward(2.75) / CURVE.forward(2)).isCloseTo(growth, within(1e-13));
  }

  @Test
  void agreesWithAFlatMarket() {
    Market flat = Market.of(100, 0.05, 0.02);
    MarketCurve curve =
        MarketCurve.of(
            100,
            new double[] {1},
            new double[] {flat.forward(1)},
            new double[] {flat.discountFactor(1)});
    OptionSlice slice = curve.slice(0.3, new double[] {90, 110}, OptionType.PUT);
    assertThat(slice.forward()).isCloseTo(flat.forward(0.3), within(1e-12));
    assertThat(slice.discountFactor()).isCloseTo(flat.discountFactor(0.3), within(1e-14));
    assertThat(slice.type(1)).isEqualTo(OptionType.PUT);
    assertThat(flat.forwardContract(100, 1))
        .isCloseTo(100 * Math.exp(-0.02) - 100 * Math.exp(-0.05), within(1e-12));
  }

  @Test
  void refusesWhatIsNoCurve() {
    double[] one = {1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarketCurve.of(100, new double[] {1, 1}, new double[2], new double[2]))
        .withMessageContaining("forward = 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                MarketCurve.of(
                    100, new double[] {1, 0.5}, new double[] {1, 1}, new double[] {1, 1}))
        .withMessageContaining("maturity = 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarketCurve.of(-1, one, one, one))
        .withMessageContaining("spot = -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarketCurve.of(100, one, one, new double[0]))
        .withMessageContaining("discountFactors");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarketCurve.of(100, new double[0], new double[0], new double[0]))
        .withMessageContaining("number of maturities");
  }
}
