package io.github.mohinio.levy.validation.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutsideSurfacesTest {

  private static final ParameterRegion REGION =
      ParameterRegion.training(ModelFamily.named("variance_gamma"));
  private static final OutsideSurfaces OUTSIDE =
      new OutsideSurfaces(REGION, QuoteGrid.standard(), 5);

  /** Theta is in -0.5..0, so one side is -0.75..-0.55, the other 0.05..0.25. */
  @Test
  void oneCoordinateIsOutsideOnEitherSide() {
    List<OptionSurface> surfaces = OUTSIDE.outside(2, 6);
    assertThat(surfaces).hasSize(6);
    for (int i = 0; i < 6; i++) {
      double[] fitted =
          LeastSquaresCalibrator.of(REGION.family())
              .calibrate(surfaces.get(i))
              .model()
              .parameters();
      assertThat(fitted[2]).isBetween(i < 3 ? -0.7501 : 0.0499, i < 3 ? -0.5499 : 0.2501);
      assertThat(fitted[0]).isBetween(0.0999, 0.6001);
    }
  }

  /** C is in 0.01..0.5: there is no model below, so that half is missing. */
  @Test
  void aSideWithoutModelsIsLeftOut() {
    ParameterRegion cgmy = ParameterRegion.training(ModelFamily.named("cgmy"));
    assertThat(new OutsideSurfaces(cgmy, QuoteGrid.standard(), 5).outside(0, 6)).hasSize(3);
  }

  @Test
  void otherModelsAreAsVolatile() {
    for (OptionSurface surface : OUTSIDE.of(ModelFamily.named("merton"), 10)) {
      // at the money, at two years; the box has volatilities from 10 to 80 %
      assertThat(surface.impliedVolatility(190)).isBetween(0.08, 0.9);
    }
  }

  @Test
  void twoVolatilitiesAreNoModelOfTheFamily() {
    List<OptionSurface> surfaces = OUTSIDE.twoVolatilities(3);
    assertThat(surfaces).hasSize(3);
    for (OptionSurface surface : surfaces) {
      assertThat(Fitted.volatilities(LeastSquaresCalibrator.of(REGION.family()).calibrate(surface)))
          .isFalse();
    }
  }
}
