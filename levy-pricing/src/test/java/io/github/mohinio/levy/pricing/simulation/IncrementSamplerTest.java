package io.github.mohinio.levy.pricing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.fourier.ReturnDistribution;
import io.github.mohinio.levy.pricing.model.Cumulants;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IncrementSamplerTest {

  private static final double YEAR = 1;
  private static final double MONTH = 1.0 / 12;
  private static final double DAY = 1.0 / 252;

  private static double[] draws(IncrementSampler sampler, int n, long seed) {
    double[] out = new double[n];
    sampler.fill(Seeds.stream(seed, 0), out, n);
    return out;
  }

  private static void assertMean(
      String name, double[] draws, DoubleUnaryOperator statistic, double exact) {
    SampleMoments moments = new SampleMoments();
    for (double draw : draws) {
      moments.add(statistic.applyAsDouble(draw), 0);
    }
    MonteCarloEstimate mean = moments.estimate(false, 1, draws.length);
    assertThat(mean.value()).as(name).isCloseTo(exact, within(4 * mean.standardError() + 1e-12));
  }

  @ParameterizedTest
  @MethodSource("io.github.mohinio.levy.pricing.simulation.TestModels#all")
  void momentsAreThoseOfTheModel(ReturnModel model) {
    double step = 0.3;
    double[] draws = draws(IncrementSampler.of(model, step), 200_000, 17);
    assertMean(model.name() + " martingale", draws, Math::exp, 1);
    Cumulants exact = model.cumulants(step);
    if (Double.isNaN(exact.second())) {
      return; // finite moment log stable: no variance, so no standard error of the mean either
    }
    double m = exact.first();
    assertMean(model.name() + " mean", draws, x -> x, m);
    assertMean(model.name() + " variance", draws, x -> (x - m) * (x - m), exact.second());
    assertMean(model.name() + " third", draws, x -> (x - m) * (x - m) * (x - m), exact.third());
  }

  static Stream<Arguments> laws() {
    return Stream.of(
        Arguments.of(LevyModel.varianceGamma(0.2, 0.5, -0.1), YEAR),
        Arguments.of(LevyModel.varianceGamma(0.2, 0.5, -0.1), MONTH),
        Arguments.of(LevyModel.bilateralGamma(1.55, 20, 0.94, 15), MONTH),
        Arguments.of(LevyModel.nig(15, -5, 0.5), MONTH),
        Arguments.of(LevyModel.cgmy(0.3, 5, 7, 0.5), MONTH),
        Arguments.of(LevyModel.cgmy(0.2, 5, 10, 1.4), DAY),
        Arguments.of(LevyModel.meixner(0.12, -0.6, 3.4), MONTH),
        Arguments.of(LevyModel.kou(0.16, 1, 0.4, 10, 5), YEAR),
        Arguments.of(LevyModel.merton(0.1, 2, -0.05, 0.1), YEAR));
  }

  /** A distance above 2.2/sqrt(n) has a probability of about 1e-4 under the law. */
  @ParameterizedTest
  @MethodSource("laws")
  void kolmogorovSmirnovDistance(LevyModel model, double step) {
    int n = 1_000_000;
    double[] draws = draws(IncrementSampler.of(model, step), n, 23);
    Arrays.sort(draws);
    int stride = 500;
    double[] points = new double[n / stride];
    for (int i = 0; i < points.length; i++) {
      points[i] = draws[i * stride + stride / 2];
    }
    double[] below = new double[points.length];
    ReturnDistribution.of(model, step).cdf(points, below);
    double distance = 0;
    for (int i = 0; i < points.length; i++) {
      double empirical = (i * stride + stride / 2 + 0.5) / n;
      distance = Math.max(distance, Math.abs(below[i] - empirical));
    }
    assertThat(distance).as("%s over %s", model, step).isLessThan(2.2 / Math.sqrt(n));
  }

  static Stream<Arguments> forwards() {
    return Stream.of(
        Arguments.of(LevyModel.varianceGamma(0.2, 0.5, -0.1), DAY),
        Arguments.of(LevyModel.varianceGamma(0.2, 0.5, -0.1), YEAR),
        Arguments.of(LevyModel.nig(15, -5, 0.5), MONTH),
        Arguments.of(LevyModel.cgmy(0.3, 5, 7, 0.5), DAY),
        Arguments.of(LevyModel.cgmy(0.3, 5, 7, 0.5), YEAR),
        Arguments.of(LevyModel.cgmy(0.5, 5, 10, 1.5), DAY),
        Arguments.of(LevyModel.cgmy(0.5, 5, 10, 1.5), MONTH));
  }

  @ParameterizedTest
  @MethodSource("forwards")
  void tableKeepsTheForward(LevyModel model, double step) {
    TableSampler table = IncrementSampler.byInversion(model, step);
    int n = 1 << 18;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Math.exp(table.quantile((i + 0.5) / n));
    }
    assertThat(sum / n).as("%s over %s", model, step).isCloseTo(1, within(2e-6));
  }

  @ParameterizedTest
  @MethodSource("io.github.mohinio.levy.pricing.simulation.TestModels#all")
  void tableInvertsTheDistribution(ReturnModel model) {
    TableSampler table = IncrementSampler.byInversion(model, 0.25);
    ReturnDistribution distribution = ReturnDistribution.of(model, 0.25);
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 1; i < 60; i++) {
      double u = 1 / (1 + Math.exp(-0.9 * (i - 30)));
      double x = table.quantile(u);
      assertThat(x).isGreaterThanOrEqualTo(last);
      last = x;
      if (i % 6 == 3 && x != distribution.drift()) {
        double back = i < 30 ? distribution.cdf(x) / u : distribution.survival(x) / (1 - u);
        assertThat(back).as("%s at %s", model, u).isCloseTo(1, within(1e-4));
      }
    }
  }

  @Test
  void atomOfACompoundPoissonProcess() {
    LevyModel model = LevyModel.cgmy(2, 3, 6, -0.8);
    double[] draws = draws(IncrementSampler.of(model, 0.5), 100_000, 3);
    double drift = ReturnDistribution.of(model, 0.5).drift();
    double atom = Arrays.stream(draws).filter(x -> x == drift).count() / 1e5;
    double rate = 2 * Gamma.gamma(0.8) * (Math.pow(3, -0.8) + Math.pow(6, -0.8));
    double exact = Math.exp(-0.5 * rate);
    assertThat(atom).isCloseTo(exact, within(4 * Math.sqrt(exact * (1 - exact) / 1e5)));
  }

  @Test
  void gammaVariatesOfTinyShape() {
    double shape = 0.005;
    GammaVariate gamma = new GammaVariate(shape);
    var source = Seeds.stream(5, 0);
    int zeros = 0;
    double sum = 0;
    int n = 200_000;
    for (int i = 0; i < n; i++) {
      double value = gamma.next(source);
      zeros += value == 0 ? 1 : 0;
      sum += value;
    }
    assertThat(sum / n).isCloseTo(shape, within(4 * Math.sqrt(shape / n)));
    // only what is below the smallest number underflows
    double below = Math.exp(shape * Math.log(Double.MIN_VALUE));
    assertThat((double) zeros / n).isCloseTo(below, within(4 * Math.sqrt(below / n)));
  }

  @ParameterizedTest
  @CsvSource({"1e-6", "0.4", "30", "5000"})
  void poissonMeanAndVariance(double mean) {
    PoissonVariate poisson = new PoissonVariate(mean);
    var source = Seeds.stream(6, 0);
    double[] draws = new double[100_000];
    for (int i = 0; i < draws.length; i++) {
      draws[i] = poisson.next(source);
    }
    double error = 4 * Math.sqrt(mean / draws.length);
    assertThat(Arrays.stream(draws).average().orElseThrow()).isCloseTo(mean, within(error));
    double variance =
        Arrays.stream(draws).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    assertThat(variance)
        .isCloseTo(mean, within(4 * Math.sqrt((mean + 2 * mean * mean) / draws.length)));
  }

  @Test
  void refusesABadStep() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IncrementSampler.of(LevyModel.blackScholes(0.2), 0))
        .withMessage("step = 0.0: must be finite and > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IncrementSampler.byInversion(LevyModel.blackScholes(0.2), Double.NaN))
        .withMessage("step = NaN: must be finite and > 0");
  }
}
