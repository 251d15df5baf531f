package io.github.mohinio.levy.bayes.prior;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PriorTest {

  private static final double[] LEVELS = {1e-6, 0.01, 0.2, 0.5, 0.9, 0.999, 1 - 1e-6};

  private record Pair(Prior prior, RealDistribution reference) {}

  static Stream<Pair> pairs() {
    return Stream.of(
        new Pair(Prior.normal(-0.2, 0.3), new NormalDistribution(-0.2, 0.3)),
        new Pair(Prior.logNormal(-1.6, 0.5), new LogNormalDistribution(-1.6, 0.5)),
        new Pair(Prior.gamma(2, 2), new GammaDistribution(2, 0.5)),
        new Pair(Prior.gamma(1.5, 4), new GammaDistribution(1.5, 0.25)),
        new Pair(Prior.beta(2, 3), new BetaDistribution(2, 3)),
        new Pair(Prior.uniform(-1, 4), new UniformRealDistribution(-1, 4)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void densityAndMomentsMatchCommonsMath(Pair pair) {
    for (double level : LEVELS) {
      double x = pair.reference.inverseCumulativeProbability(level);
      assertEquals(pair.reference.density(x), Math.exp(pair.prior.logDensity(x)), 1e-11, "at " + x);
    }
    assertEquals(pair.reference.getNumericalMean(), pair.prior.mean(), 1e-14);
    assertEquals(
        Math.sqrt(pair.reference.getNumericalVariance()), pair.prior.standardDeviation(), 1e-14);
    assertEquals(pair.reference.getSupportLowerBound(), pair.prior.lower());
    assertEquals(pair.reference.getSupportUpperBound(), pair.prior.upper());
  }

  @Test
  void halfNormalIsAFoldedNormal() {
    Prior prior = Prior.halfNormal(0.5);
    NormalDistribution normal = new NormalDistribution(0, 0.5);
    for (double x : new double[] {0, 0.1, 0.7, 3}) {
      assertEquals(2 * normal.density(x), Math.exp(prior.logDensity(x)), 1e-14);
    }
    assertEquals(0.5 * Math.sqrt(2 / Math.PI), prior.mean(), 1e-15);
    assertEquals(0.25, sq(prior.mean()) + sq(prior.standardDeviation()), 1e-15);
  }

  private static double sq(double x) {
    return x * x;
  }

  @Test
  void stretchedBetaIsABetaOfTheShare() {
    Prior stretched = Prior.beta(2, 5, -1, 3);
    Prior unit = Prior.beta(2, 5);
    assertEquals(unit.logDensity(0.3) - Math.log(4), stretched.logDensity(-1 + 4 * 0.3), 1e-13);
    assertEquals(-1 + 4 * unit.mean(), stretched.mean(), 1e-15);
    assertEquals(4 * unit.standardDeviation(), stretched.standardDeviation(), 1e-15);
  }

  static Stream<Prior> priors() {
    return Stream.concat(
        pairs().map(Pair::prior),
        Stream.of(
            Prior.halfNormal(0.5),
            Prior.beta(2, 5, -1, 3),
            Prior.gamma(0.7, 2),
            Prior.truncated(Prior.normal(0, 1), -0.5, Double.POSITIVE_INFINITY),
            Prior.truncated(Prior.logNormal(2, 0.75), 1, 30),
            Prior.truncated(Prior.gamma(2, 2), 0.5, 4)));
  }

  @ParameterizedTest
  @MethodSource("priors")
  void derivativeMatchesDifferencesInsideAndIsZeroOutside(Prior prior) {
    for (double level : new double[] {0.001, 0.1, 0.5, 0.9, 0.999}) {
      double x = prior.quantile(level);
      double h =
          1e-4
              * Math.min(prior.standardDeviation(), Math.min(x - prior.lower(), prior.upper() - x));
      double expected =
          (8 * (prior.logDensity(x + h) - prior.logDensity(x - h))
                  - (prior.logDensity(x + 2 * h) - prior.logDensity(x - 2 * h)))
              / (12 * h);
      // rounding of the log density over h
      assertEquals(
          expected, prior.logDensityDerivative(x), 1e-15 * 20 / h + 1e-9 * Math.abs(expected));
    }
    assertEquals(0, prior.logDensityDerivative(Double.NaN));
    if (prior.lower() > Double.NEGATIVE_INFINITY) {
      assertEquals(0, prior.logDensityDerivative(prior.lower() - 1e-3));
    }
    if (prior.upper() < Double.POSITIVE_INFINITY) {
      assertEquals(0, prior.logDensityDerivative(prior.upper() + 1e-3));
    }
  }

  @ParameterizedTest
  @MethodSource("priors")
  void quantilesInvertTheCumulativeProbability(Prior prior) {
    for (double level : LEVELS) {
      assertEquals(level, prior.cumulative(prior.quantile(level)), 1e-14, prior.toString());
    }
    assertEquals(prior.lower(), prior.quantile(0));
    assertEquals(prior.upper(), prior.quantile(1));
    assertEquals(0, prior.cumulative(prior.lower()));
    assertEquals(1, prior.cumulative(prior.upper()));
    assertMessage("level = 1.5: must be in [0, 1]", () -> prior.quantile(1.5));
  }

  /** The integral of the density between quantiles is the difference of their levels. */
  @ParameterizedTest
  @MethodSource("priors")
  void densityIsTheDerivativeOfTheCumulativeProbability(Prior prior) {
    GaussIntegratorFactory rules = new GaussIntegratorFactory();
    double[] levels = {0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99};
    for (int i = 1; i < levels.length; i++) {
      double mass =
          rules
              .legendre(30, prior.quantile(levels[i - 1]), prior.quantile(levels[i]))
              .integrate(x -> Math.exp(prior.logDensity(x)));
      assertEquals(levels[i] - levels[i - 1], mass, 1e-12, prior.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("priors")
  void drawsFollowTheDistribution(Prior prior) {
    RandomGenerator random = Generators.of(4);
    double[] levels = new double[2000];
    Arrays.setAll(levels, i -> prior.cumulative(prior.draw(random)));
    // a false alarm once in a million
    assertTrue(
        new KolmogorovSmirnovTest()
                .kolmogorovSmirnovTest(new UniformRealDistribution(null, 0, 1), levels)
            > 1e-6);
  }

  /** The smallest levels keep their relative accuracy. */
  @Test
  void farQuantilesOfTheNormalMatchTheReference() {
    Prior normal = Prior.normal(0, 1);
    // mpmath: sqrt(2) erfinv(2 p - 1) at 60 digits
    assertEquals(-9.262340089798408, normal.quantile(1e-20), 1e-14);
    assertEquals(-4.753424308822899, normal.quantile(1e-6), 1e-15);
    assertEquals(-1.2815515655446004, normal.quantile(0.1), 1e-15);
    assertEquals(1.6448536269514722, normal.quantile(0.95), 1e-14);
    assertEquals(0, normal.quantile(0.5));
  }

  /** Means and variances of cut distributions in closed form. */
  @Test
  void truncatedPriorsAreNormalisedAgain() {
    NormalDistribution normal = new NormalDistribution(0, 1);
    double a = -0.5;
    double b = 2;
    double mass = normal.cumulativeProbability(b) - normal.cumulativeProbability(a);
    double mean = (normal.density(a) - normal.density(b)) / mass;
    double variance = 1 + (a * normal.density(a) - b * normal.density(b)) / mass - mean * mean;
    Prior cut = Prior.truncated(Prior.normal(3, 10), 3 + 10 * a, 3 + 10 * b);
    assertEquals(3 + 10 * mean, cut.mean(), 1e-12);
    assertEquals(10 * Math.sqrt(variance), cut.standardDeviation(), 1e-12);
    assertEquals(Math.log(normal.density(0.7) / 10 / mass), cut.logDensity(10), 1e-13);
    assertEquals(-2, cut.lower());
    assertEquals(23, cut.upper());
    // an exponential keeps its shape above any limit
    Prior exponential = Prior.truncated(Prior.gamma(1, 2), 3, Double.POSITIVE_INFINITY);
    assertEquals(3.5, exponential.mean(), 1e-10);
    assertEquals(0.5, exponential.standardDeviation(), 1e-9);
    assertEquals(3 + Math.log(2) / 2, exponential.quantile(0.5), 1e-12);
    // E[X; X > c] of a lognormal
    Prior logNormal = Prior.truncated(Prior.logNormal(2, 0.75), 1, Double.POSITIVE_INFINITY);
    double z = 2 / 0.75;
    assertEquals(
        Math.exp(2 + 0.75 * 0.75 / 2)
            * normal.cumulativeProbability(z + 0.75)
            / normal.cumulativeProbability(z),
        logNormal.mean(),
        1e-8);
  }

  @Test
  void aCutThatLeavesNextToNothingIsRefused() {
    assertMessage(
        "interval = [8.0, 9.0]: must hold at least 1.0E-6 of "
            + "NormalPrior[mean=0.0, standardDeviation=1.0]",
        () -> Prior.truncated(Prior.normal(0, 1), 8, 9));
    assertThrows(IllegalArgumentException.class, () -> Prior.truncated(Prior.normal(0, 1), 1, -1));
    assertThrows(
        IllegalArgumentException.class, () -> Prior.truncated(Prior.normal(0, 1), Double.NaN, 1));
  }

  @Test
  void densityIsZeroOutsideTheSupport() {
    Stream.of(
            Prior.logNormal(0, 1),
            Prior.gamma(2, 2),
            Prior.halfNormal(1),
            Prior.uniform(0, 1),
            Prior.beta(2, 2))
        .forEach(
            prior -> {
              assertEquals(Double.NEGATIVE_INFINITY, prior.logDensity(-1e-3), prior.toString());
              assertEquals(Double.NEGATIVE_INFINITY, prior.logDensity(Double.NaN));
              assertEquals(Double.NEGATIVE_INFINITY, prior.logDensity(Double.POSITIVE_INFINITY));
            });
    assertEquals(Double.NEGATIVE_INFINITY, Prior.normal(0, 1).logDensity(Double.NaN));
  }

  @Test
  void badArgumentsAreNamed() {
    assertMessage("standardDeviation = 0.0: must be finite and > 0", () -> Prior.normal(0, 0));
    assertMessage("meanOfLog = NaN: must be finite", () -> Prior.logNormal(Double.NaN, 1));
    assertMessage("rate = -1.0: must be finite and > 0", () -> Prior.gamma(1, -1));
    assertMessage("scale = Infinity: must be finite and > 0", () -> Prior.halfNormal(1 / 0.0));
    assertMessage("upper = 1.0: must be finite and > 2", () -> Prior.uniform(2, 1));
    assertMessage("a = 0.0: must be finite and > 0", () -> Prior.beta(0, 1));
  }

  private static void assertMessage(String message, Runnable action) {
    Exception e = assertThrows(IllegalArgumentException.class, action::run);
    assertEquals(message, e.getMessage());
  }
}
