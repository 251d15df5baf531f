package io.github.mohinio.levy.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.ladder.LadderCalibrator;
import io.github.mohinio.levy.calibration.quotes.QuoteReader;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.MarketFiles;
import io.github.mohinio.levy.calibration.testdata.Surfaces;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Best fits of real surfaces known from elsewhere: trust-region least squares from 12 to 20 random
 * starts, with another pricer.
 *
 * <p>That pricer's error shows in Variance Gamma, where the density is singular: on the DAX of 2010
 * its listed 4.45008 is 4.45191 by integration of Black's formula over the gamma law. So the fit
 * has to beat the listed parameters at exact prices, and the listed error to 4 parts in 10 000.
 */
class KnownOptimaTest {

  @ParameterizedTest
  @CsvSource({
    "sp500_2002-04-18.csv, black_scholes, 6.73824, 0.18061",
    "sp500_2002-04-18.csv, nig, 3.09831, 6.31969 -3.96848 0.16381",
    "sp500_2002-04-18.csv, meixner, 3.23659, 0.39035 -1.49133 0.35575",
    "sp500_2002-04-18.csv, cgmy, 2.68039, 0.02111 0.01 9.29845 1.36223",
    "sp500_2002-04-18.csv, merton, 2.26875, 0.13399 0.07139 -1 0.60143",
    "sp500_2002-04-18.csv, kou, 2.18494, 0.12168 30 0.99852 123.54 0.2",
    "dax_2010_two_smiles.csv, black_scholes, 31.01626, 0.24300",
    "dax_2010_two_smiles.csv, variance_gamma, 4.45008, 0.21685 0.72895 -0.19356",
    "dax_2010_two_smiles.csv, nig, 3.23676, 7.53790 -5.28074 0.23089",
    "dax_2010_two_smiles.csv, cgmy, 2.30090, 0.03449 0.08669 150 1.426",
    "dax_2010_two_smiles.csv, merton, 3.22578, 0.14583 0.39231 -0.31831 0.18581",
    "dax_2010_two_smiles.csv, kou, 2.96425, 0.13845 0.75559 0 20 4.91116",
    "dax_2002-07-05.csv, black_scholes, 33.97926, 0.26366",
    "dax_2002-07-05.csv, variance_gamma, 26.04476, 0.12961 0.12266 -0.70391",
    "dax_2002-07-05.csv, nig, 25.88603, 70.37691 -63.56368 0.43812",
    "dax_2002-07-05.csv, cgmy, 25.66360, 0.06542 1.41936 150 1.41942",
    "dax_2002-07-05.csv, merton, 26.21907, 0.19418 0.33917 -0.32239 0.16486",
    "dax_2002-07-05.csv, kou, 26.05489, 0.17836 1.24203 0 20 6.98081"
  })
  void reachedOrBeaten(String file, String model, double listed, String parameters) {
    ModelFamily family = ModelFamily.named(model);
    OptionSurface surface = Surfaces.market(file);
    Calibration fit = LadderCalibrator.of(family).calibrate(surface);
    double[] there =
        Arrays.stream(parameters.split(" ")).mapToDouble(Double::parseDouble).toArray();
    double[] prices = FourierPricer.withDefaults().price(family.model(there), surface.slices());
    assertThat(fit.fit().rmse())
        .isLessThanOrEqualTo(FitMeasures.of(surface, prices).rmse() * (1 + 1e-9))
        .isCloseTo(listed, within(4e-4 * listed));
  }

  /**
   * 697 options out of the money of 11 expiries, with forwards by parity. The references have
   * forwards of their own, which moves errors by some 1e-4 of them either way.
   */
  @ParameterizedTest
  @CsvSource({
    "black_scholes, 19.18273",
    "variance_gamma, 4.32769",
    "nig, 3.67225",
    "cgmy, 3.67655",
    "merton, 4.08185",
    "kou, 3.71515"
  })
  void aChainWithoutRatesIsFittedAsWell(String model, double listed) {
    OptionSurface surface =
        QuoteReader.generic()
            .withDate(LocalDate.of(2019, 5, 1))
            .read(MarketFiles.of("spx_daily_2019-04-25_2019-05-24"))
            .clean()
            .surface();
    assertThat(surface.size()).isEqualTo(697);
    assertThat(surface.slices()).hasSize(11);
    Calibration fit = LadderCalibrator.of(ModelFamily.named(model)).calibrate(surface);
    assertThat(fit.fit().rmse()).isLessThanOrEqualTo(listed * (1 + 1e-4));
  }

  /** Published parameters need not be optimal; those of the book are not, by up to 11 %. */
  @ParameterizedTest
  @CsvSource({
    "vg_cir, 0.5072",
    "nig_cir, 0.4858",
    "meixner_cir, 0.4934",
    "cgmy_cir, 0.4380",
    "vg_gou, 0.4474",
    "nig_gou, 0.4538",
    "meixner_gou, 0.4225",
    "cgmy_gou, 0.3767"
  })
  void timeChangedModelsAreNoWorseThanPublished(String model, double published) {
    Calibration fit = LadderCalibrator.of(ModelFamily.named(model)).calibrate(Surfaces.sp500());
    assertThat(fit.fit().rmse()).isLessThanOrEqualTo(published);
    assertThat(fit.model().parameters()[fit.model().parameters().length - 1]).isEqualTo(1);
  }
}
