package io.github.mohinio.levy.bayes.hamiltonian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NutsChainTest {

  private static final NutsSettings SHORT = NutsSettings.withDefaults().withWarmup(300);

  /** Each of the few z-scores of a test is within 4 but for 6 in 100 000 seeds. */
  private static void assertMoments(ChainDiagnostics found, double mean, double sd) {
    assertThat(found.rHat()).isLessThan(1.01);
    assertThat(found.mean()).isEqualTo(mean, within(4 * found.mcseMean()));
    assertThat(found.standardDeviation()).isEqualTo(sd, within(4 * found.mcseStandardDeviation()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8})
  void drawsCorrelatedNormalsFromAUnitMetric(int d) {
    double[][] covariance = Targets.covariance(d);
    double[] mean = Targets.mean(d);
    LogDensity density = Targets.normal(mean, covariance);
    List<List<NutsDraw>> chains =
        Runs.four(
            density, mean, Targets.unit(d), NutsSettings.withDefaults().withWarmup(600), 2000);
    for (int i = 0; i < d; i++) {
      ChainDiagnostics found = Runs.coordinate(chains, i);
      double sd = Math.sqrt(covariance[i][i]);
      assertMoments(found, mean[i], sd);
      for (double p : new double[] {0.05, 0.95}) {
        assertThat(found.quantile(p))
            .isEqualTo(
                new NormalDistribution(mean[i], sd).inverseCumulativeProbability(p),
                within(4 * found.mcseQuantile(p)));
      }
    }
  }

  @Test
  void drawsHeavyTails() {
    List<List<NutsDraw>> chains =
        Runs.four(Targets.student(3, 10), new double[3], Targets.unit(3), SHORT, 3000);
    for (int i = 0; i < 3; i++) {
      assertMoments(Runs.coordinate(chains, i), 0, Math.sqrt(10.0 / 8));
    }
  }

  /** Its tails are stiff: at the usual target the chains would diverge there. */
  @Test
  void drawsABanana() {
    NutsSettings settings = NutsSettings.withDefaults().withTargetAcceptance(0.95);
    List<List<NutsDraw>> chains =
        Runs.four(Targets.banana(0.5, 0.5), new double[2], Targets.unit(2), settings, 4000);
    assertMoments(Runs.coordinate(chains, 0), 0, 1);
    assertMoments(Runs.coordinate(chains, 1), 0, Math.sqrt(0.75));
  }

  @Test
  void normalInItsOwnMetricIsDrawnAlmostIndependently() {
    double[][] covariance = Targets.covariance(4);
    double[] mean = Targets.mean(4);
    List<List<NutsDraw>> chains =
        Runs.four(Targets.normal(mean, covariance), mean, covariance, SHORT, 2500);
    for (int i = 0; i < 4; i++) {
      assertThat(Runs.coordinate(chains, i).essBulk()).isGreaterThan(0.8 * 10_000);
    }
    assertThat(chains)
        .allSatisfy(chain -> assertThat(chain).allMatch(draw -> draw.depth() <= 3))
        .allSatisfy(chain -> assertThat(chain).allMatch(draw -> draw.divergence().isEmpty()));
  }

  /**
   * While it is adapted the acceptance averages to the target; the step size kept is the mean of
   * logarithms, below the mean, so that later acceptances are higher.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.6, 0.8, 0.95})
  void acceptanceMeetsItsTarget(double target) {
    NutsChain chain =
        NutsChain.start(
            Targets.normal(Targets.mean(4), Targets.covariance(4)),
            Targets.mean(4),
            Targets.covariance(4),
            NutsSettings.withDefaults().withTargetAcceptance(target),
            11,
            0);
    double during = 0;
    while (chain.iteration() < 950) {
      NutsDraw draw = chain.next();
      during += draw.iteration() < 500 ? 0 : draw.acceptance();
    }
    assertThat(during / 450).isEqualTo(target, within(0.01));
    double after =
        Runs.draws(chain, 2000).stream().mapToDouble(NutsDraw::acceptance).average().orElseThrow();
    assertThat(after).isBetween(target - 0.02, target + 0.2);
  }

  @Test
  void metricComesNearTheCovariance() {
    double[][] covariance = Targets.covariance(3);
    NutsChain chain =
        NutsChain.start(
            Targets.normal(Targets.mean(3), covariance),
            Targets.mean(3),
            Targets.unit(3),
            NutsSettings.withDefaults(),
            1,
            0);
    Runs.draws(chain, 1);
    double[][] metric = chain.state().covariance();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double scale = Math.sqrt(covariance[i][i] * covariance[j][j]);
        assertThat(metric[i][j] / scale).isEqualTo(covariance[i][j] / scale, within(0.2));
      }
    }
  }

  @Test
  void funnelDiverges() {
    List<List<NutsDraw>> chains =
        Runs.four(Targets.funnel(5), new double[5], Targets.unit(5), SHORT, 1000);
    List<NutsDraw> divergent =
        chains.stream().flatMap(List::stream).filter(d -> d.divergence().isPresent()).toList();
    assertThat(divergent).hasSizeGreaterThan(20);
    // In the neck, where the others have a small variance.
    assertThat(divergent)
        .filteredOn(d -> d.divergence().orElseThrow().from()[0] < 0)
        .hasSizeGreaterThan(divergent.size() / 2);
    assertThat(divergent)
        .filteredOn(d -> d.divergence().orElseThrow().cause() == Divergence.Cause.ENERGY_ERROR)
        .hasSizeGreaterThan(20);
  }

  @Test
  void leavingTheSupportIsACauseOfItsOwn() {
    List<List<NutsDraw>> chains =
        Runs.four(Targets.halfNormal(2), new double[] {1, 0}, Targets.unit(2), SHORT, 1000);
    List<NutsDraw> draws = chains.stream().flatMap(List::stream).toList();
    assertThat(draws).allMatch(draw -> draw.point()[0] > 0);
    List<Divergence> divergences = draws.stream().flatMap(d -> d.divergence().stream()).toList();
    assertThat(divergences)
        .hasSizeGreaterThan(100)
        .allMatch(d -> d.cause() == Divergence.Cause.ZERO_DENSITY)
        .allMatch(d -> d.from()[0] > 0)
        .allMatch(d -> d.to()[0] <= 0);
  }

  @Test
  void depthIsBounded() {
    NutsSettings settings = NutsSettings.withDefaults().withWarmup(0).withMaxDepth(3);
    NutsChain chain =
        NutsChain.start(
            Targets.normal(new double[2], new double[][] {{1e-6, 0}, {0, 1}}),
            new double[2],
            Targets.unit(2),
            settings,
            1,
            0);
    assertThat(Runs.draws(chain, 200))
        .allMatch(draw -> draw.leapfrogs() <= 7 && draw.depth() <= 3)
        .anyMatch(draw -> draw.depth() == 3);
  }

  @Test
  void energyIsThatOfTheDraw() {
    NutsChain chain =
        NutsChain.start(Targets.student(3, 10), new double[3], Targets.unit(3), SHORT, 1, 0);
    List<NutsDraw> draws = Runs.draws(chain, 4000);
    // Kinetic energy of three whitened momenta: mean 3 / 2, sd sqrt(3 / 2).
    double kinetic =
        draws.stream().mapToDouble(d -> d.energy() + d.logDensity()).average().orElseThrow();
    assertThat(kinetic).isEqualTo(1.5, within(4 * Math.sqrt(1.5 / 4000)));
    LogDensity density = Targets.student(3, 10);
    assertThat(draws).allMatch(d -> d.logDensity() == density.logDensity(d.point()));
  }

  @Test
  void refusesWhatCannotBeSampled() {
    LogDensity density = Targets.halfNormal(2);
    assertThatThrownBy(() -> NutsChain.start(density, new double[2], Targets.unit(2), SHORT, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("log density at the start = -Infinity: must be finite");
    assertThatThrownBy(
            () ->
                NutsChain.start(
                    density, new double[] {1, 0}, new double[][] {{1, 2}, {2, 1}}, SHORT, 1, 0))
        .hasMessage("covariance: must be finite and positive definite");
    assertThatThrownBy(() -> NutsChain.start(density, new double[3], Targets.unit(2), SHORT, 1, 0))
        .hasMessage("length of start = 3: must be that of coordinates, 2");
    assertThatThrownBy(() -> SHORT.withTargetAcceptance(1)).hasMessageStartingWith("targetAccept");
    assertThatThrownBy(() -> SHORT.withMaxDepth(0)).hasMessageStartingWith("maxDepth = 0");
  }
}
