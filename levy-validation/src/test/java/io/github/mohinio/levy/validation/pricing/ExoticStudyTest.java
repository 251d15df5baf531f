package io.github.mohinio.levy.validation.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExoticStudyTest {

  @Test
  void methodsAgree(@TempDir Path folder) {
    ExoticStudy study = new ExoticStudy(ModelFamily.named("cgmy"), 16_000, 3);
    StudyFolder results = StudyFolder.of(folder, "test");
    assertThat(results.run(study, done -> {})).isTrue();
    assertThat(results.run(study, done -> {})).isFalse();
    ResultTable table = results.result(study).table("convergence");
    assertThat(table.distinct("contract")).hasSize(6);
    ResultTable lattice = table.where("method", "lattice");
    for (int i = 0; i < lattice.size(); i++) {
      assertThat(lattice.numbers("error")[i])
          .as(lattice.texts("contract").get(i))
          .isLessThan(lattice.numbers("estimate")[i] + 1e-6);
    }
    ResultTable simulated = table.where("method", "monte carlo");
    assertThat(simulated.size()).isEqualTo(3 * 3);
    for (int i = 0; i < simulated.size(); i++) {
      assertThat(simulated.numbers("error")[i])
          .isLessThan(4 * simulated.numbers("estimate")[i] + 1e-6);
    }
    double[] american =
        table.where("contract", "American put").where("method", "pide").numbers("error");
    assertThat(american).hasSize(4);
    assertThat(american[3]).isLessThan(0.2 * american[1]);
    assertThat(results.figures(study)).hasSize(2 + 6);
  }
}
