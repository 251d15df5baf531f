package io.github.mohinio.levy.validation.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.validation.comparison.LabelledSurface;
import io.github.mohinio.levy.validation.figure.Channel;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyFolder;
import io.github.mohinio.levy.validation.study.StudyResult;
import io.github.mohinio.levy.validation.testing.Sp500;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PosteriorStudyTest {

  private static final ModelFamily FAMILY = ModelFamily.named("variance_gamma");
  private static final int DRAWS = 150;

  private StudyResult result;
  private List<Figure> figures;

  private static PosteriorStudy study(LabelledSurface... surfaces) {
    return new PosteriorStudy(FAMILY, List.of(surfaces), DRAWS, DRAWS, 7);
  }

  @BeforeAll
  void run(@TempDir Path folder) {
    double[] absurd = new double[Sp500.SURFACE.size()];
    Arrays.fill(absurd, 1e200);
    PosteriorStudy study =
        study(
            new LabelledSurface("one quote", Sp500.SURFACE.select(0)),
            new LabelledSurface("absurd", Sp500.SURFACE.withPrices(absurd)));
    StudyFolder results = StudyFolder.of(folder, "test");
    assertThat(results.run(study, done -> assertThat(done).isBetween(0.0, 1.0))).isTrue();
    assertThat(results.run(study, done -> {})).isFalse();
    result = results.result(study);
    figures = results.figures(study);
  }

  private ResultTable simulated(String table) {
    return result.table(table).where("surface", PosteriorStudy.SIMULATED);
  }

  /** Seen: 1.4 standard deviations at most. */
  @Test
  void theTruthIsNotFarFromTheMean() {
    ResultTable summary = simulated(PosteriorTables.SUMMARY);
    assertThat(summary.texts("parameter")).containsExactly("sigma", "nu", "theta", "noise");
    double[] truth = summary.numbers("true");
    assertThat(truth).containsExactly(0.35, 0.55, -0.25, 0.1);
    for (int p = 0; p < truth.length; p++) {
      double score = (truth[p] - summary.numbers("mean")[p]) / summary.numbers("sd")[p];
      assertThat(score).isBetween(-4.0, 4.0);
    }
  }

  @Test
  void aSurfaceWithoutAPosteriorIsARowWithTheReason() {
    ResultTable runs = result.table(PosteriorTables.RUNS);
    assertThat(runs.texts("surface")).containsExactly("simulated", "one quote", "absurd");
    assertThat(runs.texts("reason").subList(0, 2)).containsOnly("");
    assertThat(runs.texts("reason").get(2)).isNotEmpty();
    assertThat(result.table(PosteriorTables.SUMMARY).distinct("surface")).doesNotContain("absurd");
    // 16 by parameter, three of convergence, three pairs with their contours, two fans.
    assertThat(figures).hasSize(2 * (4 * 4 + 3 + 3 * 2 + 2));
  }

  @Test
  void countsAddUp() {
    ResultTable runs = result.table(PosteriorTables.RUNS).where("surface", "one quote");
    ResultTable pairs =
        result
            .table(PosteriorTables.PAIRS)
            .where("surface", "one quote")
            .where("first", "sigma")
            .where("second", "nu");
    assertThat(runs.numbers("divergences")[0]).isPositive();
    assertThat((double) pairs.where("divergent", "true").size())
        .isEqualTo(runs.numbers("divergences")[0]);
    ResultTable ranks = simulated(PosteriorTables.RANKS).where("parameter", "nu");
    for (String chain : ranks.distinct("chain")) {
      assertThat(Arrays.stream(ranks.where("chain", chain).numbers("count")).sum())
          .isEqualTo(DRAWS);
    }
    assertThat(simulated(PosteriorTables.ENERGIES).size()).isEqualTo(4 * (2 * DRAWS - 1));
  }

  /**
   * The posterior is nearly normal, so that contours are ellipses of squared radius -2 log(1 -
   * level), and a little larger by the kernels: seen 1.051 to 1.054 times the radius.
   */
  @Test
  void contoursAreThoseOfANormalDistribution() {
    ResultTable pairs =
        simulated(PosteriorTables.PAIRS).where("first", "sigma").where("second", "nu");
    double[] x = pairs.numbers("x");
    double[] y = pairs.numbers("y");
    double r = new PearsonsCorrelation().correlation(x, y);
    ResultTable contours =
        simulated(PosteriorTables.CONTOURS).where("first", "sigma").where("second", "nu");
    for (double level : PosteriorTables.LEVELS) {
      ResultTable own = contours.where("level", Double.toString(level));
      double[] u = standardised(own.numbers("x"), x);
      double[] v = standardised(own.numbers("y"), y);
      double sum = 0;
      for (int i = 0; i < u.length; i++) {
        sum += Math.sqrt((u[i] * u[i] - 2 * r * u[i] * v[i] + v[i] * v[i]) / (1 - r * r));
      }
      double ratio = sum / u.length / Math.sqrt(-2 * Math.log(1 - level));
      assertThat(ratio).as("level %s", level).isBetween(0.95, 1.15);
    }
  }

  private static double[] standardised(double[] values, double[] sample) {
    double mean = new Mean().evaluate(sample);
    double sd = new StandardDeviation().evaluate(sample);
    return Arrays.stream(values).map(value -> (value - mean) / sd).toArray();
  }

  @Test
  void figuresAreOfTheTables() {
    Figure marginal =
        figures.stream()
            .filter(f -> f.id().equals("variance_gamma_posterior_1_marginal_nu"))
            .findFirst()
            .orElseThrow();
    ResultTable own = simulated(PosteriorTables.MARGINALS).where("parameter", "nu");
    assertThat(marginal.marks().get(1).numbers(Channel.Y)).containsExactly(own.numbers("density"));
    assertThat(marginal.marks().get(2).numbers(Channel.Y)).containsExactly(own.numbers("prior"));
    ResultTable fan = simulated(PosteriorTables.FANS).where("quantity", "price");
    assertThat(fan.size()).isEqualTo(20);
    for (int j = 0; j < fan.size(); j++) {
      assertThat(
              new double[] {
                fan.numbers("lower_95")[j],
                fan.numbers("lower_80")[j],
                fan.numbers("lower_50")[j],
                fan.numbers("median")[j],
                fan.numbers("upper_50")[j],
                fan.numbers("upper_80")[j],
                fan.numbers("upper_95")[j]
              })
          .isSorted();
      // Noise of 0.1, and so much less of the model's value.
      assertThat(fan.numbers("quoted")[j]).isCloseTo(fan.numbers("median")[j], within(0.4));
    }
  }

  @Test
  void theSameSeedGivesTheSameDraws() {
    ResultTable traces =
        study().run(done -> {}).stream()
            .filter(table -> table.name().equals(PosteriorTables.TRACES))
            .findFirst()
            .orElseThrow();
    assertThat(traces.texts("value")).isEqualTo(simulated(PosteriorTables.TRACES).texts("value"));
  }

  @Test
  void tooFewDrawsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PosteriorStudy(FAMILY, List.of(), 1, 19, 1))
        .withMessageContaining("draws = 19");
  }
}
