package io.github.mohinio.levy.validation.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.validation.figure.Dashboard;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PideStudyTest {

  @Test
  void errorsFallAndFiguresAreDrawn(@TempDir Path folder) {
    PideStudy study = new PideStudy(ModelFamily.named("variance_gamma"), 512);
    StudyFolder results = StudyFolder.of(folder, "test");
    results.run(study, done -> {});
    check(results.result(study).table("space"), 512);
    List<Figure> figures = results.figures(study);
    assertThat(figures)
        .extracting(Figure::id)
        .containsExactly(
            "variance_gamma_pide_space_jump_integral",
            "variance_gamma_pide_space_grunwald_letnikov",
            "variance_gamma_pide_space_weighted_grunwald_letnikov",
            "variance_gamma_pide_time",
            "variance_gamma_pide_surface");
  }

  /** Writes the tables and figures of {@code docs/pide.md} to {@code target/pide}. */
  @Test
  @Tag("slow")
  void theTablesOfTheGuide() {
    Path folder = Path.of("target", "pide");
    PideStudy study = new PideStudy(ModelFamily.named("cgmy"), 4096);
    StudyFolder results = StudyFolder.of(folder.resolve("results"), "PideStudyTest");
    results.run(study, done -> {});
    check(results.result(study).table("space"), 1024);
    Dashboard.write("PIDE", results.figures(study), folder);
  }

  /** Twice the points leave a quarter of the error, or half of it under the series of order one. */
  private static void check(ResultTable space, int points) {
    for (String form : space.distinct("discretisation")) {
      double factor = form.equals("grunwald letnikov") ? 1.7 : 3.2;
      ResultTable own = space.where("discretisation", form);
      for (String model : own.distinct("model")) {
        double coarse = error(own.where("model", model), points / 2);
        double fine = error(own.where("model", model), points);
        assertThat(coarse / fine).as(model + ", " + form).isGreaterThan(factor);
      }
    }
  }

  private static double error(ResultTable model, int points) {
    return model.where("points", Integer.toString(points)).numbers("error")[0];
  }

  @Test
  void fewPointsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PideStudy(ModelFamily.named("cgmy"), 256))
        .withMessage("points = 256: must be >= 512");
  }
}
