package io.github.mohinio.levy.bayes.sampler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.NoiseLikelihood;
import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoiseStepTest {

  private static final double SIGMA = 0.22;

  static Stream<Prior> priors() {
    return Stream.of(Prior.halfNormal(0.5), Prior.halfNormal(0.05), Prior.uniform(0.4, 0.5));
  }

  private static PosteriorDensity density(Noise noise) {
    ModelFamily family = ModelFamily.named("black_scholes");
    return PosteriorTarget.of(family, GoldenSurfaces.surface("bs_5x3"))
        .withNoise(noise)
        .newDensity();
  }

  private static NoiseLikelihood likelihood(PosteriorDensity density) {
    double[] point = density.target().point(new double[] {SIGMA}, 1);
    return density.likelihood(point).orElseThrow();
  }

  /** A chain of the step alone against the trapezoidal rule over the logarithm. */
  @ParameterizedTest
  @MethodSource("priors")
  void stepKeepsTheConditionalDistribution(Prior prior) {
    Noise noise = Noise.unknown(prior);
    PosteriorDensity density = density(noise);
    NoiseLikelihood likelihood = likelihood(density);
    NoiseStep step = new NoiseStep(density);
    double weight = 0;
    double first = 0;
    for (int i = 0; i <= 20_000; i++) {
      double logNoise = -5 + 7.0 * i / 20_000;
      double p = Math.exp(step.logDensity(likelihood, logNoise));
      weight += p;
      first += p * logNoise;
    }
    RandomGenerator random = Generators.of(3);
    double[][] chains = new double[4][2000];
    for (double[] chain : chains) {
      double logNoise = step.best(likelihood);
      for (int i = 0; i < chain.length; i++) {
        logNoise = step.next(logNoise, likelihood, random);
        chain[i] = logNoise;
      }
    }
    ChainDiagnostics diagnostics = ChainDiagnostics.of(chains);
    assertEquals(first / weight, diagnostics.mean(), 4 * diagnostics.mcseMean());
    // Three slices are nearly an independent draw; a hard end of the prior costs some of that.
    assertTrue(diagnostics.essMean() > 4000, "ESS " + diagnostics.essMean());
  }

  @ParameterizedTest
  @MethodSource("priors")
  void bestNoiseIsAMaximum(Prior prior) {
    Noise noise = Noise.unknown(prior);
    PosteriorDensity density = density(noise);
    NoiseLikelihood likelihood = likelihood(density);
    NoiseStep step = new NoiseStep(density);
    double best = step.best(likelihood);
    // plus the logarithm of the noise once, for the one parameter integrated out
    double maximum = step.logDensity(likelihood, best) + best;
    for (double shift : new double[] {-0.5, -0.01, 0.01, 0.5}) {
      double other = best + shift;
      assertTrue(step.logDensity(likelihood, other) + other < maximum, "at " + other);
    }
  }
}
