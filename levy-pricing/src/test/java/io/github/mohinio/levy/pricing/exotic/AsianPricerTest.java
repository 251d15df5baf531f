package io.github.mohinio.levy.pricing.exotic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.exotic.AsianOption.Average;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.PriceEstimate;
import io.github.mohinio.levy.pricing.golden.GoldenRows.Row;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AsianPricerTest {

  private static final AsianPricer PRICER = AsianPricer.withDefaults();
  private static final LevyModel NIG = LevyModel.nig(15, -5, 0.5);
  private static final Market MARKET = Market.of(100, 0.05, 0.02);

  static List<Row> rows() {
    return ExoticRows.matching("asian_arithmetic_.*");
  }

  /** Largest error seen: 4e-7 at 12 and 9e-7 at 250 fixings. */
  @ParameterizedTest
  @MethodSource("rows")
  void referencesAreReproduced(Row row) {
    int fixings = Integer.parseInt(row.text("contract").replaceAll("\\D", ""));
    AsianOption option = new AsianOption(OptionType.PUT, Average.ARITHMETIC, 100, 1, fixings);
    PriceEstimate price = PRICER.price(row.model(), row.market(), option);
    assertThat(price.value()).isCloseTo(row.number("value"), within(row.number("uncertainty")));
    assertThat(price.error()).isLessThan(1e-6);
    assertThat(price.status()).isEqualTo(PriceEstimate.Status.OK);
  }

  @Test
  void aGeometricAverageOfBlackScholesIsLognormal() {
    int fixings = 12;
    double mean = 0;
    double variance = 0;
    for (int j = 1; j <= fixings; j++) {
      double weight = (fixings + 1.0 - j) / (fixings + 1);
      mean += weight * (0.05 - 0.02 - 0.5 * 0.04) / fixings;
      variance += weight * weight * 0.04 / fixings;
    }
    double forward = 100 * Math.exp(mean + 0.5 * variance);
    for (OptionType type : OptionType.values()) {
      double exact =
          BlackFormula.presentValue(type, forward, 103, 1, Math.exp(-0.05), Math.sqrt(variance));
      PriceEstimate price =
          PRICER.price(
              LevyModel.blackScholes(0.2),
              MARKET,
              new AsianOption(type, Average.GEOMETRIC, 103, 1, fixings));
      assertThat(price.value()).isCloseTo(exact, within(1e-11));
    }
  }

  /** One fixing: half the spot and half a European option. */
  @ParameterizedTest
  @EnumSource
  void oneFixingIsEuropean(OptionType type) {
    double european =
        FourierPricer.withDefaults().price(NIG, MARKET, new EuropeanOption(type, 110, 0.5));
    PriceEstimate price =
        PRICER.price(NIG, MARKET, new AsianOption(type, Average.ARITHMETIC, 105, 0.5, 1));
    assertThat(price.value()).isCloseTo(0.5 * european, within(1e-8));
  }

  /** Two fixings by simulation of their exact law, with the geometric average as control. */
  @Test
  void simulationAgrees() {
    LevyModel model = LevyModel.blackScholes(0.3);
    Random random = new Random(3);
    double discount = MARKET.discountFactor(1);
    double sum = 0;
    double square = 0;
    int paths = 400_000;
    for (int i = 0; i < paths; i++) {
      double step = (0.03 - 0.045) / 2;
      double first = 100 * Math.exp(step + 0.3 * Math.sqrt(0.5) * random.nextGaussian());
      double second = first * Math.exp(step + 0.3 * Math.sqrt(0.5) * random.nextGaussian());
      double arithmetic = Math.max(0, 100 - (100 + first + second) / 3);
      double geometric = Math.max(0, 100 - Math.cbrt(100 * first * second));
      double difference = discount * (arithmetic - geometric);
      sum += difference;
      square += difference * difference;
    }
    double mean = sum / paths;
    double deviation = Math.sqrt((square / paths - mean * mean) / paths);
    double arithmetic = price(model, Average.ARITHMETIC, 2);
    double geometric = price(model, Average.GEOMETRIC, 2);
    assertThat(arithmetic - geometric).isCloseTo(mean, within(4 * deviation));
    assertThat(deviation).isLessThan(2e-3);
  }

  private static double price(LevyModel model, Average average, int fixings) {
    return PRICER
        .price(model, MARKET, new AsianOption(OptionType.PUT, average, 100, 1, fixings))
        .value();
  }

  @Test
  void anArithmeticPutIsWorthLessThanAGeometricOne() {
    assertThat(price(NIG, Average.ARITHMETIC, 12)).isLessThan(price(NIG, Average.GEOMETRIC, 12));
  }

  @Test
  void aPutThatCannotPayIsWorthNothing() {
    AsianOption option = new AsianOption(OptionType.PUT, Average.ARITHMETIC, 5, 1, 12);
    assertThat(PRICER.price(NIG, MARKET, option).value()).isZero();
  }

  @Test
  void badInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AsianOption(OptionType.PUT, Average.ARITHMETIC, 100, 1, 0))
        .withMessageContaining("fixings = 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PRICER.withTolerance(0))
        .withMessageContaining("tolerance = 0.0");
  }
}
