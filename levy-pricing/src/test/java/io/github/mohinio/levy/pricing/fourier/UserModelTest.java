package io.github.mohinio.levy.pricing.fourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.Cone;
import io.github.mohinio.levy.pricing.model.Cumulants;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.Strip;
import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Models that are not in the catalogue and tell no more of themselves than they have to. */
class UserModelTest {

  private static final double[] STRIKES = {70, 90, 99, 100, 101, 115, 140};

  private static final List<OptionSlice> SLICES =
      List.of(
          Market.of(100, 0.03, 0.01).slice(0.05, STRIKES, OptionType.CALL),
          Market.of(100, 0.03, 0.01).slice(1.5, STRIKES, OptionType.PUT));

  /** Normal inverse Gaussian with a drift, which the martingale correction has to take away. */
  private static class DriftedNig implements LevyModel {

    private static final double ALPHA = 15;
    private static final double BETA = -5;
    private static final double DELTA = 0.5;
    private static final double DRIFT = 0.7;

    @Override
    public Strip strip() {
      return new Strip(BETA - ALPHA, BETA + ALPHA);
    }

    @Override
    public void exponent(double[] x, double[] y, int n, double[] re, double[] im) {
      for (int j = 0; j < n; j++) {
        Complex iz = new Complex(-y[j], x[j]);
        Complex shifted = iz.add(BETA);
        Complex root = shifted.multiply(shifted).negate().add(ALPHA * ALPHA).sqrt();
        Complex value =
            root.negate()
                .add(Math.sqrt(ALPHA * ALPHA - BETA * BETA))
                .multiply(DELTA)
                .add(iz.multiply(DRIFT));
        re[j] = value.getReal();
        im[j] = value.getImaginary();
      }
    }
  }

  private static final LevyModel CATALOGUE = LevyModel.nig(15, -5, 0.5);

  private static double[] exact() {
    return FourierPricer.withDefaults().withMethod(FourierMethod.CONTOUR).price(CATALOGUE, SLICES);
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTOMATIC", "LEWIS", "COS", "CARR_MADAN"})
  void aStripAndAnExponentAreEnough(FourierMethod method) {
    SurfacePricer pricer =
        FourierPricer.withDefaults().withMethod(method).withTolerance(1e-10).on(SLICES);
    double[] prices = new double[14];
    pricer.priceWithGradient(new DriftedNig(), prices, new double[0]);
    assertThat(pricer.converged()).isTrue();
    assertThat(prices).containsExactly(exact(), within(1e-8));
    assertThat(pricer.nodes()).isGreaterThan(100);
  }

  @Test
  void cumulantsAreFoundFromTheExponent() {
    Cumulants own = new DriftedNig().cumulants();
    Cumulants exact = CATALOGUE.cumulants();
    assertThat(own.first()).isCloseTo(exact.first(), within(1e-9));
    assertThat(own.second()).isCloseTo(exact.second(), within(1e-9));
    assertThat(own.third()).isCloseTo(exact.third(), within(1e-9));
    assertThat(own.fourth()).isCloseTo(exact.fourth(), within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTOMATIC", "LEWIS", "COS", "CARR_MADAN"})
  void parametersWithoutDerivativesAreRefused(FourierMethod method) {
    LevyModel model =
        new DriftedNig() {
          @Override
          public String name() {
            return "half_told";
          }

          @Override
          public List<String> parameterNames() {
            return List.of("drift");
          }

          @Override
          public double[] parameters() {
            return new double[] {0.7};
          }
        };
    SurfacePricer pricer = FourierPricer.withDefaults().withMethod(method).on(SLICES);
    assertThatThrownBy(() -> pricer.priceWithGradient(model, new double[14], new double[14]))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("half_told");
  }

  /** An exponent that claims more room for a contour than it can be evaluated in. */
  private static final LevyModel OVERSTATED =
      new DriftedNig() {
        @Override
        public Cone cone() {
          return Cone.HALF_PLANE;
        }

        @Override
        public void exponent(double[] x, double[] y, int n, double[] re, double[] im) {
          super.exponent(x, y, n, re, im);
          for (int j = 0; j < n; j++) {
            if (x[j] > 0 && Math.abs(y[j] + 0.5) > 0.6) {
              re[j] = Double.NaN;
              im[j] = Double.NaN;
            }
          }
        }
      };

  @Test
  void theLineTakesOverWhereTheContourFails() {
    SurfacePricer contour =
        FourierPricer.withDefaults().withMethod(FourierMethod.CONTOUR).on(SLICES);
    contour.price(OVERSTATED, new double[14]);
    assertThat(contour.converged()).isFalse();

    SurfacePricer automatic = FourierPricer.withDefaults().on(SLICES);
    double[] prices = new double[14];
    automatic.price(OVERSTATED, prices);
    assertThat(automatic.converged()).isTrue();
    assertThat(automatic.errorEstimate()).isLessThan(1e-12);
    assertThat(automatic.nodes()).isGreaterThan(contour.nodes());
    assertThat(prices).containsExactly(exact(), within(1e-10));

    // the same workspace is not kept from contours by what went before
    automatic.price(CATALOGUE, prices);
    assertThat(automatic.converged()).isTrue();
    assertThat(automatic.nodes()).isLessThan(1000);
  }

  @Test
  void theLineIsHeldToTheRelativeTolerance() {
    FourierPricer pricer = FourierPricer.withDefaults().withRelativeTolerance(1e-9);
    SurfacePricer near =
        pricer.on(List.of(Market.of(100, 0, 0).slice(1, new double[] {95, 105}, OptionType.CALL)));
    SurfacePricer far =
        pricer.on(
            List.of(Market.of(100, 0, 0).slice(0.01, new double[] {95, 300}, OptionType.CALL)));
    for (LevyModel model : List.of(new DriftedNig(), OVERSTATED)) {
      near.price(model, new double[2]);
      assertThat(near.converged()).isTrue();
      far.price(model, new double[2]);
      assertThat(far.converged()).isFalse();
    }
  }
}
