package io.github.mohinio.levy.bayes.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.bayes.sampler.GoldenSurfaces;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import org.junit.jupiter.api.Test;

/** The density of the Black-Scholes problem, integrated, against the reference posterior. */
class GoldenEvidenceTest {

  private static final double LOG_SIGMA = Math.log(0.2225);
  private static final double LOG_NOISE = Math.log(0.49);

  private static PosteriorTarget target(Noise noise) {
    return PosteriorTarget.of(
            ModelFamily.named("black_scholes"),
            GoldenSurfaces.surface("bs_5x3"),
            ParameterPriors.none().with("sigma", Prior.logNormal(Math.log(0.2), 0.5)))
        .withNoise(noise);
  }

  /** Sums of the density and of the first two powers of parameter and noise over a lattice. */
  private static double[] sums(PosteriorTarget target, double reference) {
    PosteriorDensity density = target.newDensity();
    boolean known = target.dimension() == 1;
    double step = 0.004;
    double noiseStep = 0.05;
    double[] sums = new double[5];
    for (int i = -60; i <= 60; i++) {
      for (int j = known ? 0 : -60; j <= (known ? 0 : 60); j++) {
        double[] point =
            known
                ? new double[] {LOG_SIGMA + i * step}
                : new double[] {LOG_SIGMA + i * step, LOG_NOISE + j * noiseStep};
        double p = Math.exp(density.logDensity(point) - reference) * step * (known ? 1 : noiseStep);
        double sigma = Math.exp(point[0]);
        double noise = target.noise(point);
        sums[0] += p;
        sums[1] += p * sigma;
        sums[2] += p * sigma * sigma;
        sums[3] += p * noise;
        sums[4] += p * noise * noise;
      }
    }
    return sums;
  }

  private static double deviation(double[] sums, int first) {
    double mean = sums[first] / sums[0];
    return Math.sqrt(sums[first + 1] / sums[0] - mean * mean);
  }

  @Test
  void knownNoise() {
    double[] sums = sums(target(Noise.known(0.5)), -13);
    assertThat(-13 + Math.log(sums[0])).isCloseTo(-13.13342478, within(1e-8));
    assertThat(sums[1] / sums[0]).isCloseTo(0.22248513, within(1e-8));
    assertThat(deviation(sums, 1)).isCloseTo(0.0037944972, within(1e-9));
  }

  @Test
  void unknownNoise() {
    double[] sums = sums(target(Noise.unknown(Prior.halfNormal(0.5))), -14);
    assertThat(-14 + Math.log(sums[0])).isCloseTo(-14.60050324, within(1e-8));
    assertThat(sums[1] / sums[0]).isCloseTo(0.222480809, within(1e-9));
    assertThat(deviation(sums, 1)).isCloseTo(0.0038679532, within(1e-9));
    assertThat(sums[3] / sums[0]).isCloseTo(0.500356686, within(1e-9));
    assertThat(deviation(sums, 3)).isCloseTo(0.096882033, within(1e-9));
  }
}
