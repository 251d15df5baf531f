package io.github.mohinio.levy.pricing.exotic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.golden.GoldenRows.Row;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Barriers that are looked at always. */
class ContinuousBarrierTest {

  private static final BarrierPricer PRICER = BarrierPricer.withDefaults();
  private static final Market MARKET = Market.of(100, 0.05, 0.02);

  static List<Row> rows() {
    return ExoticRows.matching("(put|call)_(down|up)_out_H\\d+");
  }

  /**
   * Largest error seen: 6e-5 under NIG, of which the reference may be 4e-5; 4e-7 with diffusion.
   */
  @ParameterizedTest
  @MethodSource("rows")
  void referencesAreReproduced(Row row) {
    String[] parts = row.text("contract").split("_");
    OptionType type = OptionType.of(parts[0]);
    double level = Double.parseDouble(parts[3].substring(1));
    BarrierOption option =
        parts[1].equals("down")
            ? BarrierOption.down(type, 100, 1, level)
            : BarrierOption.up(type, 100, 1, level);
    ExoticPrice price = PRICER.price(row.model(), row.market(), option);
    double error = Math.abs(price.value() - row.number("value"));
    boolean diffusion = row.model().name().matches("black_scholes|kou");
    assertThat(error).isLessThan(diffusion ? 1e-6 : 1e-4);
    assertThat(error).isLessThan(price.error() + row.number("uncertainty"));
    assertThat(price.error()).isLessThan(5e-4);
  }

  /** By reflection: an up-and-out call is the difference of eight normal probabilities. */
  @Test
  void blackScholesIsItsFormula() {
    ExoticPrice price =
        PRICER.price(
            LevyModel.blackScholes(0.2), MARKET, BarrierOption.up(OptionType.CALL, 95, 0.5, 125));
    assertThat(price.value())
        .isCloseTo(upAndOutCall(100, 95, 125, 0.5, 0.05, 0.02, 0.2), within(2e-6));
  }

  private static double upAndOutCall(
      double s, double k, double b, double t, double r, double q, double sigma) {
    double power = 2 * (r - q) / (sigma * sigma) - 1;
    return capped(s, k, b, t, r, q, sigma)
        - Math.pow(b / s, power) * capped(b * b / s, k, b, t, r, q, sigma);
  }

  /** European call that pays only below b. */
  private static double capped(
      double s, double k, double b, double t, double r, double q, double sigma) {
    return asset(s, k, t, r, q, sigma)
        - asset(s, b, t, r, q, sigma)
        - k * (cash(s, k, t, r, q, sigma) - cash(s, b, t, r, q, sigma));
  }

  private static double asset(double s, double k, double t, double r, double q, double sigma) {
    return s
        * Math.exp(-q * t)
        * cdf((Math.log(s / k) + (r - q + 0.5 * sigma * sigma) * t) / (sigma * Math.sqrt(t)));
  }

  private static double cash(double s, double k, double t, double r, double q, double sigma) {
    return Math.exp(-r * t)
        * cdf((Math.log(s / k) + (r - q - 0.5 * sigma * sigma) * t) / (sigma * Math.sqrt(t)));
  }

  private static double cdf(double x) {
    return new NormalDistribution(null, 0, 1).cumulativeProbability(x);
  }

  @Test
  void lookingMoreOftenTendsToLookingAlways() {
    LevyModel model = LevyModel.kou(0.15, 3, 0.3445, 15, 10);
    BarrierOption always = BarrierOption.down(OptionType.PUT, 100, 1, 80);
    double limit = PRICER.price(model, MARKET, always).value();
    double before = Double.POSITIVE_INFINITY;
    for (int dates : new int[] {64, 256, 1024}) {
      double value = PRICER.price(model, MARKET, always.monitored(dates)).value();
      assertThat(value).isBetween(limit, before);
      before = value;
    }
    // the distance falls like the square root of the period
    double coarse = PRICER.price(model, MARKET, always.monitored(256)).value();
    assertThat(2 * before - coarse).isCloseTo(limit, within(1e-3));
  }

  @Test
  void sensitivitiesAreDifferencesOfValues() {
    LevyModel model = LevyModel.cgmy(0.2, 5, 8, 1.5);
    BarrierOption option = BarrierOption.up(OptionType.PUT, 100, 0.5, 130);
    ExoticPrice middle = PRICER.price(model, MARKET, option);
    double up = PRICER.price(model, Market.of(100.2, 0.05, 0.02), option).value();
    double down = PRICER.price(model, Market.of(99.8, 0.05, 0.02), option).value();
    assertThat(middle.delta()).isCloseTo((up - down) / 0.4, within(1e-4));
  }

  @Test
  void aFarBarrierDoesNotMatter() {
    LevyModel model = LevyModel.nig(15, -5, 0.5);
    double european =
        FourierPricer.withDefaults().price(model, MARKET, EuropeanOption.put(100, 0.5));
    BarrierOption option = BarrierOption.up(OptionType.PUT, 100, 0.5, 400);
    assertThat(PRICER.price(model, MARKET, option).value()).isCloseTo(european, within(1e-5));
    assertThat(PRICER.price(model, MARKET, option.knockIn()).value()).isCloseTo(0, within(1e-5));
  }

  @Test
  void badInputIsRefused() {
    LevyModel model = LevyModel.blackScholes(0.2);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> PRICER.price(model, MARKET, BarrierOption.down(OptionType.PUT, 100, 1, 101)))
        .withMessage("spot = 100.0: must be above the barrier, 101.0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> PRICER.price(model, MARKET, BarrierOption.up(OptionType.PUT, 100, 1, 100)))
        .withMessage("spot = 100.0: must be below the barrier, 100.0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PRICER.price(
                    model, MARKET, new BarrierOption(OptionType.PUT, 100, 1, 80, 120, false, 0)))
        .withMessageContaining("two barriers");
  }
}
