package io.github.mohinio.levy.validation.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.validation.figure.Channel;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyFolder;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplerStudyTest {

  private static final ModelFamily FAMILY = ModelFamily.named("black_scholes");
  private static final int REPLICATIONS = 40;

  @TempDir Path folder;

  @Test
  void whatIsDrawnFollowsFromTheRanks() {
    SamplerStudy study = new SamplerStudy(FAMILY, REPLICATIONS, 3);
    StudyFolder results = StudyFolder.of(folder, "test");
    assertThat(results.run(study, done -> assertThat(done).isBetween(0.0, 1.0))).isTrue();
    assertThat(results.run(study, done -> {})).isFalse();
    StudyResult result = results.result(study);

    ResultTable ranks = result.table(SamplerStudy.RANKS);
    assertThat(ranks.distinct("quantity")).containsExactly("sigma", "noise", "log density");
    assertThat(ranks.distinct("reason")).containsExactly("");
    double[] sigma = ranks.where("quantity", "sigma").numbers("rank");
    assertThat(sigma).hasSize(REPLICATIONS);

    ResultTable ecdf = result.table(SamplerStudy.ECDF).where("quantity", "sigma");
    double[] uniform = ecdf.numbers("uniform");
    double[] difference = ecdf.numbers("difference");
    for (int i = 0; i < uniform.length; i++) {
      double cut = uniform[i] * (SamplerStudy.KEPT + 1);
      double below = Arrays.stream(sigma).filter(rank -> rank < cut - 0.5).count();
      assertThat(difference[i]).isCloseTo(below / REPLICATIONS - uniform[i], within(1e-12));
      assertThat(difference[i]).isBetween(ecdf.numbers("lower")[i], ecdf.numbers("upper")[i]);
    }

    ResultTable coverage = result.table(SamplerStudy.COVERAGE).where("quantity", "sigma");
    double[] nominal = coverage.numbers("nominal");
    for (int i = 0; i < nominal.length; i++) {
      double cut = (1 - nominal[i]) / 2 * (SamplerStudy.KEPT + 1);
      double held =
          Arrays.stream(sigma)
              .filter(rank -> rank > cut - 0.5 && rank < SamplerStudy.KEPT - cut + 0.5)
              .count();
      assertThat(coverage.numbers("observed")[i]).isCloseTo(held / REPLICATIONS, within(1e-12));
    }

    List<Figure> figures = results.figures(study);
    assertThat(figures).hasSize(2 * 3 + 1);
    double[] bars = figures.get(0).marks().get(0).numbers(Channel.Y);
    assertThat(Arrays.stream(bars).sum()).isEqualTo(REPLICATIONS);
  }

  @Test
  void tooFewReplicationsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SamplerStudy(FAMILY, 9, 1))
        .withMessageContaining("replications = 9");
  }
}
