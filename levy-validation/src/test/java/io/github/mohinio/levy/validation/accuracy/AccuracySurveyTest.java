package io.github.mohinio.levy.validation.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writes the table and the figures of docs/accuracy.md to the module's target folder. */
@Tag("slow")
class AccuracySurveyTest {

  private static final Path FOLDER = Path.of("target");
  private static final List<String> MAIN = List.of("variance_gamma", "cgmy");
  private static final long SEED = 2027;

  @Test
  void everyModel() throws IOException {
    List<Accuracy> all = new ArrayList<>();
    SoftAssertions softly = new SoftAssertions();
    for (String model : AccuracyBox.names()) {
      boolean main = MAIN.contains(model);
      List<Accuracy> both =
          AccuracyStudy.run(AccuracyBox.of(model), main ? 6667 : 667, SEED, 1e-8, 1e-10);
      if (main) {
        Files.write(FOLDER.resolve("accuracy-" + model + ".png"), AccuracyFigure.png(both.get(0)));
        requireBoth(softly, both.get(0), both.get(1));
      }
      softly.assertThat(both.get(0).worstConverged()).as(model).isLessThanOrEqualTo(1e-8);
      softly.assertThat(both.get(0).unsure()).as(model).isZero();
      all.addAll(both);
    }
    Files.writeString(FOLDER.resolve("accuracy.md"), AccuracyTable.toMarkdown(all));
    softly.assertAll();
  }

  private static void requireBoth(SoftAssertions softly, Accuracy coarse, Accuracy fine) {
    softly.assertThat(coarse.errors().worst()).as(coarse.model()).isLessThanOrEqualTo(1e-8);
    softly.assertThat(fine.errors().q999()).as(fine.model()).isLessThanOrEqualTo(1e-10);
    softly.assertThat(coarse.honest()).as(coarse.model()).isGreaterThanOrEqualTo(0.999);
    softly.assertThat(fine.honest()).as(fine.model()).isGreaterThanOrEqualTo(0.999);
  }
}
