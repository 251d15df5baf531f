package io.github.mohinio.levy.pricing.fourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.market.DigitalOption;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DigitalPricerTest {

  private static final Market MARKET = Market.of(100, 0.05, 0.01);

  private static double price(LevyModel model, DigitalOption option) {
    PriceEstimate estimate = FourierPricer.withDefaults().estimate(model, MARKET, option);
    assertThat(estimate.status()).isEqualTo(PriceEstimate.Status.OK);
    return estimate.value();
  }

  @ParameterizedTest
  @MethodSource("io.github.mohinio.levy.pricing.fourier.ReturnDistributionTest#models")
  void cashCallIsTheSlopeOfTheCall(LevyModel model) {
    FourierPricer pricer = FourierPricer.withDefaults().withTolerance(1e-14);
    for (double maturity : new double[] {0.02, 0.5, 5}) {
      for (double strike : new double[] {80, 97, 110}) {
        double h = 0.2;
        double[] c = new double[4];
        for (int i = 0; i < 4; i++) {
          double k = strike + h * new double[] {-1, -0.5, 0.5, 1}[i];
          c[i] = pricer.price(model, MARKET, EuropeanOption.call(k, maturity));
        }
        double slope = (8 * (c[2] - c[1]) - (c[3] - c[0])) / (6 * h);
        assertThat(price(model, DigitalOption.cash(OptionType.CALL, strike, maturity)))
            .as("%s, %s, %s", model, maturity, strike)
            .isCloseTo(-slope, within(2e-7));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.mohinio.levy.pricing.fourier.ReturnDistributionTest#models")
  void digitalsMakeUpOptionsBondsAndForwards(LevyModel model) {
    double strike = 104;
    double t = 0.7;
    double cashCall = price(model, DigitalOption.cash(OptionType.CALL, strike, t));
    double cashPut = price(model, DigitalOption.cash(OptionType.PUT, strike, t));
    double assetCall = price(model, DigitalOption.asset(OptionType.CALL, strike, t));
    double assetPut = price(model, DigitalOption.asset(OptionType.PUT, strike, t));
    assertThat(cashCall + cashPut).isCloseTo(MARKET.discountFactor(t), within(1e-12));
    assertThat(assetCall + assetPut)
        .isCloseTo(MARKET.discountFactor(t) * MARKET.forward(t), within(1e-9));
    double put = FourierPricer.withDefaults().price(model, MARKET, EuropeanOption.put(strike, t));
    assertThat(strike * cashPut - assetPut).isCloseTo(put, within(1e-9));
  }

  @Test
  void refusesBadOptions() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DigitalOption.cash(OptionType.CALL, 0, 1))
        .withMessage("strike = 0.0: must be finite and > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DigitalOption.asset(OptionType.PUT, 100, -1))
        .withMessage("maturity = -1.0: must be finite and > 0");
  }
}
