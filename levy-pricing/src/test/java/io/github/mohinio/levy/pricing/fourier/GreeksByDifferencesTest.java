package io.github.mohinio.levy.pricing.fourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.ModelCatalogue;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sensitivity against Richardson-extrapolated differences of prices and deltas. */
class GreeksByDifferencesTest {

  private static final FourierPricer PRICER = FourierPricer.withDefaults().withTolerance(1e-14);
  private static final double SPOT = 100;
  private static final double RATE = 0.03;
  private static final double DIVIDEND = 0.01;

  static Stream<String> names() {
    return ModelCatalogue.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void agree(String name) {
    Random random = new Random(31 + name.hashCode());
    for (int i = 0; i < 3; i++) {
      ReturnModel model = RandomModels.of(name, random);
      double maturity = 0.2 + 1.5 * random.nextDouble();
      double strike = 85 + 30 * random.nextDouble();
      OptionType type = i % 2 == 0 ? OptionType.CALL : OptionType.PUT;
      check(model, new EuropeanOption(type, strike, maturity));
    }
  }

  private static void check(ReturnModel model, EuropeanOption option) {
    Greeks greeks = greeks(model, SPOT, RATE, DIVIDEND, option);
    assertThat(greeks.status()).isEqualTo(PriceEstimate.Status.OK);
    String what = model + " " + option;
    same("delta", what, greeks.delta(), slope(s -> price(model, s, RATE, DIVIDEND, option), SPOT));
    same(
        "gamma",
        what,
        greeks.gamma(),
        slope(s -> greeks(model, s, RATE, DIVIDEND, option).delta(), SPOT));
    same(
        "theta",
        what,
        greeks.theta(),
        -slope(
            t ->
                price(
                    model,
                    SPOT,
                    RATE,
                    DIVIDEND,
                    new EuropeanOption(option.type(), option.strike(), t)),
            option.maturity()));
    same("rho", what, greeks.rho(), slope(r -> price(model, SPOT, r, DIVIDEND, option), RATE));
    same(
        "dividend rho",
        what,
        greeks.dividendRho(),
        slope(q -> price(model, SPOT, RATE, q, option), DIVIDEND));
    for (int p = 0; p < model.parameters().length; p++) {
      int index = p;
      String parameter = model.parameterNames().get(p);
      double value = model.parameters()[p];
      same(
          "d " + parameter,
          what,
          greeks.byParameter(parameter),
          slope(v -> price(moved(model, index, v), SPOT, RATE, DIVIDEND, option), value));
      same(
          "d delta d " + parameter,
          what,
          greeks.deltaByParameter(parameter),
          slope(v -> greeks(moved(model, index, v), SPOT, RATE, DIVIDEND, option).delta(), value));
      if (parameter.equals("sigma") && !Double.isNaN(greeks.volga())) {
        same(
            "volga",
            what,
            greeks.volga(),
            slope(
                v ->
                    greeks(moved(model, index, v), SPOT, RATE, DIVIDEND, option)
                        .byParameter("sigma"),
                value));
      }
    }
  }

  private static double price(
      ReturnModel model, double spot, double rate, double dividend, EuropeanOption option) {
    return PRICER.price(model, Market.of(spot, rate, dividend), option);
  }

  private static Greeks greeks(
      ReturnModel model, double spot, double rate, double dividend, EuropeanOption option) {
    return PRICER.greeks(model, Market.of(spot, rate, dividend), option);
  }

  private static ReturnModel moved(ReturnModel model, int parameter, double value) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int p = 0; p < model.parameters().length; p++) {
      values.put(model.parameterNames().get(p), p == parameter ? value : model.parameters()[p]);
    }
    return ModelCatalogue.of(model.name(), values);
  }

  /** Central differences at h, h/2 and h/4, extrapolated twice. */
  private static double slope(DoubleUnaryOperator f, double x) {
    double h = x == SPOT ? 0.1 : 4e-3 * Math.max(Math.abs(x), 0.02);
    double d0 = (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
    double d1 = (f.applyAsDouble(x + h / 2) - f.applyAsDouble(x - h / 2)) / h;
    double d2 = (f.applyAsDouble(x + h / 4) - f.applyAsDouble(x - h / 4)) / (h / 2);
    double e0 = d1 + (d1 - d0) / 3;
    double e1 = d2 + (d2 - d1) / 3;
    return e1 + (e1 - e0) / 15;
  }

  private static void same(String greek, String what, double value, double difference) {
    assertThat(value)
        .as("%s of %s", greek, what)
        .isCloseTo(difference, within(1e-7 * (1 + Math.abs(difference))));
  }
}
