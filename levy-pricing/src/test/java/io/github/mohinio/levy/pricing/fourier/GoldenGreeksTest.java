package io.github.mohinio.levy.pricing.fourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.golden.GoldenRows;
import io.github.mohinio.levy.pricing.golden.GoldenRows.Row;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.LevyModel;
import org.junit.jupiter.api.Test;

/** Sensitivities against references of 20 digits, and against differences of prices. */
class GoldenGreeksTest {

  @Test
  void everyRow() {
    int checked = 0;
    for (Row row : GoldenRows.read("greeks.csv")) {
      Greeks greeks = FourierPricer.withDefaults().greeks(row.model(), row.market(), row.option());
      assertThat(greeks.status()).as("%s", row).isEqualTo(PriceEstimate.Status.OK);
      double reference = row.number("value");
      double value = value(greeks, row.text("greek"));
      double error = Math.abs(value - reference);
      assertThat(error)
          .as("%s: %s", row, value)
          .isLessThan(Math.max(1e-10, 1e-10 * Math.abs(reference)));
      checked++;
    }
    assertThat(checked).isGreaterThan(100);
  }

  private static double value(Greeks greeks, String name) {
    return switch (name) {
      case "price" -> greeks.price();
      case "delta" -> greeks.delta();
      case "gamma" -> greeks.gamma();
      case "theta" -> greeks.theta();
      case "rho" -> greeks.rho();
      case "dividend_rho" -> greeks.dividendRho();
      case "volga" -> greeks.volga();
      case "vega" -> greeks.byParameter("sigma");
      case "vanna" -> greeks.deltaByParameter("sigma");
      default ->
          name.startsWith("d_delta_d_")
              ? greeks.deltaByParameter(name.substring("d_delta_d_".length()))
              : greeks.byParameter(name.substring("d_".length()));
    };
  }

  @Test
  void agreeWithDifferencesOfPrices() {
    LevyModel model = LevyModel.cgmy(0.2, 4, 7, 1.2);
    EuropeanOption put = EuropeanOption.put(95, 0.6);
    Greeks greeks = FourierPricer.withDefaults().greeks(model, Market.of(100, 0.03, 0.01), put);
    double h = 0.01;
    double up = price(model, 100 + h, 0.03, 0.01, put);
    double mid = price(model, 100, 0.03, 0.01, put);
    double down = price(model, 100 - h, 0.03, 0.01, put);
    assertThat(greeks.price()).isCloseTo(mid, within(1e-10));
    assertThat(greeks.delta()).isCloseTo((up - down) / (2 * h), within(1e-7));
    assertThat(greeks.gamma()).isCloseTo((up - 2 * mid + down) / (h * h), within(1e-6));
    double later = price(model, 100, 0.03, 0.01, EuropeanOption.put(95, 0.6 + 1e-5));
    double sooner = price(model, 100, 0.03, 0.01, EuropeanOption.put(95, 0.6 - 1e-5));
    assertThat(greeks.theta()).isCloseTo(-(later - sooner) / 2e-5, within(1e-5));
    double dear = price(model, 100, 0.03 + 1e-5, 0.01, put);
    double cheap = price(model, 100, 0.03 - 1e-5, 0.01, put);
    assertThat(greeks.rho()).isCloseTo((dear - cheap) / 2e-5, within(1e-5));
  }

  private static double price(
      LevyModel model, double spot, double rate, double dividend, EuropeanOption option) {
    return FourierPricer.withDefaults().price(model, Market.of(spot, rate, dividend), option);
  }

  @Test
  void unknownParameterIsNamed() {
    Greeks greeks =
        FourierPricer.withDefaults()
            .greeks(LevyModel.blackScholes(0.2), Market.of(100, 0, 0), EuropeanOption.call(100, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> greeks.byParameter("nu"))
        .withMessage("parameter = nu: must be one of [sigma]");
  }
}
