package io.github.mohinio.levy.pricing.exotic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.PriceEstimate;
import io.github.mohinio.levy.pricing.golden.GoldenRows.Row;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Options that something happens to at dates: Bermudans and barriers. */
class DatedOptionsTest {

  private static final BarrierPricer BARRIERS = BarrierPricer.withDefaults();
  private static final BermudanPricer BERMUDANS = BermudanPricer.withDefaults();
  private static final LevyModel NIG = LevyModel.nig(15, -5, 0.5);
  private static final LevyModel VG = LevyModel.varianceGamma(0.2, 0.2, -0.15);
  private static final Market MARKET = Market.of(100, 0.05, 0.02);

  static List<Row> bermudans() {
    return ExoticRows.matching("bermudan_.*");
  }

  static List<Row> barriers() {
    return ExoticRows.matching(".*_monitored_.*");
  }

  /** Largest error seen 4e-9, the last digit of the reference. */
  @ParameterizedTest
  @MethodSource("bermudans")
  void bermudanReferencesAreReproduced(Row row) {
    int dates = Integer.parseInt(row.text("contract").replaceAll("\\D", ""));
    BermudanOption option =
        new BermudanOption(OptionType.PUT, row.number("strike"), row.number("maturity"), dates);
    ExoticPrice price = BERMUDANS.price(row.model(), row.market(), option);
    assertThat(price.value()).isCloseTo(row.number("value"), within(3 * row.number("uncertainty")));
    assertThat(price.error()).isLessThan(1e-8);
    assertThat(price.status()).isEqualTo(PriceEstimate.Status.OK);
  }

  /** Largest error seen 3e-9 where the law is smooth; the others' references are uncertain. */
  @ParameterizedTest
  @MethodSource("barriers")
  void barrierReferencesAreReproduced(Row row) {
    String[] parts = row.text("contract").split("_");
    OptionType type = OptionType.of(parts[0]);
    double level = Double.parseDouble(parts[3].substring(1));
    BarrierOption option =
        parts[1].equals("down")
            ? BarrierOption.down(type, row.number("strike"), row.number("maturity"), level)
            : BarrierOption.up(type, row.number("strike"), row.number("maturity"), level);
    option = option.monitored(Integer.parseInt(parts[5]));
    ExoticPrice price = BARRIERS.price(row.model(), row.market(), option);
    double error = Math.abs(price.value() - row.number("value"));
    assertThat(error).isLessThan(3 * row.number("uncertainty"));
    assertThat(error).isLessThan(price.error() + row.number("uncertainty"));
    assertThat(price.error()).isLessThan(row.text("model").equals("variance_gamma") ? 2e-4 : 1e-8);
  }

  @ParameterizedTest
  @EnumSource
  void oneDateIsEuropean(OptionType type) {
    double european =
        FourierPricer.withDefaults().price(NIG, MARKET, new EuropeanOption(type, 105, 0.5));
    ExoticPrice bermudan = BERMUDANS.price(NIG, MARKET, new BermudanOption(type, 105, 0.5, 1));
    assertThat(bermudan.value()).isCloseTo(european, within(1e-8));
    // beyond the barrier nothing would be paid anyway
    BarrierOption barrier =
        type == OptionType.CALL
            ? BarrierOption.down(type, 105, 0.5, 104)
            : BarrierOption.up(type, 105, 0.5, 106);
    assertThat(BARRIERS.price(NIG, MARKET, barrier.monitored(1)).value())
        .isCloseTo(european, within(1e-8));
  }

  @Test
  void bermudansRiseToTheAmerican() {
    AmericanOption american = AmericanOption.put(100, 1);
    double limit = AmericanPricer.withDefaults().price(NIG, MARKET, american).value();
    double[] value = new double[4];
    for (int i = 0; i < value.length; i++) {
      value[i] =
          BERMUDANS.price(NIG, MARKET, new BermudanOption(OptionType.PUT, 100, 1, 32 << i)).value();
      assertThat(value[i]).isBetween(i == 0 ? 6.4 : value[i - 1], limit);
    }
    // one extrapolation of the first order
    assertThat(2 * value[3] - value[2]).isCloseTo(limit, within(2e-5));
  }

