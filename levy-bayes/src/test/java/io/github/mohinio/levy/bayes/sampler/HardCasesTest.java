package io.github.mohinio.levy.bayes.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Posteriors that hardly are any: every sampler gives a clear result or a clear error. */
class HardCasesTest {

  private static final Market MARKET = Market.of(100, 0.05, 0);

  static List<PosteriorCalibrator<?>> samplers() {
    return List.of(
        MetropolisCalibrator.varianceGamma().withWarmup(500).withDraws(1000),
        NutsCalibrator.varianceGamma().withWarmup(500).withDraws(1000),
        LaplaceCalibrator.varianceGamma(),
        VariationalCalibrator.varianceGamma(),
        VariationalCalibrator.varianceGamma().withMethod(VariationalCalibrator.Method.PATHFINDER));
  }

  private static OptionSurface oneQuote() {
    return OptionSurface.ofCalls(
        MARKET, new double[] {100}, new double[] {0.5}, new double[][] {{6.5}});
  }

  @ParameterizedTest
  @MethodSource("chains")
  void oneQuoteLeavesMostToThePriors(PosteriorCalibrator<?> sampler) {
    Posterior posterior = sampler.withNoise(0.2).calibrate(oneQuote());
    // the price fixes the variance and leaves the shape to the prior
    assertThat(posterior.summary("sigma").contraction()).isGreaterThan(0.5);
    assertThat(posterior.summary("nu").contraction()).isBetween(-0.5, 0.5);
    Posterior unknown = sampler.calibrate(oneQuote());
    assertThat(unknown.summary("noise").mean()).isBetween(0.1, 1.0);
  }

  @ParameterizedTest
  @MethodSource("approximations")
  void anApproximationOfOneQuoteIsRightOrDistrusted(PosteriorCalibrator<?> sampler) {
    PosteriorTarget target = sampler.target(oneQuote());
    Posterior posterior;
    try {
      posterior = sampler.sample(target);
    } catch (LevyException e) {
      assertThat(e).hasMessageEndingWith("; use NUTS");
      return;
    }
    if (posterior.verdict().isGood()) {
      double[][] reference = meansAndDeviations(target);
      for (int p = 0; p < reference.length; p++) {
        ParameterSummary row = posterior.summary().get(p);
        double deviation = reference[p][1];
        assertThat((row.mean() - reference[p][0]) / deviation).isEqualTo(0, within(0.15));
        assertThat(row.standardDeviation() / deviation).isEqualTo(1, within(0.15));
      }
    }
  }

  /** By importance sampling from the prior. */
  private static double[][] meansAndDeviations(PosteriorTarget target) {
    PosteriorDensity density = target.newDensity();
    RandomGenerator random = Generators.of(8);
    int noise = density.modelDimension();
    double[] sum = new double[noise + 1];
    double[] squares = new double[noise + 1];
    double total = 0;
    double squaredWeights = 0;
    for (int i = 0; i < 100_000; i++) {
      double[] point = density.drawPrior(random);
      double weight = Math.exp(density.likelihood(point).orElseThrow().logLikelihood(point[noise]));
      double[] values = Arrays.copyOf(target.parameters(point), noise + 1);
      values[noise] = target.noise(point);
      total += weight;
      squaredWeights += weight * weight;
      for (int p = 0; p <= noise; p++) {
        sum[p] += weight * values[p];
        squares[p] += weight * values[p] * values[p];
      }
    }
    assertThat(total * total / squaredWeights).as("effective size").isGreaterThan(2000);
    double[][] moments = new double[noise + 1][];
    for (int p = 0; p <= noise; p++) {
      double mean = sum[p] / total;
      moments[p] = new double[] {mean, Math.sqrt(squares[p] / total - mean * mean)};
    }
    return moments;
  }

  private static PosteriorTarget exact() {
    OptionSurface vg = GoldenSurfaces.surface("vg_5x3");
    ParameterPriors flat =
        ParameterPriors.none()
            .with("sigma", Prior.uniform(0.05, 0.6))
            .with("nu", Prior.uniform(0.01, 2))
            .with("theta", Prior.uniform(-0.6, 0.3));
    double[] prices =
        FourierPricer.withDefaults().price(LevyModel.varianceGamma(0.2, 0.3, -0.1), vg.slices());
    return PosteriorTarget.of(ModelFamily.named("variance_gamma"), vg.withPrices(prices), flat);
  }

  @ParameterizedTest
  @MethodSource("samplers")
  void anExactFitHasNoPosteriorOfTheNoise(PosteriorCalibrator<?> sampler) {
    assertThatThrownBy(() -> sampler.sample(exact()))
        .isInstanceOf(LevyException.class)
        .hasMessageStartingWith("noise = ")
        .hasMessageEndingWith(
            " at the maximum: the model fits the quotes exactly, so that unknown noise has no"
                + " posterior; take a known noise, or a prior that keeps away from 0");
  }

  static List<PosteriorCalibrator<?>> chains() {
    return samplers().subList(0, 2);
  }

  static List<PosteriorCalibrator<?>> approximations() {
    return samplers().subList(2, 5);
  }

  @ParameterizedTest
  @MethodSource("chains")
  void anExactFitWithNoiseKeptFromZeroHasAPosterior(PosteriorCalibrator<?> sampler) {
    Posterior posterior =
        sampler.sample(exact().withNoise(Noise.unknown(Prior.uniform(0.01, 0.5))));
    assertThat(posterior.summary("sigma").mean()).isBetween(0.19, 0.21);
    assertThat(posterior.summary("noise").mean()).isBetween(0.01, 0.05);
  }

  @ParameterizedTest
  @MethodSource("samplers")
  void aModelThatThrowsIsAnError(PosteriorCalibrator<?> sampler) {
    for (boolean throwing : new boolean[] {true, false}) {
      PosteriorTarget target = FaultyFamilies.nowhere(throwing);
      assertThatThrownBy(() -> sampler.sample(target))
          .isInstanceOf(LevyException.class)
          .hasMessage(
              "neither the fit nor the priors lead to a maximum of the posterior density;"
                  + " check that the priors allow models that exist");
    }
  }

  /** Half of the posterior has no prices: draws keep to the other half. */
  @ParameterizedTest
  @MethodSource("chains")
  void aModelThatThrowsHereAndThereIsAvoided(PosteriorCalibrator<?> sampler) {
    Posterior posterior = sampler.sample(FaultyFamilies.above(0.222));
    for (double[] chain : posterior.draws("sigma")) {
      assertThat(Arrays.stream(chain).max().orElseThrow()).isLessThanOrEqualTo(0.222);
    }
    // a normal distribution of mean 0.2225 and deviation 0.0039, cut at 0.222, has mean 0.2191
    assertThat(posterior.summary("sigma").mean()).isCloseTo(0.2191, within(0.0006));
  }

  /** Where the density has its maximum at its end, no normal distribution is like it. */
  @ParameterizedTest
  @MethodSource("approximations")
  void anApproximationThatDoesNotExistIsAnErrorOrDistrusted(PosteriorCalibrator<?> sampler) {
    assertDistrusted(sampler, FaultyFamilies.above(0.222));
  }

  private static void assertDistrusted(PosteriorCalibrator<?> sampler, PosteriorTarget target) {
    try {
      assertThat(sampler.sample(target).verdict().isGood()).isFalse();
    } catch (LevyException e) {
      assertThat(e)
          .hasMessageStartingWith("the posterior has no normal approximation (")
          .hasMessageEndingWith("); use NUTS");
    }
  }
}
