package io.github.mohinio.levy.bayes.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Are Monte Carlo standard errors what they say, over many seeds? Writes {@code
 * target/bayes-studies/standard_errors_SAMPLER.csv}.
 */
@Tag("slow")
class StandardErrorTest {

  private static final int SEEDS = 50;

  private static final List<String> STATISTICS = List.of("mean", "sd", "q5", "q95");

  /** Columns of these in the file of references. */
  private static final int[] COLUMNS = {3, 4, 6, 10};

  /**
   * Differences from the reference over their standard errors, for each statistic over seeds and
   * parameters: mean 0, deviation 1. With 50 seeds and four parameters, of which three go together,
   * the deviation is known to 0.07 to 0.1; that of a single parameter, in the table, to 0.1.
   */
  @ParameterizedTest
  @ValueSource(strings = {"metropolis", "nuts"})
  void errorsAreAsLargeAsTheirStandardErrors(String sampler) throws IOException {
    PosteriorTarget target = GoldenSurfaces.target("vg_20x10", 0);
    List<String[]> rows =
        GoldenSurfaces.rows("expected.csv").stream()
            .filter(row -> row[0].equals("vg_20x10") && row[1].equals("unknown"))
            .toList();
    SummaryStatistics[][] scores = new SummaryStatistics[STATISTICS.size()][rows.size() + 1];
    for (SummaryStatistics[] ofStatistic : scores) {
      for (int p = 0; p < ofStatistic.length; p++) {
        ofStatistic[p] = new SummaryStatistics();
      }
    }
    for (int seed = 1; seed <= SEEDS; seed++) {
      Posterior posterior = sampler(sampler, seed).sample(target);
      for (int p = 0; p < rows.size(); p++) {
        double[] z = scores(posterior, rows.get(p));
        for (int s = 0; s < z.length; s++) {
          scores[s][p].addValue(z[s]);
          scores[s][rows.size()].addValue(z[s]);
        }
      }
    }
    write(sampler, rows, scores);
    for (int s = 0; s < scores.length; s++) {
      SummaryStatistics pooled = scores[s][rows.size()];
      assertThat(pooled.getStandardDeviation()).as(STATISTICS.get(s)).isBetween(0.8, 1.25);
      // three of the four go together
      assertThat(pooled.getMean())
          .as(STATISTICS.get(s))
          .isBetween(-3.0 / Math.sqrt(SEEDS), 3.0 / Math.sqrt(SEEDS));
    }
  }

  /** Differences from the reference over their standard errors. */
  private static double[] scores(Posterior posterior, String[] row) {
    ChainDiagnostics d = posterior.diagnostics(row[2]);
    double[] found = {d.mean(), d.standardDeviation(), d.quantile(0.05), d.quantile(0.95)};
    double[] errors = {
      d.mcseMean(), d.mcseStandardDeviation(), d.mcseQuantile(0.05), d.mcseQuantile(0.95)
    };
    double[] z = new double[found.length];
    for (int s = 0; s < z.length; s++) {
      z[s] = (found[s] - Double.parseDouble(row[COLUMNS[s]])) / errors[s];
    }
    return z;
  }

  private static void write(String sampler, List<String[]> rows, SummaryStatistics[][] scores)
      throws IOException {
    List<String> lines = new ArrayList<>(List.of("statistic,parameter,scores,mean,sd"));
    for (int s = 0; s < scores.length; s++) {
      for (int p = 0; p <= rows.size(); p++) {
        SummaryStatistics z = scores[s][p];
        lines.add(
            String.format(
                Locale.ROOT,
                "%s,%s,%d,%.3f,%.3f",
                STATISTICS.get(s),
                p < rows.size() ? rows.get(p)[2] : "all",
                z.getN(),
                z.getMean(),
                z.getStandardDeviation()));
      }
    }
    Path folder = Files.createDirectories(Path.of("target", "bayes-studies"));
    Files.write(folder.resolve("standard_errors_" + sampler + ".csv"), lines);
  }

  private static PosteriorSampler sampler(String name, long seed) {
    return name.equals("nuts")
        ? NutsCalibrator.varianceGamma().withWarmup(1000).withDraws(1500).withSeed(seed)
        : MetropolisCalibrator.varianceGamma().withWarmup(1000).withDraws(1500).withSeed(seed);
  }
}
