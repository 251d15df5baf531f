package io.github.mohinio.levy.bayes.prior;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
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
