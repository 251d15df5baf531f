package io.github.mohinio.levy.bayes.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.bayes.diagnostics.Finding;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Posteriors found by quadrature or long chains elsewhere.
 *
 * <p>For a right sampler each difference over its standard error is about standard normal, so one
 * test of 28 of them fails by chance for one seed in 500. The seeds are fixed.
 */
class GoldenPosteriorTest {

  private static final double STANDARD_ERRORS = 4;

  /** Columns of the file: surface, noise, parameter, mean, sd, 7 quantiles, accuracies of these. */
  private static final int MEAN = 3;

  private static final int SD = 4;
  private static final int QUANTILES = 5;
  private static final int ACCURACIES = 9;

  /** Quantiles from 5 % to 95 %; beyond, the standard errors themselves are rough. */
  private static final int FIRST_LEVEL = 1;

  private static final int LAST_LEVEL = 5;

  /** Share of draws that may diverge where the posterior has corners. */
  private static final double DIVERGENCES = 0.005;

  @ParameterizedTest
  @CsvSource({
    "metropolis, vg_20x10, 0, 1",
    "metropolis, vg_20x10, 0.1, 1",
    "metropolis, vg_5x3, 0, 1",
    "metropolis, nig_20x10, 0, 1",
    "metropolis, bs_5x3, 0.5, 1",
    "delayed, vg_5x3, 0.5, 1",
    "delayed, nig_20x10, 0, 1",
    "nuts, vg_5x3, 0.5, 1",
    "nuts, bs_5x3, 0, 1"
  })
  void posteriorMatchesTheReference(String sampler, String surface, double known, long seed) {
    check(sampler, surface, known, seed);
  }

  static Stream<Arguments> all() {
    List<Arguments> all = new ArrayList<>();
    for (String sampler : List.of("metropolis", "delayed", "nuts")) {
      for (long seed = 1; seed <= 3; seed++) {
        for (String small : List.of("bs_5x3", "vg_5x3")) {
          all.add(Arguments.of(sampler, small, 0, seed));
          all.add(Arguments.of(sampler, small, 0.5, seed));
        }
        for (String large : List.of("vg_20x10", "nig_20x10")) {
          all.add(Arguments.of(sampler, large, 0, seed));
          all.add(Arguments.of(sampler, large, 0.1, seed));
        }
        all.add(Arguments.of(sampler, "cgmy_20x10", 0, seed));
      }
    }
    return all.stream();
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("all")
  void everyPosteriorMatchesItsReference(String sampler, String surface, double known, long seed) {
    check(sampler, surface, known, seed);
  }

  private static void check(String sampler, String surface, double known, long seed) {
    PosteriorTarget target = GoldenSurfaces.target(surface, known);
    Posterior posterior = sampler(sampler, target.family(), seed).sample(target);
    assertThat(posterior.warnings())
        .allSatisfy(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Finding.Kind.DIVERGENCES);
              assertThat(finding.figure()).isLessThan(20_000 * DIVERGENCES);
            });
    String noise = known > 0 ? "known" : "unknown";
    List<String[]> rows =
        GoldenSurfaces.rows("expected.csv").stream()
            .filter(row -> row[0].equals(surface) && row[1].equals(noise))
            .toList();
    assertThat(posterior.parameterNames()).isEqualTo(rows.stream().map(row -> row[2]).toList());
    for (String[] row : rows) {
      ChainDiagnostics diagnostics = posterior.diagnostics(row[2]);
      ParameterSummary summary = posterior.summary(row[2]);
      assertThat(summary.rHat()).as(row[2]).isLessThan(1.01);
      assertThat(summary.essBulk()).as(row[2]).isGreaterThan(1000);
      assertThat(summary.essTail()).as(row[2]).isGreaterThan(1000);
      assertClose(row, MEAN, summary.mean(), summary.mcseMean());
      assertClose(row, SD, summary.standardDeviation(), summary.mcseStandardDeviation());
      for (int i = FIRST_LEVEL; i <= LAST_LEVEL; i++) {
        double level = ParameterSummary.LEVELS.get(i);
        assertClose(row, QUANTILES + i, summary.quantile(level), diagnostics.mcseQuantile(level));
      }
    }
  }

  private static PosteriorSampler sampler(String name, ModelFamily family, long seed) {
    MetropolisCalibrator metropolis = MetropolisCalibrator.of(family).withSeed(seed);
    return switch (name) {
      case "metropolis" -> metropolis;
      case "delayed" -> metropolis.withDelayedAcceptance();
      case "nuts" -> NutsCalibrator.of(family).withSeed(seed);
      default -> throw new AssertionError(name);
    };
  }

  private static void assertClose(String[] row, int column, double actual, double standardError) {
    double accuracy = Double.parseDouble(row[column + ACCURACIES]);
    assertThat(actual)
        .as("%s, column %d", row[2], column)
        .isEqualTo(
            Double.parseDouble(row[column]),
            within(STANDARD_ERRORS * Math.hypot(standardError, accuracy)));
  }
}