  /** Exercise between two boundaries, which the American pricer splits its steps for. */
  @Test
  void bermudansRiseToTheAmericanAtNegativeRates() {
    Market market = Market.of(90, -0.01, -0.03);
    AmericanOption american = AmericanOption.put(100, 1);
    ExoticPrice limit = AmericanPricer.withDefaults().price(NIG, market, american);
    double[] value = new double[2];
    for (int i = 0; i < value.length; i++) {
      value[i] =
          BERMUDANS
              .price(NIG, market, new BermudanOption(OptionType.PUT, 100, 1, 128 << i))
              .value();
    }
    assertThat(2 * value[1] - value[0]).isCloseTo(limit.value(), within(3e-5));
  }

  /**
   * Prices that may jump to many times what they were; damped too much they came in at the far end.
   */
  @Test
  void hugeJumpsDoNotWrapAround() {
    LevyModel jumps = LevyModel.merton(1.2446, 1.2713, 1.3877, 0.9641);
    Market market = Market.of(100, 0.255, -0.0526);
    double european =
        FourierPricer.withDefaults().price(jumps, market, EuropeanOption.call(6.5545, 0.015));
    for (int dates : new int[] {1, 3, 20}) {
      ExoticPrice call =
          BERMUDANS.price(jumps, market, new BermudanOption(OptionType.CALL, 6.5545, 0.015, dates));
      assertThat(call.value()).isCloseTo(european, within(1e-8)); // never exercised early
    }
  }

  @Test
  void knockInAndKnockOutAreTheEuropeanOption() {
    BarrierOption out = BarrierOption.down(OptionType.PUT, 100, 1, 80).monitored(12);
    ExoticPrice a = BARRIERS.price(NIG, MARKET, out);
    ExoticPrice b = BARRIERS.price(NIG, MARKET, out.knockIn());
    double european = FourierPricer.withDefaults().price(NIG, MARKET, EuropeanOption.put(100, 1));
    assertThat(a.value() + b.value()).isCloseTo(european, within(1e-10));
    assertThat(b.value()).isPositive();
  }

  @Test
  void aDoubleBarrierTendsToTheSingleOnes() {
    BarrierOption both = new BarrierOption(OptionType.PUT, 100, 1, 80, 120, false, 12);
    double value = BARRIERS.price(NIG, MARKET, both).value();
    double down =
        BARRIERS
            .price(NIG, MARKET, BarrierOption.down(OptionType.PUT, 100, 1, 80).monitored(12))
            .value();
    double wide =
        BARRIERS
            .price(NIG, MARKET, new BarrierOption(OptionType.PUT, 100, 1, 80, 1000, false, 12))
            .value();
    assertThat(value).isLessThan(down);
    assertThat(wide).isCloseTo(down, within(1e-8));
  }

  @Test
  void sensitivitiesAreDifferencesOfValues() {
    BarrierOption option = BarrierOption.up(OptionType.CALL, 100, 0.5, 130).monitored(6);
    ExoticPrice middle = BARRIERS.price(NIG, MARKET, option);
    double bump = 0.02;
    double up = BARRIERS.price(NIG, Market.of(100 + bump, 0.05, 0.02), option).value();
    double down = BARRIERS.price(NIG, Market.of(100 - bump, 0.05, 0.02), option).value();
    assertThat(middle.delta()).isCloseTo((up - down) / (2 * bump), within(1e-5));
    double gamma = (up - 2 * middle.value() + down) / (bump * bump);
    assertThat(middle.gamma()).isCloseTo(gamma, within(1e-4));
  }

  @Test
  void slowDecayIsReported() {
    ExoticPrice price = BERMUDANS.price(VG, MARKET, new BermudanOption(OptionType.PUT, 100, 1, 12));
    assertThat(price.status()).isEqualTo(PriceEstimate.Status.TOLERANCE_NOT_MET);
    assertThat(price.error()).isBetween(1e-7, 2e-4);
  }

  @Test
  void badInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BermudanOption(OptionType.PUT, 100, 1, 0))
        .withMessageContaining("dates = 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BarrierOption(OptionType.PUT, 100, 1, 120, 80, false, 12))
        .withMessage("upper = 80.0: must be above the lower barrier, 120.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BarrierOption.down(OptionType.PUT, 100, 1, 0))
        .withMessage("barrier = 0.0: must be finite and > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BarrierOption.down(OptionType.PUT, 100, -1, 80))
        .withMessageContaining("maturity = -1.0");
  }
}
