package io.github.mohinio.levy.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning.Kind;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.Surfaces;
import io.github.mohinio.levy.pricing.model.LevyModel;
import org.junit.jupiter.api.Test;

/** What prices do not fix is said. */
class IllPosedTest {

  private static String message(Calibration fit, Kind kind) {
    return fit.warnings().stream()
        .filter(warning -> warning.kind() == kind)
        .map(CalibrationWarning::message)
        .findFirst()
        .orElse("");
  }

  @Test
  void mertonsJumpToRuin() {
    OptionSurface surface = Surfaces.sp500();
    ModelFamily merton = ModelFamily.named("merton");
    Calibration bounded = LeastSquaresCalibrator.of(merton).calibrate(surface);
    assertThat(message(bounded, Kind.BOUND_ACTIVE)).startsWith("muJ = -1.00000 is on its bound");
    assertThat(message(bounded, Kind.JUMP_TO_RUIN)).contains("% of the variance");
    // without the bound the mean jump runs away, and the fit improves from 2.26875 to 2.16692
    Calibration free =
        LeastSquaresCalibrator.of(merton.withBounds("muJ", -15, 0.5)).calibrate(surface);
    assertThat(free.fit().rmse()).isLessThan(2.1670);
    assertThat(free.model().parameters()[2]).isLessThan(-10);
    assertThat(message(free, Kind.JUMP_TO_RUIN)).startsWith("at least 99 % of the variance");
  }

  @Test
  void noJumpToRuinWhereJumpsAreSmall() {
    for (String model : new String[] {"variance_gamma", "nig", "meixner"}) {
      Calibration fit =
          LeastSquaresCalibrator.of(ModelFamily.named(model)).calibrate(Surfaces.sp500());
      assertThat(fit.warnings()).noneMatch(w -> w.kind() == Kind.JUMP_TO_RUIN);
    }
  }

  @Test
  void aParameterWithoutEffectHasNoInterval() {
    // p = 0: no upward jumps, so their decay rate eta1 is anything
    Calibration fit =
        LeastSquaresCalibrator.of(ModelFamily.named("kou"))
            .calibrate(Surfaces.market("dax_2010_two_smiles.csv"));
    assertThat(message(fit, Kind.BOUND_ACTIVE)).startsWith("p = 0.00000 is on its bound");
    assertThat(message(fit, Kind.FLAT_DIRECTION)).contains("(log eta1)");
    assertThat(fit.uncertainty().standardError(3)).isNaN();
    assertThat(fit.uncertainty().standardError(0)).isPositive();
  }

  @Test
  void aParameterWithoutEffectIsNeitherOnItsBoundNorAnotherMinimum() {
    // the starts end with different eta1, one of them on its bound, and the same error
    Calibration fit =
        LeastSquaresCalibrator.of(ModelFamily.named("kou"))
            .withAgreeingStarts(Integer.MAX_VALUE)
            .calibrate(Surfaces.market("dax_2002-07-05.csv"));
    assertThat(fit.model().parameters()[2]).isZero();
    assertThat(fit.warnings())
        .filteredOn(w -> w.kind() == Kind.BOUND_ACTIVE)
        .extracting(CalibrationWarning::message)
        .allMatch(message -> message.startsWith("p = "));
    assertThat(message(fit, Kind.FLAT_DIRECTION)).contains("(log eta1)");
    assertThat(message(fit, Kind.SEVERAL_MINIMA)).isEmpty();
  }

  @Test
  void severalMinima() {
    Calibration fit =
        LeastSquaresCalibrator.of(ModelFamily.named("merton"))
            .withAgreeingStarts(Integer.MAX_VALUE)
            .calibrate(Surfaces.market("dax_2002-07-05.csv"));
    // another minimum without diffusion fits 0.7 % worse
    assertThat(message(fit, Kind.SEVERAL_MINIMA)).contains("of 5 starts ended elsewhere");
    assertThat(fit.fit().rmse()).isLessThan(26.2191);
  }

  @Test
  void oneExpiryLeavesJumpsAndDiffusionOpen() {
    OptionSurface oneExpiry =
        Surfaces.full(LevyModel.merton(0.15, 0.5, -0.1, 0.15))
            .select(120, 122, 124, 126, 128, 130, 132, 134, 136, 138);
    assertThat(oneExpiry.slices()).hasSize(1);
    Calibration fit =
        LeastSquaresCalibrator.of(ModelFamily.named("tempered_stable_general"))
            .calibrate(oneExpiry);
    assertThat(message(fit, Kind.FLAT_DIRECTION)).startsWith("condition number");
  }
}
