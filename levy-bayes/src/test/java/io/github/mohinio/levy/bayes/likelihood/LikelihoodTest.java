package io.github.mohinio.levy.bayes.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LikelihoodTest {

  private static final double LOG_NOISE = Math.log(0.3);

  /** Prices of a model; the last quote is negative, as noise makes one now and then. */
  private static final double[] PRICES = {24.9, 12.6, 5.1, 0.2};

  private static final double[] WEIGHTS = {1, 2, 0.5, 4};
  private static final double[] HALF_SPREADS = {0.4, 0.3, 0.2, 0.1};

  private static OptionSurface surface() {
    return OptionSurface.ofCalls(
            Market.of(100, 0.02, 0),
            new double[] {80, 95, 110, 140},
            new double[] {0.75},
            new double[][] {{24.7, 12.8, 5.2, -0.1}})
        .withWeights(WEIGHTS)
        .withHalfSpreads(HALF_SPREADS);
  }

  static Stream<Likelihood> likelihoods() {
    return Stream.of(QuoteScale.price(), QuoteScale.volatility(), QuoteScale.halfSpread())
        .flatMap(
            scale ->
                Stream.of(
                    Likelihood.gaussian(scale),
                    Likelihood.studentT(4, scale),
                    Likelihood.interval(scale)));
  }

  /** Noise that moves prices as much under every scale. */
  private static double logNoise(Likelihood likelihood) {
    return likelihood.scale() instanceof QuoteScale.Volatility ? LOG_NOISE - 4 : LOG_NOISE;
  }

  @Test
  void gaussianNoiseMatchesTheNormalDistribution() {
    double[] pointwise = new double[4];
    Likelihood.gaussian().on(surface()).pointwise(PRICES, LOG_NOISE, pointwise);
    for (int i = 0; i < 4; i++) {
      assertThat(pointwise[i])
          .isCloseTo(
              new NormalDistribution(PRICES[i], 0.3 / Math.sqrt(WEIGHTS[i]))
                  .logDensity(surface().price(i)),
              within(1e-12));
    }
  }

  @Test
  void noiseInHalfSpreadsScalesWithTheSpread() {
    double[] pointwise = new double[4];
    Likelihood.gaussian(QuoteScale.halfSpread())
        .on(surface())
        .pointwise(PRICES, Math.log(1.5), pointwise);
    for (int i = 0; i < 4; i++) {
      assertThat(pointwise[i])
          .isCloseTo(
              new NormalDistribution(PRICES[i], 1.5 * HALF_SPREADS[i])
                  .logDensity(surface().price(i)),
              within(1e-12));
    }
  }

  /** A small shift of volatility is a shift of price by the vega: the same likelihood. */
  @Test
  void noiseInVolatilityCountsVegas() {
    OptionSurface surface = surface();
    double[] scales = QuoteScale.volatility(0.2).of(surface);
    double largest = 0;
    for (int i = 0; i < 3; i++) {
      OptionSlice slice = surface.slice(i);
      double vega =
          BlackFormula.vega(
              slice.forward(),
              surface.strike(i),
              slice.maturity(),
              slice.discountFactor(),
              surface.impliedVolatility(i));
      largest = Math.max(largest, vega);
      assertThat(scales[i]).isEqualTo(vega);
    }
    assertThat(scales[3]).as("no volatility").isEqualTo(0.2 * largest);
    assertThat(QuoteScale.volatility(1).of(surface)).containsOnly(largest);
  }

  @Test
  void studentNoiseMatchesTheTDistribution() {
    double[] pointwise = new double[4];
    Likelihood.studentT(4).on(surface()).pointwise(PRICES, LOG_NOISE, pointwise);
    for (int i = 0; i < 4; i++) {
      double scale = 0.3 / Math.sqrt(WEIGHTS[i]);
      assertThat(pointwise[i])
          .isCloseTo(
              new TDistribution(4).logDensity((surface().price(i) - PRICES[i]) / scale)
                  - Math.log(scale),
              within(1e-12));
    }
  }

  @Test
  void intervalsMatchTheProbabilityBetweenBidAndAsk() {
    double[] pointwise = new double[4];
    Likelihood.interval().on(surface()).pointwise(PRICES, LOG_NOISE, pointwise);
    for (int i = 0; i < 4; i++) {
      double quote = surface().price(i);
      double probability =
          new NormalDistribution(PRICES[i], 0.3 / Math.sqrt(WEIGHTS[i]))
              .probability(quote - HALF_SPREADS[i], quote + HALF_SPREADS[i]);
      assertThat(pointwise[i]).isCloseTo(Math.log(probability), within(1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource("likelihoods")
  void theSumIsThatOfTheQuotesAndTheProfile(Likelihood likelihood) {
    QuoteLikelihood quotes = likelihood.on(surface());
    double[] pointwise = new double[4];
    double logNoise = logNoise(likelihood);
    quotes.pointwise(PRICES, logNoise, pointwise);
    double sum = Arrays.stream(pointwise).sum();
    assertThat(quotes.logLikelihood(PRICES, logNoise, new double[5])).isCloseTo(sum, within(1e-12));
    assertThat(quotes.at(PRICES).logLikelihood(logNoise)).isCloseTo(sum, within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("likelihoods")
  void slopesMatchDifferences(Likelihood likelihood) {
    QuoteLikelihood quotes = likelihood.on(surface());
    double logNoise = logNoise(likelihood);
    double[] slopes = new double[5];
    double[] unused = new double[5];
    quotes.logLikelihood(PRICES, logNoise, slopes);
    for (int i = 0; i < 5; i++) {
      double h = 1e-4;
      double[] values = new double[4];
      for (int k = 0; k < 4; k++) {
        double shift = h * new double[] {-2, -1, 1, 2}[k];
        double[] prices = PRICES.clone();
        if (i < 4) {
          prices[i] += shift;
        }
        values[k] = quotes.logLikelihood(prices, i < 4 ? logNoise : logNoise + shift, unused);
      }
      double expected = (8 * (values[2] - values[1]) - (values[3] - values[0])) / (12 * h);
      double rounding = Math.ulp(values[0]) / h;
      assertThat(slopes[i])
          .as("slope %d", i)
          .isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected)) + rounding));
    }
  }

  /** The mean of the squared slope over new quotes, or for intervals the curvature itself. */
  @ParameterizedTest
  @MethodSource("likelihoods")
  void informationIsTheExpectedCurvature(Likelihood likelihood) {
    QuoteLikelihood quotes = likelihood.on(surface());
    double logNoise = logNoise(likelihood);
    double[] information = new double[4];
    quotes.information(PRICES, logNoise, information);
    double[] up = new double[5];
    double[] down = new double[5];
    for (int i = 0; i < 4; i++) {
      if (likelihood instanceof Likelihood.Interval) {
        double h = 1e-5;
        double[] prices = PRICES.clone();
        prices[i] += h;
        quotes.logLikelihood(prices, logNoise, up);
        prices[i] -= 2 * h;
        quotes.logLikelihood(prices, logNoise, down);
        double expected = (down[i] - up[i]) / (2 * h);
        assertThat(information[i]).isCloseTo(expected, within(1e-6 * expected));
      } else {
        RandomGenerator random = Generators.of(i);
        double[] quoted = surface().prices();
        double sum = 0;
        for (int k = 0; k < 4000; k++) {
          quoted[i] = quotes.draw(i, PRICES[i], logNoise, random);
          likelihoodAt(likelihood, quoted, logNoise, up);
          sum += up[i] * up[i] / 4000;
        }
        assertThat(information[i]).isCloseTo(sum, within(4 * 1.5 * sum / Math.sqrt(4000)));
      }
    }
  }

  /** Slopes for other quotes, on the scales of the surface. */
  private static void likelihoodAt(
      Likelihood likelihood, double[] quoted, double logNoise, double[] slopes) {
    QuoteLikelihood fixed = likelihood.on(surface());
    double[] moved = PRICES.clone();
    for (int i = 0; i < 4; i++) {
      moved[i] += surface().price(i) - quoted[i]; // only differences count
    }
    fixed.logLikelihood(moved, logNoise, slopes);
  }

  @ParameterizedTest
  @MethodSource("likelihoods")
  void drawsFollowTheCumulativeProbability(Likelihood likelihood) {
    QuoteLikelihood quotes = likelihood.on(surface());
    double logNoise = logNoise(likelihood);
    RandomGenerator random = Generators.of(7);
    double[] levels = new double[1000];
    for (int i = 0; i < 4; i++) {
      int quote = i;
      Arrays.setAll(
          levels,
          k ->
              quotes.cumulative(
                  quote,
                  quotes.draw(quote, PRICES[quote], logNoise, random),
                  PRICES[quote],
                  logNoise));
      // a false alarm once in a million
      assertThat(
              new KolmogorovSmirnovTest()
                  .kolmogorovSmirnovTest(new UniformRealDistribution(null, 0, 1), levels))
          .isGreaterThan(1e-6);
    }
  }

  @Test
  void oneWildQuotePullsLessUnderStudentNoise() {
    double[] wild = PRICES.clone();
    wild[1] += 30;
    double[] normal = new double[5];
    double[] student = new double[5];
    Likelihood.gaussian().on(surface()).logLikelihood(wild, LOG_NOISE, normal);
    Likelihood.studentT(4).on(surface()).logLikelihood(wild, LOG_NOISE, student);
    assertThat(Math.abs(student[1])).isLessThan(1e-3 * Math.abs(normal[1]));
  }

  @Test
  void whatTheSurfaceLacksIsNamed() {
    OptionSurface bare = OptionSurface.of(surface().slices(), surface().prices());
    for (Likelihood likelihood :
        List.of(Likelihood.interval(), Likelihood.gaussian(QuoteScale.halfSpread()))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> likelihood.on(bare))
          .withMessage("half spread of option 0 = NaN: must be finite and > 0");
    }
    OptionSurface impossible = bare.withPrices(new double[] {-1, -1, -1, -1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteScale.volatility().of(impossible))
        .withMessage(
            "volatilities = none: must be at least one on the surface for noise in volatility");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteScale.volatility(0))
        .withMessage("floor = 0.0: must be finite and > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Likelihood.studentT(-1))
        .withMessage("degreesOfFreedom = -1.0: must be finite and > 0");
  }
}
