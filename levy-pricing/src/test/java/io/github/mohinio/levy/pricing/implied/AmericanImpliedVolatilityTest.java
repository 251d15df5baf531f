package io.github.mohinio.levy.pricing.implied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.exotic.AmericanOption;
import io.github.mohinio.levy.pricing.exotic.AmericanPricer;
import io.github.mohinio.levy.pricing.implied.ImpliedVol.Status;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmericanImpliedVolatilityTest {

  private static AmericanVol implied(RandomOption o, double price) {
    return AmericanImpliedVolatility.of(
        o.type(), 100, o.strike(), o.maturity(), o.rate(), o.yield(), price);
  }

  @Test
  void volatilitiesComeBackFromTheirPrices() {
    roundTrips(300, 31);
  }

  @Test
  @Tag("slow")
  void tenThousandVolatilitiesComeBackFromTheirPrices() {
    roundTrips(10_000, 32);
  }

  /**
   * Options whose time value is at least 1e-8 of the spot. Largest error seen: 9e-10; the estimate
   * is of the value's error too.
   */
  private static void roundTrips(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int tested = 0;
    while (tested < count) {
      RandomOption o = RandomOption.draw(random);
      if (o.timeValue() < 1e-6) {
        continue;
      }
      tested++;
      AmericanVol vol = implied(o, o.price());
      assertThat(vol.status()).as("%s", o).isEqualTo(Status.OK);
      assertThat(vol.value()).as("%s", o).isCloseTo(o.volatility(), within(5e-9));
      assertThat(Math.abs(vol.value() - o.volatility()))
          .as("%s", o)
          .isLessThanOrEqualTo(vol.error() + 1e-9);
      double european =
          BlackFormula.presentValue(
              o.type(),
              100 * Math.exp((o.rate() - o.yield()) * o.maturity()),
              o.strike(),
              o.maturity(),
              Math.exp(-o.rate() * o.maturity()),
              vol.value());
      assertThat(vol.europeanPrice()).as("%s", o).isCloseTo(european, within(1e-9));
    }
  }

  /** Prices of another method. Largest error seen: 1.1e-7. */
  @ParameterizedTest
  @CsvSource({
    "PUT, 90, 1, 0.05, 0.02, 0.2", "PUT, 105, 0.25, 0.04, 0.0, 0.35",
    "CALL, 95, 2, 0.02, 0.06, 0.3", "CALL, 120, 0.5, 0.03, 0.05, 0.5"
  })
  void pricesOfTheGridGiveTheirVolatility(
      OptionType type, double strike, double maturity, double rate, double yield, double sigma) {
    double price =
        AmericanPricer.withDefaults()
            .price(
                LevyModel.blackScholes(sigma),
                Market.of(100, rate, yield),
                new AmericanOption(type, strike, maturity))
            .value();
    AmericanVol vol = AmericanImpliedVolatility.of(type, 100, strike, maturity, rate, yield, price);
    assertThat(vol.value()).isCloseTo(sigma, within(5e-7));
    assertThat(vol.error()).isLessThan(1e-6);
  }

  @ParameterizedTest
  @CsvSource({
    // type, strike, rate, yield, price, status
    "PUT, 120, 0.05, 0, 19.99, BELOW_INTRINSIC",
    "PUT, 120, 0.05, 0, 20, NO_TIME_VALUE",
    "PUT, 120, 0.05, 0, 20.0001, OK",
    "PUT, 120, 0.05, 0, 119.999, OK",
    "PUT, 120, 0.05, 0, 120, ABOVE_MAXIMUM",
    "CALL, 80, 0, 0.05, 20, NO_TIME_VALUE",
    "CALL, 80, 0, 0.05, 100, ABOVE_MAXIMUM",
    // never exercised early: European bounds
    "CALL, 80, 0.05, 0, 21, BELOW_INTRINSIC",
    "CALL, 80, 0.05, 0, 25, OK",
    "PUT, 80, 0.05, 0, 0, NO_TIME_VALUE",
    "PUT, 80, 0.05, 0, 1e-9, OK",
    "PUT, 80, 0.05, 0, -1, INVALID_INPUT",
    "PUT, 80, 0.05, 0, NaN, INVALID_INPUT",
    "PUT, -1, 0.05, 0, 5, INVALID_INPUT",
    "PUT, 80, -0.01, -0.03, 5, INVALID_INPUT",
    "CALL, 80, -0.03, -0.01, 25, INVALID_INPUT"
  })
  void aPriceWithoutAVolatilityHasAReason(
      OptionType type, double strike, double rate, double yield, double price, Status status) {
    AmericanVol vol = AmericanImpliedVolatility.of(type, 100, strike, 1, rate, yield, price);
    assertThat(vol.status()).isEqualTo(status);
    assertThat(Double.isNaN(vol.value())).isEqualTo(status != Status.OK);
  }
}
