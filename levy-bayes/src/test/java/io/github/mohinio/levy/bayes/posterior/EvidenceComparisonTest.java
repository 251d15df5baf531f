package io.github.mohinio.levy.bayes.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.sampler.GoldenSurfaces;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceComparisonTest {

  private static LogEvidence evidence(double value, double error) {
    return new LogEvidence(value, error, 5, true, 1000, 1);
  }

  @Test
  void probabilitiesAreRatiosOfEvidences() {
    EvidenceComparison equal =
        EvidenceComparison.of(
            List.of("a", "b", "c"),
            List.of(
                evidence(1000 + Math.log(0.2), 0.03),
                evidence(1000 + Math.log(0.5), 0.04),
                evidence(1000 + Math.log(0.3), 0.04)));
    assertThat(equal.models())
        .extracting(EvidenceComparison.Model::name)
        .containsExactly("b", "c", "a");
    assertThat(equal.models().get(0).probability()).isCloseTo(0.5, within(1e-12));
    assertThat(equal.models().get(2).probability()).isCloseTo(0.2, within(1e-12));
    assertThat(equal.models().get(0).logBayesFactor()).isZero();
    assertThat(equal.models().get(2).logBayesFactor()).isCloseTo(Math.log(0.4), within(1e-12));
    assertThat(equal.models().get(2).standardError()).isCloseTo(0.05, within(1e-12));
    assertThat(equal.verdict()).startsWith("b: hardly any evidence against c, log Bayes factor");
  }

  @Test
  void priorProbabilitiesCount() {
    EvidenceComparison weighted =
        EvidenceComparison.of(
            List.of("a", "b"), List.of(evidence(0, 0), evidence(0, 0)), new double[] {3, 1});
    assertThat(weighted.models().get(0).probability()).isCloseTo(0.75, within(1e-12));
    assertThat(weighted.models().get(1).priorProbability()).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void varianceGammaBeatsBlackScholesOnItsOwnSurface() {
    PosteriorTarget simple =
        Problems.blackScholes(GoldenSurfaces.surface("vg_20x10"), Problems.unknown());
    PosteriorTarget rich = Problems.golden("vg_20x10", Problems.unknown());
    EvidenceComparison found =
        EvidenceComparison.of(
            List.of("black_scholes", "variance_gamma"),
            List.of(
                LogEvidence.of(Problems.draws(simple, 200), 1),
                LogEvidence.of(Problems.draws(rich, 200), 1)));
    assertThat(found.verdict())
        .startsWith("variance_gamma: very strong evidence against black_scholes");
    assertThat(found.toCsv().lines()).hasSize(3);
    assertThat(found.toJson()).contains("\"log_bayes_factor\" : 0.0");
  }

  @Test
  void saysWhenABridgeDidNotConverge() {
    EvidenceComparison found =
        EvidenceComparison.of(
            List.of("a", "b"),
            List.of(evidence(4, 0.01), new LogEvidence(0, 0.01, 1000, false, 1000, 1)));
    assertThat(found.verdict())
        .isEqualTo(
            "a: strong evidence against b, log Bayes factor 4.00 with a standard error of 0.014;"
                + " but a bridge did not converge, so take more draws");
  }

  @Test
  void refusesEvidencesThatAreNotFinite() {
    assertThatThrownBy(
            () ->
                EvidenceComparison.of(List.of("a"), List.of(evidence(Double.NEGATIVE_INFINITY, 1))))
        .hasMessageStartingWith("log evidence of a = -Infinity");
  }
}
