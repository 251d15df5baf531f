package io.github.mohinio.levy.pricing.fourier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.pricing.clock.CirClock;
import io.github.mohinio.levy.pricing.clock.GammaOuClock;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import io.github.mohinio.levy.pricing.model.TimeChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The methods share no formula beyond the characteristic function, and agree. */
class MethodAgreementTest {

  private static final double TOLERANCE = 1e-9;

  /** In units of the forward, derivatives times their parameter. */
  private static final double GRADIENT_TOLERANCE = 1e-8;

  private static final List<OptionSlice> SLICES = slices();

  /** 20 strikes and 10 maturities. */
  private static List<OptionSlice> slices() {
    double[] strikes = new double[20];
    for (int j = 0; j < strikes.length; j++) {
      strikes[j] = 80 + 40 * j / 19.0;
    }
    Market market = Market.of(100, 0.05, 0.01);
    List<OptionSlice> slices = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      slices.add(
          market.slice(
              0.1 * Math.pow(20, i / 9.0), strikes, i % 2 == 0 ? OptionType.CALL : OptionType.PUT));
    }
    return slices;
  }

  static Stream<ReturnModel> models() {
    return Stream.of(
        LevyModel.varianceGamma(0.2, 0.1, -0.1),
        LevyModel.nig(15, -5, 0.5),
        LevyModel.cgmy(0.2, 5, 6, 0.5),
        LevyModel.cgmy(0.05, 5, 6, 1.4),
        LevyModel.merton(0.15, 0.5, -0.1, 0.15),
        LevyModel.kou(0.16, 1, 0.4, 10, 5),
        LevyModel.meixner(0.3977, -1.494, 0.3462),
        new TimeChanged(LevyModel.varianceGamma(0.2, 0.05, -0.1), new CirClock(0.6, 1.5, 1.2, 1)),
        new TimeChanged(LevyModel.nig(18, -5, 0.5), new GammaOuClock(1.2, 0.6, 0.63, 1)));
  }

  @ParameterizedTest
  @MethodSource("models")
  void pricesAndDerivativesAgree(ReturnModel model) {
    double[] scale = model.parameters();
    double[] prices = new double[200];
    double[] gradient = new double[200 * scale.length];
    FourierPricer.withDefaults()
        .withMethod(FourierMethod.CONTOUR)
        .on(SLICES)
        .priceWithGradient(model, prices, gradient);
    for (FourierMethod method :
        List.of(FourierMethod.LEWIS, FourierMethod.COS, FourierMethod.CARR_MADAN)) {
      SurfacePricer pricer =
          FourierPricer.withDefaults().withMethod(method).withTolerance(TOLERANCE).on(SLICES);
      double[] others = new double[200];
      double[] otherGradient = new double[gradient.length];
      pricer.price(model, others);
      assertThat(pricer.converged()).as("%s %s", method, model).isTrue();
      double worst = difference(prices, others, new double[] {1});
      assertThat(worst).as("%s %s", method, model).isLessThan(TOLERANCE);
      assertThat(worst).as("%s %s", method, model).isLessThan(pricer.errorEstimate());

      pricer.priceWithGradient(model, others, otherGradient);
      assertThat(difference(prices, others, new double[] {1})).isLessThan(TOLERANCE);
      assertThat(difference(gradient, otherGradient, scale))
          .as("%s %s", method, model)
          .isLessThan(GRADIENT_TOLERANCE);
    }
  }

  /** One index just above 1, from one day to five years and from 30 to 300: hard for a contour. */
  @Test
  void automaticPricesTheCornerOfTemperedStableModels() {
    LevyModel model = LevyModel.temperedStable(0.1, 0.2, 8, 4, 1.01, 0.4);
    double[] strikes = new double[20];
    for (int j = 0; j < strikes.length; j++) {
      strikes[j] = 30 + 270 * j / 19.0;
    }
    List<OptionSlice> slices = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      double maturity = Math.pow(5 * 365, i / 9.0) / 365;
      slices.add(Market.of(100, 0.05, 0.01).slice(maturity, strikes, OptionType.CALL));
    }
    FourierPricer pricer = FourierPricer.withDefaults().withTolerance(1e-8);
    SurfacePricer automatic = pricer.on(slices);
    SurfacePricer cosines = pricer.withMethod(FourierMethod.COS).on(slices);
    double[] prices = new double[200];
    double[] others = new double[200];
    automatic.price(model, prices);
    cosines.price(model, others);
    assertThat(automatic.converged()).isTrue();
    assertThat(cosines.converged()).isTrue();
    assertThat(difference(prices, others, new double[] {1})).isLessThan(1e-8);
  }

  private static double difference(double[] a, double[] b, double[] scale) {
    double worst = 0;
    for (int i = 0; i < a.length; i++) {
      worst = Math.max(worst, Math.abs((a[i] - b[i]) * scale[i % scale.length]) / 100);
    }
    return worst;
  }
}
