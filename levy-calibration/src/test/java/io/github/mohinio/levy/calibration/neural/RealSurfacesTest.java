package io.github.mohinio.levy.calibration.neural;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.quotes.CleanedChain;
import io.github.mohinio.levy.calibration.quotes.QuoteReader;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.MarketFiles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The networks of the market region on every real surface of the test data. */
class RealSurfacesTest {

  /** What is allowed over the optimum of plain least squares. */
  private static final double WORSE = 1.001;

  @ParameterizedTest
  @ValueSource(strings = {"variance_gamma", "cgmy", "nig", "merton", "kou"})
  void refinementReachesTheOptimumOrTheSurfaceIsOutOfRange(String family) {
    LeastSquaresCalibrator plain = LeastSquaresCalibrator.of(ModelFamily.named(family));
    try (NeuralCalibrator calibrator = NeuralCalibrator.market(family)) {
      for (OptionSurface surface : surfaces()) {
        Calibration fit = calibrator.calibrate(surface);
        boolean outOfRange =
            fit.warnings().stream().anyMatch(w -> w.kind() == CalibrationWarning.Kind.OUT_OF_RANGE);
        double optimum = plain.calibrate(surface).fit().rmse();
        assertThat(outOfRange || fit.fit().rmse() <= WORSE * optimum)
            .as("%s on %d options: %s, optimum %s", family, surface.size(), fit.fit(), optimum)
            .isTrue();
      }
    }
  }

  private static List<OptionSurface> surfaces() {
    List<OptionSurface> surfaces = new ArrayList<>();
    for (String file :
        List.of(
            "sp500_2002-04-18",
            "dax_2002-07-05",
            "dax_2010_two_smiles",
            "spx_2011-01-24",
            "btc_2021-10-21")) {
      surfaces.add(QuoteReader.generic().read(MarketFiles.of(file)).clean().surface());
    }
    surfaces.add(
        QuoteReader.generic()
            .withUnderlying("SPX")
            .read(MarketFiles.of("single_expiry_smiles"))
            .clean()
            .surface());
    for (CleanedChain day :
        QuoteReader.generic().readDays(MarketFiles.of("spx_daily_2019-04-25_2019-05-24")).stream()
            .limit(3)
            .map(chain -> chain.clean())
            .toList()) {
      surfaces.add(day.surface());
    }
    return surfaces;
  }
}
