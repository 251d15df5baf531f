package io.github.mohinio.levy.pricing.fourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.clock.CirClock;
import io.github.mohinio.levy.pricing.clock.Clock;
import io.github.mohinio.levy.pricing.clock.GammaOuClock;
import io.github.mohinio.levy.pricing.golden.GoldenRows;
import io.github.mohinio.levy.pricing.golden.GoldenRows.Row;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import io.github.mohinio.levy.pricing.model.TimeChanged;
import io.github.mohinio.levy.pricing.model.VarianceGamma;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Published fits to the S&P 500 surface of 18 April 2002, by their root-mean-square errors on its
 * 75 calls. Quotes, parameters: Schoutens (2003), Lévy Processes in Finance, chapters 6 and 7 and
 * appendix C. The errors are recomputed from them elsewhere, that of Variance Gamma by numerical
 * integration of Black-Scholes prices over the gamma law of the clock.
 */
class PublishedFitTest {

  private static Clock cir(double kappa, double eta, double lambda) {
    return new CirClock(kappa, eta, lambda, 1);
  }

  private static Clock gou(double lambda, double a, double b) {
    return new GammaOuClock(lambda, a, b, 1);
  }

  private static Arguments fit(LevyModel process, Clock clock, double rmse) {
    return Arguments.of(new TimeChanged(process, clock), rmse);
  }

  static Stream<Arguments> fits() {
    return Stream.of(
        Arguments.of(LevyModel.blackScholes(0.1812), 6.7414),
        Arguments.of(VarianceGamma.ofDecay(1.3574, 5.8704, 14.2699), 3.5610),
        Arguments.of(LevyModel.nig(6.1882, -3.8941, 0.1622), 3.1029),
        Arguments.of(LevyModel.meixner(0.3977, -1.4940, 0.3462), 3.2405),
        Arguments.of(LevyModel.cgmy(0.0244, 0.0765, 7.5515, 1.2945), 2.7343),
        fit(VarianceGamma.ofDecay(11.9896, 25.8523, 35.5344), cir(0.6020, 1.5560, 1.9992), 0.5072),
        fit(LevyModel.nig(18.4815, -4.8412, 0.4685), cir(0.5391, 1.5746, 1.8772), 0.4858),
        fit(LevyModel.meixner(0.1231, -0.5875, 3.3588), cir(0.5705, 1.5863, 1.9592), 0.4934),
        fit(LevyModel.cgmy(0.0074, 0.1025, 11.3940, 1.6765), cir(0.3881, 1.4012, 1.3612), 0.4380),
        fit(VarianceGamma.ofDecay(11.4838, 23.2880, 40.1291), gou(1.2517, 0.5841, 0.6282), 0.4474),
        fit(LevyModel.nig(29.4722, -15.9048, 0.5071), gou(0.6252, 0.4239, 0.5962), 0.4538),
        fit(LevyModel.meixner(0.1108, -0.9858, 3.6288), gou(1.1729, 0.5914, 0.6558), 0.4225),
        fit(LevyModel.cgmy(0.0415, 3.9134, 30.6322, 1.3664), gou(0.8826, 0.5945, 0.8524), 0.3767));
  }

  @ParameterizedTest
  @MethodSource("fits")
  void reprices(ReturnModel model, double rmse) {
    FourierPricer pricer = FourierPricer.withDefaults();
    double squares = 0;
    int quotes = 0;
    for (Row row : GoldenRows.read("sp500_2002-04-18.csv")) {
      Market market =
          Market.of(row.number("underlying"), row.number("rate"), row.number("dividend"));
      EuropeanOption call = EuropeanOption.call(row.number("strike"), row.number("maturity_years"));
      PriceEstimate estimate = pricer.estimate(model, market, call);
      assertThat(estimate.status()).isEqualTo(PriceEstimate.Status.OK);
      squares += Math.pow(estimate.value() - row.number("price"), 2);
      quotes++;
    }
    assertThat(quotes).isEqualTo(75);
    assertThat(Math.sqrt(squares / quotes)).isCloseTo(rmse, within(0.5001e-4));
  }
}
