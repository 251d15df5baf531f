package io.github.mohinio.levy.validation.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ModelCatalogue;
import io.github.mohinio.levy.pricing.model.Strip;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RayQuadratureTest {

  static List<String> referenceRows() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                RayQuadratureTest.class.getResourceAsStream("european.csv"),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
    }
  }

  private static LevyModel model(String name, String parameters) {
    Map<String, Double> values =
        Arrays.stream(parameters.split(";"))
            .map(pair -> pair.split("="))
            .collect(Collectors.toMap(pair -> pair[0], pair -> Double.valueOf(pair[1])));
    return (LevyModel) ModelCatalogue.of(name, values);
  }

  @ParameterizedTest
  @MethodSource("referenceRows")
  void referenceOptions(String row) {
    String[] cells = row.split(",");
    double[] numbers = Arrays.stream(cells, 2, 7).mapToDouble(Double::parseDouble).toArray();
    double spot = numbers[0];
    ReferencePrice price =
        RayQuadrature.of(model(cells[0], cells[1]))
            .price(
                Market.of(spot, numbers[1], numbers[2]),
                new EuropeanOption(OptionType.of(cells[7]), numbers[4], numbers[3]));
    assertThat(price.value()).isCloseTo(Double.parseDouble(cells[8]), within(1e-13 * spot));
    assertThat(price.uncertainty()).isLessThan(1e-13 * spot);
  }

  /** Where the printed form of the exponent cancels, the model's own is taken. */
  @Test
  void indexNextToOneAndZero() {
    Market market = Market.of(100, 0.03, 0.01);
    EuropeanOption option = EuropeanOption.put(95, 0.5);
    for (double index : new double[] {0, 1}) {
      ReferencePrice at = RayQuadrature.of(LevyModel.cgmy(0.3, 5, 7, index)).price(market, option);
      ReferencePrice near =
          RayQuadrature.of(LevyModel.cgmy(0.3, 5, 7, index + 1e-9)).price(market, option);
      assertThat(near.value()).isCloseTo(at.value(), within(1e-7));
      assertThat(near.uncertainty()).isLessThan(1e-11);
    }
  }

  /** A model that says nothing of its cone is integrated along straight lines of two heights. */
  @Test
  void modelWithoutACone() {
    LevyModel known = LevyModel.blackScholes(0.3);
    LevyModel own =
        new LevyModel() {
          @Override
          public Strip strip() {
            return known.strip();
          }

          @Override
          public void exponent(double[] x, double[] y, int n, double[] re, double[] im) {
            known.exponent(x, y, n, re, im);
          }
        };
    Market market = Market.of(100, 0.03, 0.01);
    EuropeanOption option = EuropeanOption.call(110, 0.5);
    ReferencePrice price = RayQuadrature.of(own).price(market, option);
    assertThat(price.value())
        .isCloseTo(RayQuadrature.of(known).price(market, option).value(), within(1e-11));
    assertThat(price.uncertainty()).isBetween(1e-16, 1e-11);
  }

  @Test
  void optionsWorthNothingAreNothing() {
    ReferencePrice price =
        RayQuadrature.of(LevyModel.blackScholes(0.05))
            .price(Market.of(100, 0, 0), EuropeanOption.call(300, 1.0 / 365));
    assertThat(price.value()).isZero();
    assertThat(price.uncertainty()).isZero();
  }
}
