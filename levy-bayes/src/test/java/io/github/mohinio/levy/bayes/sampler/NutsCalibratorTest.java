package io.github.mohinio.levy.bayes.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import org.junit.jupiter.api.Test;

class NutsCalibratorTest {

  private static NutsCalibrator brief() {
    return NutsCalibrator.varianceGamma().withSeed(42).withWarmup(300).withDraws(200);
  }

  @Test
  void drawsDependOnTheSeedAndNotOnTheThreads() {
    PosteriorTarget target = GoldenSurfaces.target("vg_5x3", 0);
    Posterior one = brief().withThreads(1).sample(target);
    Posterior two = brief().withThreads(3).sample(target);
    assertThat(one.draws()).isDeepEqualTo(two.draws());
    assertThat(one.points()).isDeepEqualTo(two.points());
    assertThat(one.evaluations()).isEqualTo(two.evaluations());
    Posterior other = brief().withSeed(43).withThreads(3).sample(target);
    assertThat(one.draws()[0][0]).isNotEqualTo(other.draws()[0][0]);
    assertThat(one.draws()[0][0]).isNotEqualTo(one.draws()[1][0]);
  }

  @Test
  void trajectoriesAreSoundOnManyQuotes() {
    Posterior posterior =
        brief().withWarmup(1000).withDraws(2000).sample(GoldenSurfaces.target("vg_20x10", 0));
    assertThat(posterior.warnings()).isEmpty();
    Trajectories trajectories = posterior.trajectories().orElseThrow();
    assertThat(trajectories.divergences().count()).isZero();
    for (int c = 0; c < posterior.chains(); c++) {
      assertThat(trajectories.energyDiagnostics().eBfmi(c)).isGreaterThan(0.3);
      assertThat(posterior.acceptanceRates()[c]).isBetween(0.75, 0.97);
      for (int i = 0; i < posterior.drawsPerChain(); i++) {
        assertThat(trajectories.divergent()[c][i]).isFalse();
        assertThat(trajectories.divergence(c, i)).isEmpty();
        assertThat(trajectories.leapfrogs()[c][i])
            .isBetween(1, (2 << trajectories.depths()[c][i]) - 1);
      }
    }
    for (ParameterSummary row : posterior.summary()) {
      // the bar; about 1 is seen
      assertThat(row.essBulk()).as(row.name()).isGreaterThan(0.4 * 8000);
    }
  }

  @Test
  void logDensitiesAreThoseOfThePoints() {
    PosteriorTarget target = GoldenSurfaces.target("vg_5x3", 0);
    Posterior nuts = brief().withDraws(20).sample(target);
    Posterior metropolis =
        MetropolisCalibrator.varianceGamma().withWarmup(100).withDraws(20).sample(target);
    PosteriorDensity density = target.newDensity();
    for (Posterior posterior : new Posterior[] {nuts, metropolis}) {
      double[][][] points = posterior.points();
      for (int c = 0; c < points.length; c++) {
        for (int i = 0; i < points[c].length; i++) {
          double expected = density.logDensity(points[c][i]);
          assertThat(posterior.logDensities()[c][i]).isCloseTo(expected, within(1e-9));
        }
      }
    }
    assertThat(metropolis.trajectories()).isEmpty();
    assertThat(nuts.approximation()).isEmpty();
  }

  @Test
  void badSettingsAreNamed() {
    NutsCalibrator sampler = NutsCalibrator.varianceGamma();
    assertThatThrownBy(() -> sampler.withTargetAcceptance(1))
        .hasMessage("targetAcceptance = 1.0: must be in (0, 1)");
    assertThatThrownBy(() -> sampler.withMaxDepth(0))
        .hasMessage("maxDepth = 0.0: must be in [1, 20]");
  }

  @Test
  void shorterTrajectoriesAreCutOff() {
    Posterior posterior =
        brief().withMaxDepth(1).withDraws(50).sample(GoldenSurfaces.target("vg_5x3", 0.5));
    for (int[] chain : posterior.trajectories().orElseThrow().depths()) {
      assertThat(chain).containsOnly(1);
    }
  }
}
