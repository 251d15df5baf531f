package io.github.mohinio.levy.validation.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mohinio.levy.validation.comparison.LabelledSurface;
import io.github.mohinio.levy.validation.testing.Sp500;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationSuiteTest {

  @TempDir Path folder;

  /**
   * A run that is cut off goes on where it was, and its tables are those of a run in one go. A day
   * that cannot be fitted is a row with the reason.
   */
  @Test
  void runsEverythingOnce() throws IOException {
    ValidationSuite suite =
        ValidationSuite.of("variance_gamma")
            .withQuick()
            .withDays(
                List.of(
                    new LabelledSurface("one", Sp500.SURFACE),
                    new LabelledSurface("two", Sp500.SURFACE),
                    new LabelledSurface("one quote", Sp500.SURFACE.select(7))));
    String answers = suite.run(folder, "test", (study, done, all, share) -> {});
    assertThat(folder.resolve("executive-summary.md")).hasContent(answers);
    assertThat(answers.lines().filter(line -> line.matches("\\|.*\\| (yes|\\*\\*no\\*\\*) \\|")))
        .hasSize(15);
    assertThat(answers)
        .contains(
            "| Its time | median ", "| Quotes of real days that the fit has not seen | RMSE up to ")
        .contains("A quick run: few surfaces and short chains.");
    String summary = Files.readString(folder.resolve("summary.md"));
    assertThat(summary)
        .contains("| exact | network | sigma |", "| two volatilities |", "| page_hinkley |")
        .contains("| simulated | nu | 0.55000 |", "| one | noise |  |", "| sigma | 95 |")
        .contains("| one quote | 1 | NaN | NaN | quotes = 1: 5 folds of variance_gamma need more |")
        .contains("| one | 75 |", "| variance_gamma | 1 | 2 |")
        .contains("| sigma | 5 | 0.", "| low again | retrained |");
    assertThat(folder.resolve("dashboard.html")).isNotEmptyFile();
    try (Stream<Path> files = Files.list(folder.resolve("figures"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".csv")).count()).isGreaterThan(100);
    }

    Path errors = folder.resolve("results/variance_gamma_robustness-errors.csv");
    String before = Files.readString(errors);
    Files.delete(errors);
    List<String> run = new ArrayList<>();
    suite.run(
        folder,
        "test",
        (study, done, all, share) -> {
          if (share > 0 && !run.contains(study)) {
            run.add(study);
          }
        });
    assertThat(run).containsExactly("variance_gamma_robustness");
    assertThat(errors).hasContent(before);
  }

  @Test
  void modelsWithoutANetworkAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValidationSuite.of("kou"))
        .withMessage("model = kou: must be one of [variance_gamma, cgmy]");
  }
}
