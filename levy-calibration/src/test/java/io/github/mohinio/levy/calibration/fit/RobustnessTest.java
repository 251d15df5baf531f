package io.github.mohinio.levy.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.ladder.LadderCalibrator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.Surfaces;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One descent from 100 random starts, and the ladder that begins with one. */
class RobustnessTest {

  private static final int STARTS = 100;

  @ParameterizedTest
  @CsvSource({
    "sp500_2002-04-18.csv, variance_gamma",
    "sp500_2002-04-18.csv, nig",
    "sp500_2002-04-18.csv, meixner",
    "sp500_2002-04-18.csv, cgmy",
    "sp500_2002-04-18.csv, merton",
    "sp500_2002-04-18.csv, kou",
    "sp500_2002-04-18.csv, bilateral_gamma",
    "dax_2010_two_smiles.csv, variance_gamma",
    "dax_2010_two_smiles.csv, nig",
    "dax_2010_two_smiles.csv, meixner",
    "dax_2010_two_smiles.csv, cgmy",
    "dax_2010_two_smiles.csv, merton",
    "dax_2010_two_smiles.csv, kou",
    "dax_2010_two_smiles.csv, bilateral_gamma"
  })
  void randomStartsReachTheBestFit(String file, String model) {
    ModelFamily family = ModelFamily.named(model);
    OptionSurface surface = Surfaces.market(file);
    LeastSquaresCalibrator descent = LeastSquaresCalibrator.of(family).withMaxStarts(1);
    RandomStarts starts = new RandomStarts(family, 2026);
    double best = LadderCalibrator.of(family).calibrate(surface).fit().rmse();
    int reached = 0;
    for (int i = 0; i < STARTS; i++) {
      double rmse = descent.calibrate(surface, List.of(starts.next())).fit().rmse();
      assertThat(rmse).isGreaterThan(best * (1 - 1e-6));
      reached += rmse <= best * 1.001 ? 1 : 0;
    }
    // seen: 100 in every case
    assertThat(reached).isGreaterThanOrEqualTo(95);
    for (int i = 0; i < STARTS / 10; i++) {
      double rmse =
          LadderCalibrator.of(family).calibrate(surface, List.of(starts.next())).fit().rmse();
      assertThat(rmse).isLessThanOrEqualTo(best * 1.001);
    }
  }
}
