package io.github.mohinio.levy.bayes.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.bayes.diagnostics.Finding.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  private static List<Kind> kinds(Verdict verdict) {
    return verdict.findings().stream().map(Finding::kind).toList();
  }

  private static Verdict ofChains(String file) {
    return Verdict.good().with("nu", ChainDiagnostics.of(ChainFiles.chains(file)));
  }

  @ParameterizedTest
  @CsvSource({
    "iid_normal.csv,",
    "ar1_negative.csv,",
    "cauchy.csv,",
    "ties_metropolis.csv,",
    "bimodal_mixed.csv,",
    "ar1_090.csv,R_HAT_HIGH ESS_BULK_LOW",
    "bimodal_unmixed.csv,R_HAT_HIGH ESS_BULK_LOW ESS_TAIL_LOW",
    "one_chain_shifted.csv,R_HAT_HIGH ESS_BULK_LOW ESS_TAIL_LOW",
    "one_chain_wide.csv,R_HAT_HIGH ESS_TAIL_LOW",
    "one_chain_stuck.csv,STUCK_CHAIN",
    "constant.csv,UNDEFINED",
    "with_nan.csv,UNDEFINED",
    "with_inf.csv,UNDEFINED"
  })
  void everyDefectHasItsKinds(String file, String expected) {
    List<Kind> all =
        expected == null
            ? List.of()
            : Arrays.stream(expected.split(" ")).map(Kind::valueOf).toList();
    Verdict verdict = ofChains(file);
    assertThat(kinds(verdict)).isEqualTo(all);
    assertThat(verdict.isGood()).isEqualTo(all.isEmpty());
  }

  @Test
  void chainsAreNamedInWordsWithARemedy() {
    assertThat(ofChains("one_chain_stuck.csv").text())
        .isEqualTo(
            "chain 2 is stuck: nu has not moved for 1000 of 1000 draws; run a longer warm-up, take"
                + " a smaller step or another starting point for this chain, and leave these draws"
                + " out");
    assertThat(ofChains("one_chain_wide.csv").findings().get(0).meaning())
        .isEqualTo("R-hat of nu = 1.1342, not below 1.01: the chains disagree in spread");
    Finding rough = ofChains("ar1_090.csv").findings().get(1);
    assertThat(rough.message())
        .isEqualTo(
            "bulk effective sample size of nu = 190, below 400: the mean and the median are rough;"
                + " take 3 times as many draws");
    assertThat(rough.figure()).isBetween(189.0, 190.0);
    assertThat(rough.bound()).isEqualTo(400);
    assertThat(rough.subject()).isEqualTo("nu");
    assertThat(ofChains("constant.csv").text())
        .startsWith("diagnostics of nu are not defined, for all draws are equal; unless");
    assertThat(ofChains("iid_normal.csv").text())
        .isEqualTo("nothing found that speaks against these draws");
  }

  @Test
  void aTailOfTiesIsNamed() {
    double[][] chains = SimulatedChains.autoregressive(4, 1000, 0, 1);
    for (double[] chain : chains) {
      for (int i = 0; i < chain.length; i++) {
        chain[i] = Math.max(-1, Math.min(chain[i], -0.5)); // most at the upper bound
      }
    }
    Finding first = Verdict.good().with("rho", ChainDiagnostics.of(chains)).findings().get(0);
    assertThat(first.kind()).isEqualTo(Kind.UNDEFINED);
    assertThat(first.remedy())
        .isEqualTo("look at the draws: is the parameter at a bound of its prior?");
  }

  @Test
  void superchainsThatRememberAreNamed() {
    NestedRHat nested = NestedRHat.of(ChainFiles.chains("bimodal_unmixed.csv"), 2);
    assertThat(Verdict.good().with("nu", nested).text())
        .isEqualTo(
            "nested R-hat of nu = 2.9452, not below 1.01: superchains remember where they began;"
                + " run a longer warm-up");
    assertThat(Verdict.good().with("nu", NestedRHat.of(new double[2][3], 2)).findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.UNDEFINED);
    assertThat(Verdict.good().with("nu", new NestedRHat(1.009, Optional.empty())).isGood())
        .isTrue();
  }

  @Test
  void randomWalksAndModesAreNamed() {
    Verdict verdict =
        Verdict.good().withAcceptance(new double[] {0.23, 0.011}).withModes(1).withModes(2);
    assertThat(verdict.text())
        .isEqualTo(
            "chain 2 moved in 0.0110 of its steps; run a longer warm-up, so that the proposal"
                + " adapts\n"
                + "the posterior has 2 known maxima; start chains from all of them, look at R-hat,"
                + " and compare the maxima by their evidence");
  }

  @Test
  void lowEnergyIsNamed() {
    Verdict verdict = Verdict.good().with(EnergyDiagnostics.of(ChainFiles.chains("energy.csv")));
    assertThat(verdict.text())
        .isEqualTo(
            "E-BFMI of chain 4 = 0.069, below 0.3: its tails are explored slowly; run a longer"
                + " warm-up; if it stays low, sample in coordinates with lighter tails or take a"
                + " tighter prior");
    EnergyDiagnostics constant = EnergyDiagnostics.of(new double[][] {{1, 1, 1}});
    assertThat(kinds(Verdict.good().with(constant))).containsExactly(Kind.UNDEFINED);
  }

  /** Draws of three parameters diverge where nu is low and sigma is high. */
  @Test
  void divergencesAreSaidWhereTheyAre() {
    RandomGenerator random = SimulatedChains.random(6);
    double[][] draws = new double[2000][3];
    boolean[] divergent = new boolean[draws.length];
    for (int i = 0; i < draws.length; i++) {
      double nu = Math.exp(random.nextGaussian());
      draws[i] = new double[] {random.nextGaussian(), nu, 0.2 - 0.02 * Math.log(nu)};
      draws[i][2] += 0.02 * random.nextGaussian();
      divergent[i] = nu < 0.1;
    }
    List<String> names = List.of("theta", "nu", "sigma");
    Divergences divergences = Divergences.of(names, draws, divergent);
    assertThat(divergences.places()).extracting(Divergences.Place::parameter).startsWith("nu");
    Finding finding = Verdict.good().with(divergences).findings().get(0);
    assertThat(finding.subject()).isEqualTo("nu, sigma");
    assertThat(finding.meaning())
        .matches(
            "\\d+ of 2000 draws diverged \\([\\d.]+ %\\), where nu is low \\(median 0\\.0\\d+,"
                + " elsewhere 1\\.\\d+\\) and sigma is high \\(median 0\\.2\\d*, elsewhere 0\\.2\\d*\\)");
    assertThat(finding.figure()).isEqualTo(divergences.count());

    Arrays.fill(divergent, false);
    assertThat(Verdict.good().with(Divergences.of(names, draws, divergent)).isGood()).isTrue();
    Arrays.fill(divergent, true);
    assertThat(Verdict.good().with(Divergences.of(names, draws, divergent)).text())
        .startsWith("2000 of 2000 draws diverged (100 %); raise the target acceptance");
  }

  @Test
  void weightsThatCannotBeTrustedAreNamed() {
    RandomGenerator random = SimulatedChains.random(8);
    double[] heavy = random.doubles(4000).map(u -> -1.2 * Math.log(1 - u)).toArray();
    Verdict verdict = Verdict.good().with(ParetoSmoothing.of(heavy));
    assertThat(kinds(verdict)).containsExactly(Kind.K_HAT_HIGH, Kind.IMPORTANCE_ESS_LOW);
    assertThat(verdict.findings().get(0).message())
        .matches(
            "Pareto k-hat = 1\\.\\d\\d, not below 0\\.7: the approximation misses the tails of the"
                + " posterior; use NUTS instead");
    ParetoSmoothing few = ParetoSmoothing.of(new double[] {0, 1, 2});
    assertThat(kinds(Verdict.good().with(few)))
        .containsExactly(Kind.UNDEFINED, Kind.IMPORTANCE_ESS_LOW);
    assertThat(Verdict.good().with(ParetoSmoothing.of(new double[1000])).isGood()).isTrue();
    assertThat(kinds(Verdict.good().with(ParetoSmoothing.of(new double[300]))))
        .containsExactly(Kind.IMPORTANCE_ESS_LOW);
  }

  @Test
  void quotesThatHoldThePosteriorAreNamed() {
    double[][] columns = ChainFiles.chains("loo.csv");
    double[][] logLikelihood = new double[400][3];
    for (int i = 0; i < 400; i++) {
      logLikelihood[i] = new double[] {columns[0][i], columns[7][i], columns[1][i]};
    }
    logLikelihood[3][2] = Double.NEGATIVE_INFINITY;
    Verdict verdict = Verdict.good().with(PsisLoo.of(List.of("C90", "P80", "C120"), logLikelihood));
    assertThat(verdict.text())
        .isEqualTo(
            "cross-validation of quote C120 is not defined: some draws give it a likelihood that is"
                + " not finite; check the noise model at this quote\n"
                + "Pareto k-hat of quote P80 = 3.38, not below 0.7: the posterior hangs on it;"
                + " check the quote; if it is right, sample again without it, or take noise with"
                + " heavier tails");
  }

  @ParameterizedTest
  @CsvSource({
    "20,0,too narrow", // every rank at an end
    "1,7,too wide",
    "1,0,too high",
    "1,15,too low"
  })
  void ranksThatAreNotUniformAreNamed(int spread, int from, String shape) {
    int[] ranks = new int[200];
    Arrays.setAll(ranks, i -> spread == 20 ? (i % 2) * 19 : from + i % 5);
    SimulationBasedCalibration sbc = SimulationBasedCalibration.of(ranks, 19);
    Verdict verdict = Verdict.good().with("nu", sbc, EcdfBand.of(200, 19, 0.99));
    assertThat(kinds(verdict)).containsExactly(Kind.NOT_CALIBRATED);
    assertThat(verdict.text())
        .startsWith("ranks of nu leave their 99.0 % band at ")
        .contains(shape);
  }

  @Test
  void coverageThatIsOffIsNamed() {
    IntervalCoverage low = new IntervalCoverage(0.95, 0.91, 0.931, 0.967);
    assertThat(Verdict.good().with("nu", low).text())
        .startsWith(
            "95.0 % intervals of nu hold the truth 91.0 % of the time, not 93.1 to 96.7 %;");
    assertThat(Verdict.good().with("nu", new IntervalCoverage(0.95, 0.94, 0.931, 0.967)).isGood())
        .isTrue();
  }
}
