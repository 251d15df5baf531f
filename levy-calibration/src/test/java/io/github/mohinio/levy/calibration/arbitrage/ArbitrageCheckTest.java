package io.github.mohinio.levy.calibration.arbitrage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.Surfaces;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArbitrageCheckTest {

  private static final double DISCOUNT = 0.5;

  private static OptionSlice slice(double maturity, OptionType type, double... strikes) {
    OptionType[] types = new OptionType[strikes.length];
    Arrays.fill(types, type);
    return new OptionSlice(maturity, 100, DISCOUNT, strikes, types);
  }

  private static OptionSurface calls(double[] strikes, double... prices) {
    return OptionSurface.of(List.of(slice(1, OptionType.CALL, strikes)), prices);
  }

  private static ArbitrageViolation only(OptionSurface surface) {
    ArbitrageReport report = ArbitrageCheck.withDefaults().check(surface);
    assertThat(report.violations()).hasSize(1);
    return report.violations().get(0);
  }

  @Test
  void pricesOfAModelAreFreeOfArbitrage() {
    ArbitrageReport report =
        ArbitrageCheck.withDefaults().check(Surfaces.full(LevyModel.cgmy(0.5, 5, 8, 0.7)));

    assertThat(report.violations()).isEmpty();
    assertThat(report.isFree()).isTrue();
    assertThat(report.summary()).isEqualTo(report.options() + " options: no arbitrage");
  }

  @Test
  void aPriceBelowItsIntrinsicValueIsFound() {
    ArbitrageViolation violation = only(calls(new double[] {80}, 9.75));

    assertThat(violation.kind()).isEqualTo(ArbitrageKind.LOWER_BOUND);
    assertThat(violation.size()).isEqualTo(0.25, within(1e-12));
    assertThat(violation.executable()).isTrue();
    assertThat(violation.description())
        .isEqualTo("call 80 of 1.000 years below its intrinsic value by 0.250, tolerance 0.00");
  }

  @Test
  void aPutAboveItsDiscountedStrikeIsFound() {
    OptionSurface surface =
        OptionSurface.of(List.of(slice(1, OptionType.PUT, 80)), new double[] {40.5});

    assertThat(only(surface).kind()).isEqualTo(ArbitrageKind.UPPER_BOUND);
    assertThat(only(surface).size()).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void aCallThatRisesWithTheStrikeIsFound() {
    ArbitrageViolation violation = only(calls(new double[] {120, 130}, 2, 2.125));

    assertThat(violation.kind()).isEqualTo(ArbitrageKind.MONOTONICITY);
    assertThat(violation.options()).containsExactly(1, 0);
    assertThat(violation.size()).isEqualTo(0.125, within(1e-12));
  }

  @Test
  void aCallThatFallsTooFastIsFound() {
    // 10 points of strike are worth 5 today; convexity with the forward fails for the same reason
    ArbitrageReport report =
        ArbitrageCheck.withDefaults().check(calls(new double[] {80, 90}, 12, 6.5));

    assertThat(report.counts())
        .containsExactly(Map.entry(ArbitrageKind.SLOPE, 1), Map.entry(ArbitrageKind.BUTTERFLY, 1));
    assertThat(report.violations().get(0).size()).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void convexityKnowsOfUnevenStrikes() {
    // chord from (80, 16) to (110, 4) at 90 is 12
    assertThat(only(calls(new double[] {80, 90, 110}, 16, 12.5, 4)).kind())
        .isEqualTo(ArbitrageKind.BUTTERFLY);
    assertThat(only(calls(new double[] {80, 90, 110}, 16, 12.5, 4)).size())
        .isEqualTo(0.5, within(1e-12));
    assertThat(
            ArbitrageCheck.withDefaults()
                .check(calls(new double[] {80, 90, 110}, 16, 12, 4))
                .isFree())
        .isTrue();
  }

  @Test
  void putsAndCallsOfASliceAreOneCurve() {
    // the put of strike 90 is a call of 2.5 + 5 = 7.5, above the chord from 10.5 to 4 at 90: 7.25
    OptionSlice slice =
        new OptionSlice(
            1,
            100,
            DISCOUNT,
            new double[] {100, 80, 90},
            new OptionType[] {OptionType.CALL, OptionType.CALL, OptionType.PUT});
    ArbitrageViolation violation =
        only(OptionSurface.of(List.of(slice), new double[] {4, 10.5, 2.5}));

    assertThat(violation.kind()).isEqualTo(ArbitrageKind.BUTTERFLY);
    assertThat(violation.options()).containsExactly(2, 1, 0);
    assertThat(violation.size()).isEqualTo(0.25, within(1e-12));
  }

  @Test
  void aCallAndAPutOutOfParityAreFound() {
    OptionSlice slice =
        new OptionSlice(
            1,
            100,
            DISCOUNT,
            new double[] {90, 90},
            new OptionType[] {OptionType.CALL, OptionType.PUT});
    ArbitrageViolation violation = only(OptionSurface.of(List.of(slice), new double[] {8, 2}));

    assertThat(violation.kind()).isEqualTo(ArbitrageKind.PARITY);
    assertThat(violation.size()).isEqualTo(1, within(1e-12));
  }

  @Test
  void aLaterCallWorthLessIsFoundAtEqualMoneyness() {
    // forwards 100 and 120: moneyness 1 is strike 100 and strike 120
    OptionSlice later =
        new OptionSlice(2, 120, 0.25, new double[] {120}, new OptionType[] {OptionType.CALL});
    OptionSurface surface =
        OptionSurface.of(List.of(slice(1, OptionType.CALL, 100), later), new double[] {5, 2.7});
    ArbitrageViolation violation = only(surface);

    // 2.7 / 30 = 0.09 against 5 / 50 = 0.1; in currency of the earlier slice 0.01 * 50
    assertThat(violation.kind()).isEqualTo(ArbitrageKind.CALENDAR);
    assertThat(violation.options()).containsExactly(0, 1);
    assertThat(violation.size()).isEqualTo(0.5, within(1e-12));
    assertThat(
            ArbitrageCheck.withDefaults().check(surface.withPrices(new double[] {5, 3})).isFree())
        .isTrue();
  }

  @Test
  void aCalendarIsComparedBetweenStrikesByTheirChord() {
    // later chord from (90, 8) to (110, 2) at 100 is 5; each alone is no limit
    OptionSurface surface =
        OptionSurface.of(
            List.of(slice(1, OptionType.CALL, 100), slice(2, OptionType.CALL, 90, 110)),
            new double[] {5.5, 8, 2});

    assertThat(only(surface).kind()).isEqualTo(ArbitrageKind.CALENDAR);
    assertThat(only(surface).options()).containsExactly(0, 1, 2);
    assertThat(only(surface).size()).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void slicesOfOneMaturityAreNotCompared() {
    OptionSurface surface =
        OptionSurface.of(
            List.of(slice(1, OptionType.CALL, 100), slice(1, OptionType.CALL, 100)),
            new double[] {5, 4});

    assertThat(ArbitrageCheck.withDefaults().check(surface).isFree()).isTrue();
  }

  @Test
  void aViolationInsideTheSpreadCannotBeTraded() {
    OptionSurface surface = calls(new double[] {120, 130}, 2, 2.125);
    ArbitrageReport inside =
        ArbitrageCheck.withDefaults().check(surface.withHalfSpreads(new double[] {0.0625, 0.0625}));
    ArbitrageReport beyond =
        ArbitrageCheck.withDefaults().check(surface.withHalfSpreads(new double[] {0.0625, 0.05}));

    assertThat(inside.violations().get(0).executable()).isFalse();
    assertThat(inside.violations().get(0).tolerance()).isEqualTo(0.125, within(1e-15));
    assertThat(inside.summary())
        .isEqualTo(
            "2 options: 1 violations (1 MONOTONICITY), 0 beyond their tolerance, largest 0.125");
    assertThat(beyond.executable()).hasSize(1);
  }

  @Test
  void whatCanBeTradedIsFoundBetweenStrikesFarApart() {
    // At mids each neighbouring butterfly is within wide spreads of the strikes 99 and 101, but
    // 100 can be sold at 8 and the wings 80 and 120 bought for (10.2 + 2.2) / 2 = 6.2.
    OptionSurface surface =
        calls(new double[] {80, 99, 100, 101, 120}, 10.1, 7, 8.1, 6.9, 2.1)
            .withHalfSpreads(new double[] {0.1, 5, 0.1, 5, 0.1});
    ArbitrageReport report = ArbitrageCheck.withDefaults().check(surface);

    assertThat(report.executable())
        .anySatisfy(
            violation -> {
              assertThat(violation.kind()).isEqualTo(ArbitrageKind.BUTTERFLY);
              assertThat(violation.options()).containsExactly(2, 0, 4);
              assertThat(violation.size()).isEqualTo(8.1 - 6.1, within(1e-12));
              assertThat(violation.tolerance()).isEqualTo(0.2, within(1e-12));
            });
  }

  @Test
  void theToleranceStandsForUnknownSpreads() {
    OptionSurface surface = calls(new double[] {120, 130}, 2, 2.125);

    assertThat(ArbitrageCheck.withDefaults().withTolerance(0.0625).check(surface).executable())
        .isEmpty();
    assertThat(ArbitrageCheck.withDefaults().withTolerance(0.06).check(surface).executable())
        .hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArbitrageCheck.withDefaults().withTolerance(-1))
        .withMessage("tolerance = -1.0: must be finite and >= 0");
  }

  @Test
  void roundingIsNoArbitrage() {
    assertThat(
            ArbitrageCheck.withDefaults()
                .check(calls(new double[] {120, 130}, 2, 2 + 4e-8))
                .isFree())
        .isTrue();
    assertThat(
            ArbitrageCheck.withDefaults()
                .check(calls(new double[] {120, 130}, 2, 2 + 6e-8))
                .isFree())
        .isFalse();
  }
}
