package io.github.mohinio.levy.bayes.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mohinio.levy.bayes.diagnostics.Finding;
import io.github.mohinio.levy.bayes.diagnostics.Finding.Kind;
import io.github.mohinio.levy.bayes.likelihood.Likelihood;
import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.likelihood.QuoteScale;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.bayes.sampler.MetropolisCalibrator;
import io.github.mohinio.levy.bayes.sampler.NutsCalibrator;
import io.github.mohinio.levy.bayes.sampler.PosteriorSampler;
import io.github.mohinio.levy.bayes.sampler.WrongSamplers;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.LevyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CalibrationStudyTest {

  private static PosteriorSampler metropolis(long seed) {
    return MetropolisCalibrator.blackScholes()
        .withChains(2)
        .withWarmup(200)
        .withDraws(300)
        .withThreads(1)
        .withSeed(seed);
  }

  private static PosteriorSampler nuts(long seed) {
    return NutsCalibrator.blackScholes()
        .withChains(2)
        .withWarmup(200)
        .withDraws(200)
        .withThreads(1)
        .withSeed(seed);
  }

  private static CalibrationStudy metropolisStudy(int replications) {
    return CalibrationStudy.of(Problems.blackScholes(), CalibrationStudyTest::metropolis)
        .withReplications(replications)
        .withDraws(39);
  }

  @Test
  void rightSamplersPass() {
    CalibrationStudyResult metropolis = metropolisStudy(150).run();
    assertThat(metropolis.verdict().findings()).isEmpty();
    assertThat(metropolis.names()).containsExactly("sigma", "noise", "log density");
    assertThat(metropolis.ranks("sigma").replications()).isEqualTo(150);
    assertThat(metropolis.isCancelled()).isFalse();
    CalibrationStudyResult nuts =
        CalibrationStudy.of(Problems.blackScholes(), CalibrationStudyTest::nuts)
            .withReplications(60)
            .withDraws(39)
            .run();
    assertThat(nuts.verdict().findings()).isEmpty();
  }

  /** Scales in volatility are those of the surface given, so that it needs prices. */
  private static PosteriorTarget scaled(Likelihood likelihood, Noise noise) {
    PosteriorTarget plain = Problems.blackScholes();
    OptionSurface surface = plain.surface();
    double[] prices =
        plain.pricer().price(plain.family().model(new double[] {0.2}), surface.slices());
    double[] halfSpreads = new double[surface.size()];
    Arrays.setAll(halfSpreads, i -> 0.1 + 0.02 * i);
    return PosteriorTarget.of(
            plain.family(), surface.withPrices(prices).withHalfSpreads(halfSpreads))
        .withLikelihood(likelihood)
        .withNoise(noise);
  }

  private static Stream<Arguments> likelihoods() {
    return Stream.of(
        Arguments.of(Likelihood.gaussian(QuoteScale.volatility()), unknown(0.02)),
        Arguments.of(Likelihood.studentT(4), unknown(0.3)),
        Arguments.of(Likelihood.studentT(3, QuoteScale.halfSpread()), unknown(1)),
        // So little that most of what moves a quote is its place between bid and ask; known, for a
        // step of the noise takes a millisecond.
        Arguments.of(Likelihood.interval(), Noise.known(0.1)));
  }

  private static Noise unknown(double about) {
    return Noise.unknown(Prior.gamma(4, 4 / about));
  }

  @ParameterizedTest
  @MethodSource("likelihoods")
  void quotesAreThoseOfEveryLikelihood(Likelihood likelihood, Noise noise) {
    CalibrationStudyResult result =
        CalibrationStudy.of(scaled(likelihood, noise), CalibrationStudyTest::metropolis)
            .withReplications(60)
            .withDraws(39)
            .run();
    assertThat(result.verdict().findings()).isEmpty();
  }

  @Test
  void narrowedSamplerIsNoticed() {
    CalibrationStudyResult result =
        CalibrationStudy.of(
                Problems.blackScholes(), seed -> WrongSamplers.narrowed(metropolis(seed), 0.5))
            .withReplications(60)
            .withDraws(39)
            .run();
    for (String name : List.of("sigma", "noise")) {
      assertThat(result.verdict().findings())
          .filteredOn(f -> f.subject().equals(name))
          .extracting(Finding::kind)
          .contains(Kind.NOT_CALIBRATED, Kind.COVERAGE_OFF);
    }
    assertThat(result.verdict().text()).contains("posteriors are too narrow");
  }

  /** The ranks of its parameters are uniform: the log density alone tells. */
  @Test
  void samplerThatIgnoresTheQuotesIsNoticed() {
    CalibrationStudyResult result =
        CalibrationStudy.of(Problems.blackScholes(), seed -> WrongSamplers.prior(39, seed))
            .withReplications(100)
            .withDraws(39)
            .run();
    assertThat(result.verdict().findings())
        .filteredOn(f -> f.kind() != Kind.DRAWS_CORRELATED) // their ESS is below 39 by chance
        .singleElement()
        .satisfies(f -> assertThat(f.subject()).isEqualTo(CalibrationStudy.LOG_DENSITY));
  }

  @Test
  void resultDependsOnTheSeedAndNotOnTheThreads() {
    CalibrationStudy study = metropolisStudy(12).withSeed(5);
    CalibrationStudyResult one = study.withThreads(1).run();
    CalibrationStudyResult three = study.withThreads(3).run();
    assertThat(three.replications()).isEqualTo(one.replications());
    assertThat(three.ranksToCsv()).isEqualTo(one.ranksToCsv());
    assertThat(study.withSeed(6).run().replications()).isNotEqualTo(one.replications());
    assertThat(one.seed()).isEqualTo(5);
    SimulatedQuotes again = study.simulate(7);
    assertThat(again.truth()).isEqualTo(one.replications().get(7).truth());
    assertThat(again.seed()).isEqualTo(one.replications().get(7).seed());
  }

  @Test
  void failuresAreCountedAndNamed() {
    CalibrationStudyResult result =
        CalibrationStudy.of(
                Problems.blackScholes(),
                seed ->
                    (target, control) -> {
                      if (target.surface().price(14) > 10) {
                        throw new LevyException("no start");
                      }
                      return metropolis(seed).sample(target, control);
                    })
            .withReplications(40)
            .withDraws(39)
            .run();
    int failed = result.failures().size();
    assertThat(failed).isBetween(1, 39);
    assertThat(result.replications()).hasSize(40);
    assertThat(result.ranks("sigma").replications()).isEqualTo(40 - failed);
    assertThat(result.verdict().findings())
        .filteredOn(f -> f.kind() == Kind.REPLICATIONS_FAILED)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.figure()).isEqualTo(failed);
              assertThat(f.meaning())
                  .startsWith(failed + " of 40 replications have no posterior")
                  .contains("number " + result.failures().get(0).number())
                  .contains("no start");
            });
    assertThat(result.ranksToCsv().lines().filter(line -> line.endsWith(": no start")))
        .hasSize(failed);
  }

  @Test
  void correlatedDrawsAreNoticed() {
    CalibrationStudyResult result =
        CalibrationStudy.of(
                Problems.blackScholes(),
                seed ->
                    MetropolisCalibrator.blackScholes()
                        .withChains(1)
                        .withWarmup(100)
                        .withDraws(60)
                        .withSeed(seed))
            .withReplications(20)
            .withDraws(59)
            .run();
    assertThat(result.correlated()).hasSizeGreaterThan(10);
    assertThat(result.verdict().findings())
        .extracting(Finding::kind)
        .contains(Kind.DRAWS_CORRELATED);
  }

  @Test
  void cancelledStudyKeepsWhatIsThrough() {
    List<StudyProgress> progress = new ArrayList<>();
    CalibrationStudy study = metropolisStudy(30).withThreads(2).withProgress(progress::add);
    CalibrationStudyResult part = study.withCancellation(() -> progress.size() >= 5).run();
    assertThat(part.isCancelled()).isTrue();
    int through = part.replications().size();
    assertThat(through).isBetween(5, 9);
    assertThat(progress).hasSize(through);
    assertThat(progress.get(through - 1)).isEqualTo(new StudyProgress(through, 0, 30));
    assertThat(part.replications()).isEqualTo(metropolisStudy(through).run().replications());
    assertThatThrownBy(() -> study.withCancellation(() -> true).run())
        .isInstanceOf(LevyException.class)
        .hasMessage("cancelled before the first replication");
  }

  @Test
  void tablesHaveALineForEachQuantityAndReplication() {
    CalibrationStudyResult result = metropolisStudy(10).run();
    List<String> quantities = result.toCsv().lines().toList();
    assertThat(quantities).hasSize(4);
    assertThat(quantities.get(0))
        .startsWith("quantity,replications,failed,correlated,draws,seed,band,cuts,cuts_outside,")
        .endsWith("nominal_50,coverage_50,lower_50,upper_50");
    assertThat(quantities.get(1)).startsWith("sigma,10,0,0,39,1,0.99,39,");
    List<String> replications = result.ranksToCsv().lines().toList();
    assertThat(replications).hasSize(11);
    assertThat(replications.get(0))
        .isEqualTo(
            "replication,seed,least_ess,true sigma,true noise,rank sigma,rank noise,"
                + "rank log density,failure");
  }

  @Test
  void refusesWhatCannotBeDone() {
    CalibrationStudy study = metropolisStudy(10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> study.withDraws(601).run())
        .withMessage("draws of the sampler = 600: must be at least the 601 to keep");
    assertThatIllegalArgumentException().isThrownBy(() -> study.withDraws(18));
    assertThatIllegalArgumentException().isThrownBy(() -> study.withReplications(0));
    assertThatIllegalArgumentException().isThrownBy(() -> study.withThreads(0));
    assertThatIllegalArgumentException().isThrownBy(() -> study.simulate(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> study.run().ranks("nu"))
        .withMessage("quantity = nu: must be one of [sigma, noise, log density]");
    assertThatThrownBy(
            () ->
                CalibrationStudy.of(
                        Problems.blackScholes(),
                        seed ->
                            (target, control) -> {
                              throw new IllegalStateException("broken");
                            })
                    .withReplications(3)
                    .run())
        .isInstanceOf(LevyException.class)
        .hasMessage(
            "none of 3 replications has a posterior; the first:"
                + " java.lang.IllegalStateException: broken");
  }
}
