package io.github.mohinio.levy.validation.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.model.LevyModel;
import org.junit.jupiter.api.Test;

class FittedTest {

  private static final double[] PRICES =
      FourierPricer.withDefaults().price(LevyModel.varianceGamma(0.3, 0.5, -0.2), QuoteGrid.full());

  private static Calibration fit(OptionSurface surface) {
    return LeastSquaresCalibrator.of(ModelFamily.named("variance_gamma")).calibrate(surface);
  }

  @Test
  void exactPricesAreRepeatedAndOthersAreNot() {
    Calibration exact = fit(OptionSurface.of(QuoteGrid.full(), PRICES));
    assertThat(Fitted.prices(exact, 100)).isTrue();
    assertThat(Fitted.volatilities(exact)).isTrue();
    double[] moved = PRICES.clone();
    moved[100] += 0.01;
    Calibration wrong = fit(OptionSurface.of(QuoteGrid.full(), moved));
    assertThat(Fitted.prices(wrong, 100)).isFalse();
    assertThat(Fitted.volatilities(wrong)).isFalse();
  }

  @Test
  void errorOfLogValuesIsThatOfTheFactors() {
    OptionSurface surface = OptionSurface.of(QuoteGrid.full(), PRICES);
    int[] quoted = OutOfTheMoney.quoted(surface);
    double[] prices = PRICES.clone();
    for (int i = 0; i < prices.length; i++) {
      prices[i] += (Math.exp(0.03) - 1) * OutOfTheMoney.value(surface, i, prices[i]);
    }
    assertThat(OutOfTheMoney.logError(surface, prices, quoted)).isCloseTo(0.03, within(1e-9));
    assertThat(OutOfTheMoney.logError(surface, PRICES, quoted)).isZero();
  }

  @Test
  void cheapOptionsAreNotQuoted() {
    OptionSurface quiet =
        OptionSurface.of(
            QuoteGrid.full(),
            FourierPricer.withDefaults().price(LevyModel.blackScholes(0.05), QuoteGrid.full()));
    // at 0.1 years 80 and 120 are 14 and 11 standard deviations away
    assertThat(OutOfTheMoney.quoted(quiet)).doesNotContain(0, 19).contains(10, 190);
  }
}
