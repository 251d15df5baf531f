package io.github.mohinio.levy.bayes.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Are Monte Carlo standard errors what they say, over many seeds? */
@Tag("slow")
class StandardErrorTest {

  private static final int SEEDS = 50;

  /**
   * Differences of means and deviations from the reference over their standard errors, pooled over
   * the parameters: mean 0, deviation 1. With 50 seeds and four parameters, of which three go
   * together, the deviation is known to 0.07 to 0.1.
   */
  @ParameterizedTest
  @ValueSource(strings = {"metropolis", "nuts"})
  void errorsAreAsLargeAsTheirStandardErrors(String sampler) {
    PosteriorTarget target = GoldenSurfaces.target("vg_20x10", 0);
    List<String[]> rows =
        GoldenSurfaces.rows("expected.csv").stream()
            .filter(row -> row[0].equals("vg_20x10") && row[1].equals("unknown"))
            .toList();
    double[] sum = new double[2];
    double[] squares = new double[2];
    for (int seed = 1; seed <= SEEDS; seed++) {
      Posterior posterior = sampler(sampler, seed).sample(target);
      for (String[] row : rows) {
        ParameterSummary summary = posterior.summary(row[2]);
        double mean = (summary.mean() - Double.parseDouble(row[3])) / summary.mcseMean();
        double deviation =
            (summary.standardDeviation() - Double.parseDouble(row[4]))
                / summary.mcseStandardDeviation();
        sum[0] += mean;
        squares[0] += mean * mean;
        sum[1] += deviation;
        squares[1] += deviation * deviation;
      }
    }
    int n = SEEDS * rows.size();
    for (int k = 0; k < 2; k++) {
      double mean = sum[k] / n;
      assertThat(Math.sqrt(squares[k] / n - mean * mean)).isBetween(0.8, 1.25);
      // three of the four means go together
      assertThat(mean).isBetween(-3.0 / Math.sqrt(SEEDS), 3.0 / Math.sqrt(SEEDS));
    }
  }

  private static PosteriorSampler sampler(String name, long seed) {
    return name.equals("nuts")
        ? NutsCalibrator.varianceGamma().withWarmup(1000).withDraws(1500).withSeed(seed)
        : MetropolisCalibrator.varianceGamma().withWarmup(1000).withDraws(1500).withSeed(seed);
  }
}
