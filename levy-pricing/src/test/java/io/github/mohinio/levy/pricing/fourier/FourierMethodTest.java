package io.github.mohinio.levy.pricing.fourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.golden.GoldenRows;
import io.github.mohinio.levy.pricing.golden.GoldenRows.Row;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every method against references of 20 digits: right, or known to miss its tolerance. */
class FourierMethodTest {

  private static final double TOLERANCE = 1e-8;

  /** Rounding of the references' own inputs, in units of the discounted forward. */
  private static final double ROUNDING = 1e-14;

  /** All rows; those missed have a characteristic function that decays too slowly. */
  @ParameterizedTest
  @CsvSource({"AUTOMATIC, 436", "CONTOUR, 436", "LEWIS, 387", "COS, 345", "CARR_MADAN, 380"})
  @Tag("slow")
  void isRightOrSaysSoOfAllRows(FourierMethod method, int fewest) {
    isRightOrSaysSo(method, 1, fewest);
  }

  /** Every row, or every fourth. */
  @ParameterizedTest
  @CsvSource({
    "AUTOMATIC, 1, 436",
    "CONTOUR, 1, 436",
    "LEWIS, 4, 96",
    "COS, 4, 85",
    "CARR_MADAN, 4, 94"
  })
  void isRightOrSaysSo(FourierMethod method, int every, int fewest) {
    List<Row> rows = GoldenRows.read("european.csv");
    FourierPricer pricer = FourierPricer.withDefaults().withMethod(method).withTolerance(TOLERANCE);
    int met = 0;
    for (int i = 0; i < rows.size(); i += every) {
      Row row = rows.get(i);
      PriceEstimate estimate = pricer.estimate(row.model(), row.market(), row.option());
      double maturity = row.option().maturity();
      double unit = row.market().forward(maturity) * row.market().discountFactor(maturity);
      double error = Math.abs(estimate.value() - row.number("price"));
      assertThat(error / unit)
          .as("%s", row)
          .isLessThanOrEqualTo(estimate.error() / unit + ROUNDING);
      if (estimate.status() == PriceEstimate.Status.OK) {
        met++;
        assertThat(error / unit).as("%s", row).isLessThan(TOLERANCE);
      } else {
        assertThat(estimate.error() / unit).as("%s", row).isGreaterThan(TOLERANCE);
      }
    }
    assertThat(met).isGreaterThanOrEqualTo(fewest);
  }

  @ParameterizedTest
  @EnumSource
  void pricesHaveTheBoundsOfNoArbitrage(FourierMethod method) {
    double[] strikes = {1e-3, 20, 60, 99, 100, 101, 170, 500, 1e5};
    Market market = Market.of(100, 0.02, 0.03);
    List<OptionSlice> slices =
        List.of(
            market.slice(0.003, strikes, OptionType.CALL),
            market.slice(4, strikes, OptionType.PUT));
    SurfacePricer pricer =
        FourierPricer.withDefaults().withMethod(method).withTolerance(1e-9).on(slices);
    double[] prices = new double[pricer.size()];
    pricer.price(LevyModel.merton(0.2, 0.5, -0.1, 0.2), prices);
    assertThat(pricer.nodes()).isPositive();
    int i = 0;
    for (OptionSlice slice : slices) {
      for (int q = 0; q < slice.size(); q++) {
        double forward = slice.discountFactor() * slice.forward();
        double strike = slice.discountFactor() * slice.strike(q);
        int sign = slice.type(q).sign();
        double most = sign > 0 ? forward : strike;
        assertThat(prices[i])
            .isBetween(
                Math.max(0, sign * (forward - strike)) * (1 - 1e-15) - 1e-13, most * (1 + 1e-15));
        i++;
      }
    }
  }

  /** The characteristic function decays like the power 0.005 of the frequency. */
  @ParameterizedTest
  @EnumSource(names = {"LEWIS", "COS", "CARR_MADAN"})
  void slowDecayIsReported(FourierMethod method) {
    List<OptionSlice> slices =
        List.of(Market.of(100, 0, 0).slice(0.0025, new double[] {100}, OptionType.CALL));
    LevyModel model = LevyModel.varianceGamma(0.2, 1, -0.1);
    double[] exact = FourierPricer.withDefaults().price(model, slices);
    SurfacePricer pricer = FourierPricer.withDefaults().withMethod(method).on(slices);
    double[] prices = new double[1];
    pricer.price(model, prices);
    assertThat(pricer.converged()).isFalse();
    assertThat(pricer.errorEstimate()).isBetween(Math.abs(prices[0] - exact[0]) / 100, 1e-3);
  }

  /** The lower tail has no exponential moment to bound the mass outside the interval with. */
  @Test
  void cosineSeriesOfAHeavyTailIsReported() {
    List<OptionSlice> slices =
        List.of(Market.of(100, 0, 0).slice(1, new double[] {90, 100}, OptionType.PUT));
    SurfacePricer pricer =
        FourierPricer.withDefaults().withMethod(FourierMethod.COS).withTolerance(1e-4).on(slices);
    pricer.price(LevyModel.finiteMomentLogStable(0.2, 1.5), new double[2]);
    assertThat(pricer.converged()).isFalse();
  }

  /** Jumps of one size: the characteristic function fades and comes back. */
  @ParameterizedTest
  @EnumSource(names = {"LEWIS", "COS", "CARR_MADAN"})
  void aLatticeIsNotCutOffAtItsFirstDip(FourierMethod method) {
    double[] strikes = {80, 100, 120};
    SurfacePricer pricer =
        FourierPricer.withDefaults()
            .withMethod(method)
            .withTolerance(1e-7)
            .on(List.of(Market.of(100, 0, 0).slice(2, strikes, OptionType.CALL)));
    double[] prices = new double[3];
    pricer.price(LevyModel.merton(0.02, 20, 0.9, 1e-9), prices);
    assertThat(pricer.converged()).isTrue();
    for (int q = 0; q < 3; q++) {
      assertThat(prices[q] / 100).isCloseTo(poissonMixture(strikes[q] / 100), within(1e-7));
    }
  }

  /** The same price by conditioning on the number of jumps, of which 40 are expected. */
  private static double poissonMixture(double strike) {
    double price = 0;
    double weight = Math.exp(-40);
    for (int jumps = 0; jumps < 400; jumps++) {
      double forward = Math.exp(0.9 * jumps - 40 * Math.expm1(0.9));
      price += weight * BlackFormula.forwardPrice(OptionType.CALL, forward, strike, 2, 0.02);
      weight *= 40.0 / (jumps + 1);
    }
    return price;
  }

  @Test
  void theMethodIsKeptByTheOtherSettings() {
    FourierPricer pricer =
        FourierPricer.withDefaults()
            .withMethod(FourierMethod.COS)
            .withTolerance(1e-7)
            .withRelativeTolerance(1e-3);
    assertThat(pricer.method()).isEqualTo(FourierMethod.COS);
    assertThat(pricer.withMethod(FourierMethod.LEWIS).tolerance()).isEqualTo(1e-7);
    assertThat(FourierPricer.withDefaults().method()).isEqualTo(FourierMethod.AUTOMATIC);
    assertThatNullPointerException().isThrownBy(() -> pricer.withMethod(null));
  }
}
