package io.github.mohinio.levy.bayes.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.posterior.PriorSensitivity.Diagnosis;
import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.bayes.sampler.GoldenSurfaces;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class PriorSensitivityTest {

  private static PosteriorTarget target(Prior sigma, double noise) {
    return PosteriorTarget.of(
            ModelFamily.named("black_scholes"),
            GoldenSurfaces.surface("bs_5x3"),
            ParameterPriors.none().with("sigma", sigma))
        .withNoise(Noise.known(noise));
  }

  /** The sensitivity, for a scaling that turns N(0, 1) into a normal of another mean and sd. */
  private static double sensitivity(double[][] scaled) {
    int n = 20_000;
    NormalDistribution standard = new NormalDistribution();
    double[] values =
        IntStream.range(0, n)
            .mapToDouble(i -> standard.inverseCumulativeProbability((i + 0.5) / n))
            .toArray();
    double sum = 0;
    for (double[] normal : scaled) {
      NormalDistribution other = new NormalDistribution(normal[0], normal[1]);
      double[] weights = new double[n];
      double total = 0;
      for (int i = 0; i < n; i++) {
        weights[i] = other.density(values[i]) / standard.density(values[i]);
        total += weights[i];
      }
      for (int i = 0; i < n; i++) {
        weights[i] /= total;
      }
      sum += CumulativeDistance.of(values, weights);
    }
    return sum / (2 * Math.log(1.01) / Math.log(2));
  }

  /**
   * Prices are near linear in sigma, so with a normal prior the posterior is near the normal one of
   * conjugate theory, which power scaling moves in closed form. The distance is not quite free of
   * location and scale, so the moments are standardised.
   */
  @Test
  void agreesWithTheConjugateNormal() {
    double priorMean = 0.2;
    double priorSd = 0.01;
    // the likelihood is about normal: quadrature of the reference posterior with a wide prior
    double dataMean = 0.22260;
    double dataSd = 0.003805;
    PosteriorTarget target = target(Prior.normal(priorMean, priorSd), 0.5);
    PriorSensitivity found = PriorSensitivity.of(Problems.draws(target, 1000));
    double[] powers = {1 / 1.01, 1.01};
    double[][] byPrior = new double[2][];
    double[][] byLikelihood = new double[2][];
    double[] base = posterior(priorMean, priorSd, dataMean, dataSd, 1, 1);
    for (int k = 0; k < 2; k++) {
      byPrior[k] = standardise(base, posterior(priorMean, priorSd, dataMean, dataSd, powers[k], 1));
      byLikelihood[k] =
          standardise(base, posterior(priorMean, priorSd, dataMean, dataSd, 1, powers[k]));
    }
    PriorSensitivity.Parameter sigma = found.parameter("sigma");
    // 4000 independent draws have standard deviations of 0.005 and 0.009
    assertThat(sigma.prior()).isCloseTo(sensitivity(byPrior), within(0.02));
    assertThat(sigma.likelihood()).isCloseTo(sensitivity(byLikelihood), within(0.04));
  }

  private static double[] posterior(
      double m0, double s0, double m1, double s1, double priorPower, double likelihoodPower) {
    double precision = priorPower / (s0 * s0) + likelihoodPower / (s1 * s1);
    double mean = (priorPower * m0 / (s0 * s0) + likelihoodPower * m1 / (s1 * s1)) / precision;
    return new double[] {mean, Math.sqrt(1 / precision)};
  }

  private static double[] standardise(double[] base, double[] other) {
    return new double[] {(other[0] - base[0]) / base[1], other[1] / base[1]};
  }

  @Test
  void flagsAPriorThatTheQuotesContradict() {
    PosteriorTarget target = target(Prior.normal(0.16, 0.006), 0.5);
    PriorSensitivity found = PriorSensitivity.of(Problems.draws(target, 500));
    assertThat(found.parameter("sigma").diagnosis()).isEqualTo(Diagnosis.PRIOR_DATA_CONFLICT);
    assertThat(found.verdict())
        .startsWith("prior and quotes pull to different sides: sigma (prior ");
    assertThat(found.highestKHat()).isLessThan(0.7);
  }

  @Test
  void flagsQuotesThatSayLittle() {
    PosteriorTarget target = target(Prior.logNormal(Math.log(0.2), 0.2), 50);
    PriorSensitivity found = PriorSensitivity.of(Problems.draws(target, 500));
    assertThat(found.parameter("sigma").diagnosis()).isEqualTo(Diagnosis.WEAK_LIKELIHOOD);
    assertThat(found.verdict()).startsWith("the prior decides and the quotes say little: sigma");
    Contraction.Parameter sigma = Contraction.of(Problems.draws(target, 500)).parameters().get(0);
    assertThat(sigma.contraction()).isBetween(-0.15, 0.35);
  }

  @Test
  void aWeakPriorDoesNotMatter() {
    PosteriorTarget target = Problems.golden("vg_20x10", Problems.unknown());
    PosteriorDraws draws = Problems.draws(target, 500);
    PriorSensitivity found = PriorSensitivity.of(draws);
    assertThat(found.parameters())
        .extracting(PriorSensitivity.Parameter::name)
        .containsExactly("sigma", "nu", "theta", "noise");
    assertThat(found.parameters())
        .allSatisfy(
            p -> {
              assertThat(p.diagnosis()).isEqualTo(Diagnosis.NONE);
              assertThat(p.likelihood()).isGreaterThan(PriorSensitivity.THRESHOLD);
            });
    assertThat(found.verdict()).isEqualTo("the quotes decide, the priors do not matter much");
    assertThat(found.toCsv()).startsWith("name,prior,likelihood,diagnosis\nsigma,");
    assertThat(found.toJson()).contains("\"diagnosis\" : \"NONE\"");
    assertThatThrownBy(() -> found.parameter("y"))
        .hasMessage("parameter = y: must be one of [sigma, nu, theta, noise]");
  }

  @Test
  void contractionIsOneLessTheRatioOfVariances() {
    PosteriorTarget target = target(Prior.normal(0.2, 0.05), 0.5);
    PosteriorDraws draws = Problems.draws(target, 1000);
    Contraction found = Contraction.of(draws);
    Contraction.Parameter sigma = found.parameters().get(0);
    // posterior 0.22248 with a standard deviation of 0.0038, by quadrature of a wide prior
    assertThat(sigma.contraction()).isCloseTo(1 - Math.pow(0.0038 / 0.05, 2), within(5e-4));
    assertThat(sigma.zScore()).isCloseTo(0.0225 / 0.05, within(0.02));
    assertThat(found.toCsv())
        .startsWith("name,prior_mean,prior_sd,mean,sd,contraction,z_score\nsigma,0.2,0.05,");
    assertThat(found.toJson()).contains("\"prior_sd\" : 0.05");
  }
}
