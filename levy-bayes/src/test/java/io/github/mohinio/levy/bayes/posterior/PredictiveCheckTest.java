package io.github.mohinio.levy.bayes.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.likelihood.Likelihood;
import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.bayes.sampler.GoldenSurfaces;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class PredictiveCheckTest {

  private static final double[] VG = {0.18, 0.3, -0.15};

  /** One draw many times: the predictive distribution is that of the noise. */
  private static PosteriorDraws oneModel(PosteriorTarget target, double sigma, double noise) {
    double[][] chain = new double[2000][];
    Arrays.fill(chain, target.point(new double[] {sigma}, noise));
    return PosteriorDraws.of(target, new double[][][] {chain});
  }

  /** Surface of 15 options with Black-Scholes prices and normal noise. */
  private static OptionSurface simulated(double sigma, double noise, long seed) {
    OptionSurface options = GoldenSurfaces.surface("vg_20x10");
    double[] prices =
        FourierPricer.withDefaults().price(LevyModel.blackScholes(sigma), options.slices());
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < prices.length; i++) {
      prices[i] += noise * random.nextGaussian();
    }
    return options.withPrices(prices);
  }

  @Test
  void predictiveDistributionOfOneModelIsItsNoise() {
    OptionSurface surface = GoldenSurfaces.surface("bs_5x3");
    PosteriorTarget target = Problems.blackScholes(surface, Noise.known(0.5));
    PredictiveCheck check = PredictiveCheck.of(oneModel(target, 0.22, 0), 1);
    double[] prices =
        FourierPricer.withDefaults().price(LevyModel.blackScholes(0.22), surface.slices());
    NormalDistribution normal = new NormalDistribution(0, 0.5);
    int inside50 = 0;
    int inside95 = 0;
    double square = 0;
    for (int i = 0; i < prices.length; i++) {
      PredictedQuote q = check.quotes().get(i);
      double error = surface.price(i) - prices[i];
      // 2000 draws: standard errors 0.011, 0.008 and 0.03
      assertThat(q.mean()).isCloseTo(prices[i], within(0.05));
      assertThat(q.standardDeviation()).isCloseTo(0.5, within(0.04));
      assertThat(q.lower()).isCloseTo(prices[i] - 0.98, within(0.12));
      assertThat(q.upper()).isCloseTo(prices[i] + 0.98, within(0.12));
      assertThat(q.pit()).isCloseTo(normal.cumulativeProbability(error), within(1e-9));
      assertThat(q.residual()).isCloseTo(error / 0.5, within(0.25));
      assertThat(q.insideSpread()).isNaN();
      inside50 += Math.abs(error) < 0.5 * 0.6744898 ? 1 : 0;
      inside95 += Math.abs(error) < 0.5 * 1.959964 ? 1 : 0;
      square += error * error / 0.25;
    }
    assertThat(check.coverage50()).isCloseTo(inside50 / 15.0, within(1e-12));
    assertThat(check.coverage95()).isCloseTo(inside95 / 15.0, within(1e-12));
    double exact = 1 - new ChiSquaredDistribution(15).cumulativeProbability(square);
    assertThat(check.pValue()).isCloseTo(exact, within(0.045));
    assertThat(check.expiries()).hasSize(3).allSatisfy(e -> assertThat(e.quotes()).isEqualTo(5));
  }

  @Test
  void levelAndSmileAreChiSquare() {
    OptionSurface surface = GoldenSurfaces.surface("bs_5x3");
    PosteriorTarget target = Problems.blackScholes(surface, Noise.known(0.5));
    PredictiveCheck check = PredictiveCheck.of(oneModel(target, 0.22, 0), 1);
    double levels = 0;
    for (ExpiryCheck e : check.expiries()) {
      levels += 5 * e.meanError() * e.meanError();
      double exact =
          1
              - new ChiSquaredDistribution(1)
                  .cumulativeProbability(5 * e.meanError() * e.meanError());
      assertThat(e.levelPValue()).isCloseTo(exact, within(0.045));
    }
    assertThat(check.termStructurePValue())
        .isCloseTo(1 - new ChiSquaredDistribution(3).cumulativeProbability(levels), within(0.045));
  }

  @Test
  void countsDrawsWithinBidAndAsk() {
    OptionSurface surface = GoldenSurfaces.surface("bs_5x3");
    double[] half = new double[15];
    Arrays.fill(half, Double.NaN);
    half[0] = 100;
    half[1] = 0;
    PosteriorTarget target = Problems.blackScholes(surface.withHalfSpreads(half), Noise.known(0.5));
    PredictiveCheck check = PredictiveCheck.of(oneModel(target, 0.22, 0), 1);
    assertThat(check.quotes().get(0).insideSpread()).isEqualTo(1);
    assertThat(check.quotes().get(1).insideSpread()).isZero();
    assertThat(check.quotes().get(2).insideSpread()).isNaN();
  }

  @Test
  void intervalsCoverSimulatedQuotesAsOftenAsTheySay() {
    double inside50 = 0;
    double inside95 = 0;
    int surfaces = 15;
    int found = 0;
    for (int seed = 0; seed < surfaces; seed++) {
      PosteriorTarget target = Problems.blackScholes(simulated(0.2, 0.1, seed), Problems.unknown());
      PosteriorDraws draws = Problems.draws(target, 200, new double[] {0.2}, 0.1);
      PredictiveCheck check = PredictiveCheck.of(draws, seed);
      inside50 += check.coverage50() / surfaces;
      inside95 += check.coverage95() / surfaces;
      found += check.isGood() ? 0 : 1;
    }
    // 3000 quotes: three binomial standard errors
    assertThat(inside50).isCloseTo(0.5, within(3 * Math.sqrt(0.25 / 3000)));
    assertThat(inside95).isCloseTo(0.95, within(3 * Math.sqrt(0.0475 / 3000)));
    // under the model each finds something with a probability of some 0.03
    assertThat(found).isLessThanOrEqualTo(2);
  }

  @Test
  void betweenBidAndAskThereIsNoError() {
    double[] half = new double[200];
    Arrays.fill(half, 0.3);
    OptionSurface surface = simulated(0.2, 0.1, 3).withHalfSpreads(half);
    PosteriorTarget target =
        Problems.blackScholes(surface, Noise.known(0.02)).withLikelihood(Likelihood.interval());
    PredictiveCheck inside = PredictiveCheck.of(oneModel(target, 0.2, 0), 1);
    assertThat(inside.verdict()).startsWith("nothing found that speaks against black_scholes");
    assertThat(inside.quotes()).filteredOn(q -> q.insideSpread() == 1).hasSizeGreaterThan(190);
    PredictiveCheck outside = PredictiveCheck.of(oneModel(target, 0.23, 0), 1);
    assertThat(outside.verdict()).contains("the noise does not explain the errors");
    LeaveOneOut loo = LeaveOneOut.of(oneModel(target, 0.2, 0));
    int beyond = (int) inside.quotes().stream().filter(q -> q.insideSpread() == 0).count();
    assertThat(loo.quotes()).filteredOn(q -> q.tailProbability() < 1 - 1e-9).hasSize(beyond);
  }

  @Test
  void studentNoiseCoversItsOwnQuotes() {
    OptionSurface clean = simulated(0.2, 1e-9, 3);
    PosteriorTarget target =
        Problems.blackScholes(clean, Noise.known(0.1)).withLikelihood(Likelihood.studentT(4));
    SplittableRandom random = new SplittableRandom(4);
    double[] prices = clean.prices();
    for (int i = 0; i < prices.length; i++) {
      prices[i] = target.quotes().draw(i, prices[i], Math.log(0.1), random);
    }
    PosteriorTarget own =
        Problems.blackScholes(clean.withPrices(prices), Noise.known(0.1))
            .withLikelihood(Likelihood.studentT(4));
    assertThat(PredictiveCheck.of(oneModel(own, 0.2, 0), 1).isGood()).isTrue();
    PosteriorTarget gaussian = Problems.blackScholes(clean.withPrices(prices), Noise.known(0.1));
    assertThat(PredictiveCheck.of(oneModel(gaussian, 0.2, 0), 1).verdict())
        .contains("the noise does not explain the errors of black_scholes (p < 0.0005)");
  }

  @Test
  void blackScholesDoesNotExplainASmile() {
    PosteriorTarget target =
        Problems.blackScholes(GoldenSurfaces.surface("vg_20x10"), Problems.unknown());
    PosteriorDraws draws = Problems.draws(target, 250, new double[] {0.2}, 0.3);
    PredictiveCheck check = PredictiveCheck.of(draws, 1);
    assertThat(check.smilePValue()).isZero();
    assertThat(check.verdict()).contains("black_scholes does not explain the smile (p < 0.001)");
    assertThat(check.toJson()).contains("\"smile_p_value\" : 0.0", "\"model\" : \"black_scholes\"");
  }

  @Test
  void knownNoiseThatIsTooSmallOrTooLargeIsTold() {
    OptionSurface surface = simulated(0.2, 0.1, 7);
    PosteriorTarget small = Problems.blackScholes(surface, Noise.known(0.05));
    assertThat(PredictiveCheck.of(oneModel(small, 0.2, 0), 1).verdict())
        .contains("the noise does not explain the errors");
    PosteriorTarget large = Problems.blackScholes(surface, Noise.known(0.2));
    assertThat(PredictiveCheck.of(oneModel(large, 0.2, 0), 1).verdict())
        .contains("smaller than the noise would have them");
  }

  @Test
  void varianceGammaExplainsItsOwnSurface() {
    PosteriorTarget target =
        Problems.varianceGamma(GoldenSurfaces.surface("vg_20x10"), Problems.unknown());
    PredictiveCheck check = PredictiveCheck.of(Problems.draws(target, 250, VG, 0.1), 1);
    assertThat(check.isGood()).as(check.verdict()).isTrue();
    assertThat(check.verdict()).startsWith("nothing found that speaks against variance_gamma: ");
    assertThat(check.toCsv().lines()).hasSize(201);
    assertThat(check.expiriesToCsv().lines()).hasSize(11);
  }

  @Test
  void varianceGammaDoesNotExplainTheTermStructureOfTheSp500() {
    PosteriorTarget target =
        Problems.varianceGamma(Surfaces.sp500(), Noise.unknown(Prior.halfNormal(5)));
    PosteriorDraws draws = Problems.draws(target, 250, VG, 3);
    PredictiveCheck check = PredictiveCheck.of(draws, 1);
    assertThat(check.termStructurePValue()).isLessThan(0.001);
    assertThat(check.verdict())
        .startsWith("variance_gamma does not explain the term structure (p < 0.001)")
        .contains("above the model", "below the model")
        .contains("take a model whose volatility changes with time");
  }

  /** A model with a clock has a volatility that changes: the remedy is another. */
  @Test
  void aClockIsNotToldToTakeOne() {
    PosteriorTarget target =
        PosteriorTarget.of(ModelFamily.named("vg_cir"), Surfaces.sp500())
            .withNoise(Noise.known(0.3));
    double[][] chain = new double[20][];
    double[] fit = {0.1613, 0.081, -0.1251, 0.62, 1.565, 2.036, 1};
    Arrays.fill(chain, target.point(fit, 0.3));
    PredictiveCheck check =
        PredictiveCheck.of(PosteriorDraws.of(target, new double[][][] {chain}), 1);
    assertThat(check.verdict())
        .startsWith("vg_cir does not explain the term structure")
        .contains("look at the forwards of these expiries, or take another clock")
        .doesNotContain("whose volatility changes");
  }
}
