package io.github.mohinio.levy.validation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.fit.QuoteResidual;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorMapTest {

  @Test
  void cellIsTheMeanOfItsOptions() {
    ErrorMap map =
        ErrorMap.of(
            List.of(
                expiry("a", option(OptionType.CALL, 90, 1, 0.02), option(OptionType.PUT, 90, 4, 0)),
                expiry("b", option(OptionType.CALL, 110.5, -2, Double.NaN))));
    assertThat(map.columnTitle()).isEqualTo("strike");
    assertThat(map.columns()).containsExactly("90", "110.5");
    assertThat(map.rows()).containsExactly("a", "b");
    assertThat(map.price()[0]).containsExactly(2.5, Double.NaN);
    assertThat(map.price()[1]).containsExactly(Double.NaN, -2);
    assertThat(map.volatilityPoints()[0][0]).isCloseTo(1, within(1e-14));
    assertThat(map.volatilityPoints()[1]).containsOnly(Double.NaN);
  }

  @Test
  void manyStrikesAreRangesOfLogMoneynessWithAsManyOptionsEach() {
    QuoteResidual[] options = new QuoteResidual[240];
    Arrays.setAll(options, i -> option(OptionType.CALL, 50 + i, 1, 0));
    List<Expiry> expiries = List.of(expiry("a", options));
    StrikeColumns columns = StrikeColumns.of(expiries);
    int[] counts = new int[columns.labels().size()];
    for (QuoteResidual option : options) {
      counts[columns.column(option)]++;
    }
    assertThat(columns.title()).isEqualTo("log-moneyness");
    assertThat(counts).hasSize(24).containsOnly(10);
    assertThat(columns.labels().get(0)).isEqualTo("\u22120.6931 to \u22120.5108");
    assertThat(ErrorMap.of(expiries).price()[0]).containsOnly(1);
  }

  private static Expiry expiry(String label, QuoteResidual... options) {
    OptionSlice slice =
        new OptionSlice(1, 100, 1, new double[] {1}, new OptionType[] {OptionType.CALL});
    return new Expiry(label, slice, new ArrayList<>(List.of(options)));
  }

  private static QuoteResidual option(
      OptionType type, double strike, double priceError, double volatilityError) {
    return new QuoteResidual(
        type, strike, 1, Math.log(strike / 100), 10, 10 + priceError, 0.2, 0.2 + volatilityError);
  }
}
