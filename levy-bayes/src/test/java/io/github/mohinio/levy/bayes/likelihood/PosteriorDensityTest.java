package io.github.mohinio.levy.bayes.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.Parameter;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PosteriorDensityTest {

  private static final double[] STRIKES = {80, 90, 100, 110, 120};
  private static final double[] MATURITIES = {0.25, 1};
  private static final double[] TRUTH = {0.2, 0.3, -0.15};
  private static final double[] ELSEWHERE = {0.22, 0.25, -0.1};
  private static final ModelFamily FAMILY = ModelFamily.named("variance_gamma");
  private static final ParameterPriors PRIORS = ParameterPriors.defaults(FAMILY);
  private static final Prior NOISE_PRIOR = Prior.halfNormal(0.5);

  /** Exact prices, displaced by a tenth of a unit up and down in turn. */
  private static OptionSurface surface() {
    OptionSurface empty =
        OptionSurface.ofCalls(Market.of(100, 0.05, 0), STRIKES, MATURITIES, new double[2][5]);
    double[] prices =
        FourierPricer.withDefaults()
            .price(LevyModel.varianceGamma(TRUTH[0], TRUTH[1], TRUTH[2]), empty.slices());
    double[] weights = new double[prices.length];
    for (int i = 0; i < prices.length; i++) {
      prices[i] += i % 2 == 0 ? 0.1 : -0.1;
      weights[i] = 1 + 0.5 * i;
    }
    return empty.withPrices(prices).withWeights(weights);
  }

  private static PosteriorTarget target(Noise noise) {
    return PosteriorTarget.of(FAMILY, surface(), PRIORS).withNoise(noise);
  }

  @Test
  void logDensityIsTheSumOfItsParts() {
    PosteriorTarget target = target(Noise.unknown(NOISE_PRIOR));
    PosteriorDensity density = target.newDensity();
    OptionSurface surface = surface();
    double noise = 0.13;
    double[] prices =
        FourierPricer.withDefaults()
            .price(
                LevyModel.varianceGamma(ELSEWHERE[0], ELSEWHERE[1], ELSEWHERE[2]),
                surface.slices());
    double expected = NOISE_PRIOR.logDensity(noise) + Math.log(noise);
    for (int i = 0; i < prices.length; i++) {
      double sd = noise / Math.sqrt(surface.weights()[i]);
      expected += new NormalDistribution(prices[i], sd).logDensity(surface.price(i));
    }
    expected += PRIORS.get("sigma").logDensity(ELSEWHERE[0]);
    expected += PRIORS.get("nu").logDensity(ELSEWHERE[1]);
    expected += PRIORS.get("theta").logDensity(ELSEWHERE[2]);
    double[] point = target.point(ELSEWHERE, noise);
    expected += target.coordinates().toParameters(point, new double[3]);
    assertEquals(expected, density.logDensity(point), 1e-9);
    assertEquals(expected, density.logDensity(point, new double[4]), 1e-9);
    assertEquals(
        expected,
        density.logPrior(point)
            + density.logNoisePrior(point[3])
            + density.likelihood(point).orElseThrow().logLikelihood(point[3]),
        1e-9);
    assertEquals(3, density.evaluations());
    assertEquals(0, density.rejections().total());
  }

  @Test
  void aTargetTellsItsCoordinatesAndTheWayBack() {
    PosteriorTarget target = target(Noise.unknown(NOISE_PRIOR));
    assertThat(target.names())
        .containsExactly("log variance", "log nu", "asinh(theta sqrt(nu) / sigma)", "log noise");
    double[] point = target.point(TRUTH, 0.3);
    assertArrayEquals(TRUTH, target.parameters(point), 1e-15);
    assertEquals(0.3, target.noise(point), 1e-15);
    PosteriorTarget known = target.withNoise(Noise.known(0.2));
    assertEquals(3, known.dimension());
    assertEquals(3, known.names().size());
    assertEquals(0.2, known.noise(known.point(TRUTH, 1)));
  }

  @Test
  void knownNoiseHasNoPrior() {
    PosteriorTarget unknown = target(Noise.unknown(NOISE_PRIOR));
    PosteriorTarget known = target(Noise.known(0.2));
    assertEquals(
        NOISE_PRIOR.logDensity(0.2) + Math.log(0.2),
        unknown.newDensity().logDensity(unknown.point(ELSEWHERE, 0.2))
            - known.newDensity().logDensity(known.point(ELSEWHERE, 0.2)),
        1e-10);
  }

  @Test
  void densityIsZeroWhereThereIsNoModel() {
    PosteriorTarget target = target(Noise.unknown(NOISE_PRIOR));
    PosteriorDensity density = target.newDensity();
    // nu (theta + sigma^2 / 2) = 2 * 0.52 > 1
    double[] outside = target.point(new double[] {0.2, 2, 0.5}, 0.1);
    double[] gradient = {1, 2, 3, 4};
    assertEquals(Double.NEGATIVE_INFINITY, density.logDensity(outside));
    assertEquals(Double.NEGATIVE_INFINITY, density.logDensity(outside, gradient));
    assertArrayEquals(new double[4], gradient);
    assertTrue(density.likelihood(outside).isEmpty());
    assertFalse(density.linearise(outside, new double[10], new double[30]));
    assertEquals(new Rejections(0, 4, 0), density.rejections());
  }

  @Test
  void densityIsZeroAtExtremePointsOfLevyFamiliesAndNothingIsThrown() {
    assertNothingIsThrown(ModelFamily.all().stream().filter(f -> !isTimeChanged(f)).toList());
  }

  /** Some of these take ten seconds for one price: a clock of infinite volatility. */
  @Tag("slow")
  @Test
  void densityIsZeroAtExtremePointsOfTimeChangedFamiliesAndNothingIsThrown() {
    assertNothingIsThrown(
        ModelFamily.all().stream().filter(PosteriorDensityTest::isTimeChanged).toList());
  }

  private static boolean isTimeChanged(ModelFamily family) {
    return family.name().endsWith("_cir") || family.name().endsWith("_gou");
  }

  private static void assertNothingIsThrown(List<ModelFamily> families) {
    assertThat(families).hasSizeGreaterThan(7);
    for (ModelFamily family : families) {
      ParameterPriors priors = ParameterPriors.none();
      for (Parameter parameter : family.parameters()) {
        if (!parameter.isFixed()) {
          priors = priors.with(parameter.name(), Prior.normal(0, 1e200));
        }
      }
      PosteriorTarget target = PosteriorTarget.of(family, surface(), priors);
      PosteriorDensity density = target.newDensity();
      double[] gradient = new double[target.dimension()];
      for (double extreme :
          new double[] {
            1e308, 1e3, 300, 40, -40, -300, -1e3, -1e308, Double.NaN, Double.POSITIVE_INFINITY
          }) {
        for (int i = 0; i < target.dimension(); i++) {
          double[] point = target.point(family.starts(0.2).get(0), 0.1);
          assertThat(density.logDensity(point)).as(family.name()).isFinite();
          point[i] = extreme;
          String where = family.name() + " " + i + " = " + extreme;
          double value = density.logDensity(point, gradient);
          assertThat(value).as(where).isNotNaN().isLessThan(Double.POSITIVE_INFINITY);
          assertThat(density.logDensity(point)).as(where).isNotNaN();
          assertTrue(Double.isFinite(Arrays.stream(gradient).sum()), where);
          if (value == Double.NEGATIVE_INFINITY) {
            assertArrayEquals(new double[gradient.length], gradient, where);
          }
        }
      }
      assertThat(density.rejections().total()).isPositive();
    }
  }

  @Test
  void everyCauseOfRejectionIsCounted() {
    ModelFamily faulty =
        ModelFamily.of(
            "faulty",
            List.of(new Parameter("a", Double.NEGATIVE_INFINITY, -9, 9, false)),
            v -> faultyModel(v[0]),
            volatility -> List.of(new double[] {0.2}));
    PosteriorTarget target =
        PosteriorTarget.of(faulty, surface(), ParameterPriors.none().with("a", Prior.normal(0, 1)))
            .withNoise(Noise.unknown(Prior.uniform(0.1, 1)));
    PosteriorDensity density = target.newDensity();
    double[] gradient = new double[2];
    for (double[] point : new double[][] {{0, 1}, {-2, -1}, {3, -1}, {4, -1}}) {
      assertEquals(Double.NEGATIVE_INFINITY, density.logDensity(point));
      assertEquals(Double.NEGATIVE_INFINITY, density.logDensity(point, gradient));
    }
    assertEquals(new Rejections(2, 2, 4), density.rejections());
    assertEquals(new Rejections(3, 4, 5), density.rejections().plus(new Rejections(1, 2, 1)));
  }

  /** No model below -1; above 2.5 prices that are NaN and above 3.5 an exception. */
  private static ReturnModel faultyModel(double a) {
    if (a < -1) {
      throw new IllegalArgumentException("a = " + a + ": must be >= -1");
    }
    if (a > 3.5) {
      return FaultyModel.throwing();
    }
    return FaultyModel.withoutValues();
  }

  /** A clock may make the forward infinite beyond some time: of no matter if no option lives on. */
  @Test
  void aForwardThatIsInfiniteAtALongMaturityIsNoModel() {
    ModelFamily family = ModelFamily.named("vg_cir");
    double[] lively = {0.5, 1, 0.2, 0.5, 1, 6, 1};
    OptionSurface all = surface();
    PosteriorTarget both = PosteriorTarget.of(family, all);
    PosteriorDensity density = both.newDensity();
    assertEquals(Double.NEGATIVE_INFINITY, density.logDensity(both.point(lively, 0.1)));
    assertEquals(new Rejections(0, 1, 0), density.rejections());
    PosteriorTarget early = PosteriorTarget.of(family, all.select(0, 1, 2, 3, 4));
    assertThat(early.newDensity().logDensity(early.point(lively, 0.1))).isFinite();
  }

  @Test
  void drawsFromThePriorHavePrices() {
    PosteriorTarget target = PosteriorTarget.of(ModelFamily.named("vg_cir"), surface());
    PosteriorDensity density = target.newDensity();
    RandomGenerator random = Generators.of(3);
    double noise = 0;
    for (int i = 0; i < 200; i++) {
      double[] point = density.drawPrior(random);
      assertThat(density.logDensity(point)).isFinite();
      noise += target.noise(point) / 200;
    }
    double scale = 0.005 * surface().slice(0).forward();
    // mean and standard deviation of the half-normal
    assertEquals(scale * Math.sqrt(2 / Math.PI), noise, 4 * 0.6 * scale / Math.sqrt(200));
  }

  @Test
  void derivativesOfPricesMatchDifferences() {
    PosteriorTarget target = target(Noise.known(0.1));
    PosteriorDensity density = target.newDensity();
    double[] point = target.point(ELSEWHERE, 0.1);
    double[] prices = new double[10];
    double[] jacobian = new double[30];
    assertTrue(density.linearise(point, prices, jacobian));
    double h = 1e-4;
    double[] up = new double[10];
    double[] down = new double[10];
    for (int c = 0; c < 3; c++) {
      point[c] += h;
      density.linearise(point, up, new double[30]);
      point[c] -= 2 * h;
      density.linearise(point, down, new double[30]);
      point[c] += h;
      for (int i = 0; i < 10; i++) {
        double slope = jacobian[3 * i + c];
        assertEquals((up[i] - down[i]) / (2 * h), slope, 1e-6 * (1 + Math.abs(slope)));
      }
    }
  }

  /** Exact prices leave only the pricer's error, which must not count as information. */
  @Test
  void anExactFitHasAFiniteDensityForAnyNoise() {
    OptionSurface surface = surface();
    double[] prices =
        FourierPricer.withDefaults()
            .price(LevyModel.varianceGamma(TRUTH[0], TRUTH[1], TRUTH[2]), surface.slices());
    PosteriorTarget target =
        PosteriorTarget.of(FAMILY, surface.withPrices(prices), PRIORS)
            .withNoise(Noise.unknown(NOISE_PRIOR));
    PosteriorDensity density = target.newDensity();
    double[] point = target.point(TRUTH, 1e-8);
    double narrow = density.logDensity(point);
    point[3] = Math.log(1e-14);
    assertThat(density.logDensity(point)).isLessThan(narrow);
  }
}
