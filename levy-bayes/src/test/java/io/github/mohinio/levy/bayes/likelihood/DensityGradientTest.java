package io.github.mohinio.levy.bayes.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.Parameter;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.Market;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradient of the posterior density against differences of the density. */
class DensityGradientTest {

  private static final double NOISE = 0.1;

  private record Case(String model, double[] truth) {

    @Override
    public String toString() {
      return model;
    }
  }

  private static Stream<Case> cases() {
    return Stream.of(
        new Case("black_scholes", new double[] {0.2}),
        new Case("variance_gamma", new double[] {0.18, 0.3, -0.15}),
        new Case("nig", new double[] {12, -5, 0.4}),
        new Case("cgmy", new double[] {0.8, 8, 12, 0.5}),
        new Case("merton", new double[] {0.15, 0.5, -0.1, 0.15}),
        new Case("kou", new double[] {0.15, 1, 0.3, 25, 10}),
        new Case("meixner", new double[] {0.3, -0.8, 0.9}),
        // maturity * (alphaP + alphaM) > 2: below that the return has a singular density, and the
        // price a kink in its slope where the singularity passes the strike
        new Case("bilateral_gamma", new double[] {6, 40, 5, 16}),
        new Case("finite_moment_log_stable", new double[] {0.15, 1.7}),
        new Case("vg_cir", new double[] {0.2, 0.3, -0.2, 1.5, 1.2, 1.5, 1}),
        new Case("nig_gou", new double[] {12, -5, 0.4, 1.5, 1.5, 1.5, 1}));
  }

  private static List<Likelihood> likelihoods() {
    List<Likelihood> all = new ArrayList<>();
    for (QuoteScale scale :
        List.of(QuoteScale.price(), QuoteScale.volatility(), QuoteScale.halfSpread())) {
      all.add(Likelihood.gaussian(scale));
      all.add(Likelihood.studentT(4, scale));
      all.add(Likelihood.interval(scale));
    }
    return all;
  }

  /** Every kind of support: of the truth's sign where it ends at 0, else all numbers. */
  private static ParameterPriors priors(Case c) {
    ParameterPriors priors = ParameterPriors.none();
    List<Parameter> parameters = ModelFamily.named(c.model).parameters();
    for (int i = 0; i < c.truth.length; i++) {
      Parameter parameter = parameters.get(i);
      Prior prior = Prior.normal(c.truth[i], 0.2 + 0.5 * Math.abs(c.truth[i]));
      if (parameter.name().equals("p")) {
        prior = Prior.beta(2, 2);
      } else if (parameter.limit() > Double.NEGATIVE_INFINITY) {
        prior = Prior.logNormal(Math.log(c.truth[i]), 0.5);
      }
      priors = parameter.isFixed() ? priors : priors.with(parameter.name(), prior);
    }
    return priors;
  }

  private static OptionSurface surface(Case c) {
    double[] strikes = {80, 90, 100, 110, 120};
    double[] maturities = {0.2, 0.7, 1.5};
    OptionSurface empty =
        OptionSurface.ofCalls(Market.of(100, 0.05, 0), strikes, maturities, new double[3][5]);
    double[] prices =
        FourierPricer.withDefaults()
            .price(ModelFamily.named(c.model).model(c.truth), empty.slices());
    RandomGenerator random = Generators.of(11);
    double[] weights = new double[prices.length];
    double[] halfSpreads = new double[prices.length];
    for (int i = 0; i < prices.length; i++) {
      prices[i] += NOISE * random.nextGaussian();
      weights[i] = 0.5 + random.nextDouble();
      halfSpreads[i] = 0.05 + 0.1 * random.nextDouble();
    }
    return empty.withPrices(prices).withWeights(weights).withHalfSpreads(halfSpreads);
  }

  /** Scale along each coordinate: the inverse root of the information, at most 1. */
  static double[] spread(PosteriorTarget target, double[] point) {
    PosteriorDensity density = target.newDensity();
    int d = density.modelDimension();
    int n = density.quotes();
    double[] prices = new double[n];
    double[] jacobian = new double[n * d];
    double[] information = new double[n];
    density.linearise(point, prices, jacobian);
    target.quotes().information(prices, Math.log(target.noise(point)), information);
    double[] spread = new double[point.length];
    Arrays.fill(spread, 0.2);
    for (int k = 0; k < d; k++) {
      double sum = 1;
      for (int i = 0; i < n; i++) {
        sum += information[i] * jacobian[i * d + k] * jacobian[i * d + k];
      }
      spread[k] = 1 / Math.sqrt(sum);
    }
    return spread;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gradientMatchesDifferencesUnderEveryLikelihood(Case c) {
    ModelFamily family = ModelFamily.named(c.model);
    OptionSurface surface = surface(c);
    RandomGenerator random = Generators.of(12);
    for (Likelihood likelihood : likelihoods()) {
      double noise =
          likelihood.scale().equals(QuoteScale.price())
              ? NOISE
              : likelihood.scale().equals(QuoteScale.volatility()) ? 0.005 : 1;
      for (Noise knowledge :
          List.of(Noise.known(noise), Noise.unknown(Prior.gamma(2, 2 / noise)))) {
        PosteriorTarget target =
            PosteriorTarget.of(family, surface, priors(c))
                .withLikelihood(likelihood)
                .withNoise(knowledge);
        PosteriorDensity density = target.newDensity();
        double[] point = target.point(c.truth, noise);
        double[] spread = spread(target, point);
        for (int k = 0; k < point.length; k++) {
          point[k] += spread[k] * random.nextGaussian();
        }
        double[] gradient = new double[point.length];
        double value = density.logDensity(point, gradient);
        assertThat(value).isFinite().isCloseTo(density.logDensity(point), within(1e-8));
        for (int k = 0; k < point.length; k++) {
          double expected = slope(density, point, k, 5e-3 * spread[k]);
          // In units of the spread, in which both the density and its gradient are of order 1.
          assertThat(spread[k] * gradient[k])
              .as("%s %s coordinate %d", likelihood, knowledge, k)
              .isCloseTo(
                  spread[k] * expected, within(1e-7 * Math.max(1, Math.abs(spread[k] * expected))));
        }
      }
    }
  }

  /** Differences of the sixth order. */
  private static double slope(LogDensity density, double[] point, int k, double h) {
    double[] weights = {45.0 / 60, -9.0 / 60, 1.0 / 60};
    double[] x = point.clone();
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      x[k] = point[k] + (i + 1) * h;
      sum += weights[i] * density.logDensity(x);
      x[k] = point[k] - (i + 1) * h;
      sum -= weights[i] * density.logDensity(x);
    }
    return sum / h;
  }
}
