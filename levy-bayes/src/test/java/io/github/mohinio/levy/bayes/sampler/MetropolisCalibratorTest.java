package io.github.mohinio.levy.bayes.sampler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mohinio.levy.bayes.diagnostics.Finding;
import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetropolisCalibratorTest {

  private static final Market MARKET = Market.of(100, 0.05, 0);

  private static MetropolisCalibrator brief() {
    return MetropolisCalibrator.varianceGamma().withSeed(42).withWarmup(300).withDraws(200);
  }

  @Test
  void drawsDependOnTheSeedAndNotOnTheThreads() {
    OptionSurface surface = GoldenSurfaces.surface("vg_5x3");
    Posterior one = brief().withThreads(1).calibrate(surface);
    Posterior two = brief().withThreads(2).calibrate(surface);
    assertTrue(Arrays.deepEquals(one.draws(), two.draws()));
    assertEquals(one.evaluations(), two.evaluations());
    assertEquals(42, one.seed());
    Posterior other = brief().withSeed(43).calibrate(surface);
    assertFalse(Arrays.deepEquals(one.draws(), other.draws()));
    assertFalse(Arrays.equals(one.draws()[0][0], one.draws()[1][0]));
  }

  @Test
  void defaultsNeedNoSpecification() {
    Posterior posterior =
        MetropolisCalibrator.varianceGamma()
            .withSeed(42)
            .withDraws(1000)
            .calibrate(GoldenSurfaces.surface("vg_20x10"));
    assertEquals(List.of("sigma", "nu", "theta", "noise"), posterior.parameterNames());
    assertEquals(List.of(), posterior.warnings());
    assertEquals(4, posterior.chains());
    assertEquals(1000, posterior.drawsPerChain());
    // The data are strong: other priors move the mean by a part of its standard deviation.
    assertEquals(0.1797, posterior.summary("sigma").mean(), 0.0016);
    assertEquals(0.0911, posterior.summary("noise").mean(), 0.0046);
    assertTrue(posterior.correlation()[0][2] > 0.95);
    assertEquals(1, posterior.correlation()[1][1], 1e-15);
  }

  /** The mean price over the posterior is near the price under the fit, and parity holds for it. */
  @Test
  void posteriorPricesAreNearTheFit() {
    OptionSurface surface = GoldenSurfaces.surface("vg_20x10");
    Posterior posterior = brief().calibrate(surface);
    ReturnModel fit =
        LeastSquaresCalibrator.of(ModelFamily.named("variance_gamma")).calibrate(surface).model();
    FourierPricer pricer = FourierPricer.withDefaults();
    double call = 0;
    double put = 0;
    List<ReturnModel> models = posterior.models(200);
    for (ReturnModel model : models) {
      call += pricer.price(model, MARKET, EuropeanOption.call(105, 0.75)) / models.size();
      put += pricer.price(model, MARKET, EuropeanOption.put(105, 0.75)) / models.size();
    }
    // 200 quotes with noise of 0.09 fix a price in their middle to about 0.01.
    assertEquals(pricer.price(fit, MARKET, EuropeanOption.call(105, 0.75)), call, 0.01);
    assertEquals(100 - 105 * MARKET.discountFactor(0.75), call - put, 1e-9);
  }

  @Test
  void modelsAreThoseOfTheDraws() {
    Posterior posterior =
        MetropolisCalibrator.blackScholes()
            .withChains(2)
            .withWarmup(10)
            .withDraws(6)
            .calibrate(GoldenSurfaces.surface("bs_5x3"));
    double[][] sigma = posterior.draws("sigma");
    List<ReturnModel> models = posterior.models();
    assertEquals(12, models.size());
    assertArrayEquals(new double[] {sigma[1][2]}, models.get(8).parameters());
    assertArrayEquals(new double[] {sigma[0][3]}, posterior.models(4).get(1).parameters());
    double[][][] draws = posterior.draws();
    draws[0][0][0] = -1;
    assertEquals(sigma[0][0], posterior.draws()[0][0][0]);
    assertMessage("count = 13.0: must be in [1, 12]", () -> posterior.models(13));
    assertMessage("parameter = nu: must be one of [sigma, noise]", () -> posterior.draws("nu"));
    assertMessage(
        "level = 0.1: must be one of " + ParameterSummary.LEVELS,
        () -> posterior.summary("sigma").quantile(0.1));
  }

  /** Fewer quotes than parameters: no fit, but with proper priors a posterior. */
  @Test
  void twoQuotesHaveAPosterior() {
    OptionSurface surface =
        OptionSurface.ofCalls(
            MARKET, new double[] {95, 105}, new double[] {0.5}, new double[][] {{10.2, 4.9}});
    Posterior posterior = brief().withWarmup(2000).withDraws(5000).calibrate(surface);
    for (ParameterSummary row : posterior.summary()) {
      assertTrue(row.rHat() < 1.05 && row.standardDeviation() > 0, row.toString());
    }
  }

  @Test
  void aShortRunIsWarnedAbout() {
    Posterior posterior =
        brief().withWarmup(0).withDraws(20).calibrate(GoldenSurfaces.surface("vg_5x3"));
    assertTrue(
        posterior.warnings().stream()
            .anyMatch(warning -> warning.kind() == Finding.Kind.ESS_BULK_LOW),
        posterior.warnings().toString());
    assertTrue(posterior.warnings().get(0).message().contains("sigma"));
  }

  @Test
  void priorsWithoutAModelAreReported() {
    ParameterPriors impossible =
        ParameterPriors.none()
            .with("sigma", Prior.uniform(2, 3))
            .with("nu", Prior.uniform(2, 3))
            .with("theta", Prior.uniform(2, 3));
    assertThrows(
        LevyException.class,
        () -> brief().withPriors(impossible).calibrate(GoldenSurfaces.surface("vg_5x3")));
  }

  @Test
  void badSettingsAreNamed() {
    MetropolisCalibrator sampler = MetropolisCalibrator.varianceGamma();
    assertMessage("chains = 0: must be > 0", () -> sampler.withChains(0));
    assertMessage("warmup = -1: must be >= 0", () -> sampler.withWarmup(-1));
    assertMessage("draws = 0: must be > 0", () -> sampler.withDraws(0));
    assertMessage("threads = 0: must be > 0", () -> sampler.withThreads(0));
    assertMessage("noise = -0.1: must be finite and > 0", () -> sampler.withNoise(-0.1));
    assertMessage(
        "priors = []: must be of [sigma, nu, theta], the parameters of variance_gamma",
        () -> sampler.withPriors(ParameterPriors.none()));
  }

  private static void assertMessage(String message, Runnable action) {
    Exception e = assertThrows(IllegalArgumentException.class, action::run);
    assertEquals(message, e.getMessage());
  }
}
