package io.github.mohinio.levy.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class SystematicResidualsTest {

  private static final int SIZE = 40;

  private static List<CalibrationWarning> warnings(IntToDoubleFunction residual) {
    double[] strikes = new double[SIZE];
    double[] prices = new double[SIZE];
    double[] model = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      strikes[i] = 80 + i;
      prices[i] = 10;
      model[i] = 10 + residual.applyAsDouble(i);
    }
    OptionSurface surface =
        OptionSurface.of(List.of(Market.of(100, 0, 0).slice(1, strikes, OptionType.CALL)), prices);
    return SystematicResiduals.warnings(surface, model);
  }

  @Test
  void wavesAreFound() {
    assertThat(warnings(i -> 0.1 * Math.sin(i / 6.0)))
        .singleElement()
        .satisfies(
            w -> {
              assertThat(w.kind()).isEqualTo(CalibrationWarning.Kind.SYSTEMATIC_RESIDUALS);
              assertThat(w.message()).contains("pairs of neighbours have residuals of one sign");
            });
  }

  @Test
  void independentSignsAreNoise() {
    int[] signs = {1, 1, -1, 1, -1, -1, 1, -1};
    assertThat(warnings(i -> 0.1 * signs[i % signs.length])).isEmpty();
  }

  /**
   * Noise in proportion to prices: the fit has the expensive ones, and is beside the cheap ones.
   */
  @Test
  void whatTheFitDoesNotWeighDoesNotCount() {
    assertThat(warnings(i -> i < 4 ? (i % 2 == 0 ? 0.1 : -0.1) : 1e-3)).isEmpty();
    assertThat(warnings(i -> i < 4 ? (i % 2 == 0 ? 0.1 : -0.1) : 0.05)).hasSize(1);
  }

  @Test
  void exactFitsAreNot() {
    double[] none = new double[SIZE];
    Arrays.fill(none, 1e-7);
    assertThat(warnings(i -> none[i])).isEmpty();
    assertThat(warnings(i -> 0)).isEmpty();
  }
}
