package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidateCommandTest {

  @TempDir private Path folder;

  @Test
  void writesBothStudies() throws IOException {
    Path study = folder.resolve("study");
    Cli cli =
        Cli.run(
                "validate",
                "--model",
                "variance_gamma",
                "--studies",
                "accuracy,recovery",
                "--surfaces",
                "20",
                "--accuracy-models",
                "20",
                "--seed",
                "3",
                "--out",
                study)
            .done();

    String recovery = Files.readString(study.resolve("recovery.md"));
    assertThat(recovery)
        .startsWith("`variance_gamma`: 20 clean surfaces of 200 options, seed 3.")
        .contains("| sigma |", "| nu |", "| theta |");
    String accuracy = Files.readString(study.resolve("accuracy.md"));
    assertThat(accuracy)
        .startsWith("| model | seed | points | target |")
        .contains("| variance_gamma | 3 | 60 | 1e-08 |", "| variance_gamma | 3 | 60 | 1e-10 |");
    assertThat(cli.out()).isEqualTo(recovery + accuracy);
    assertThat(Cli.files(study))
        .containsExactly("accuracy.csv", "accuracy.md", "accuracy.png", "recovery.md");
  }

  @Test
  void modelsWithoutANetworkGetTheAccuracyStudyAlone() throws IOException {
    Path study = folder.resolve("study");
    Cli.run("validate", "--model", "nig", "--accuracy-models", "5", "--out", study).done();

    assertThat(Cli.files(study)).containsExactly("accuracy.csv", "accuracy.md", "accuracy.png");
    assertThat(Cli.rows(study.resolve("accuracy.csv")))
        .hasSize(2 * 12 * 14)
        .allSatisfy(row -> assertThat(row.getField("model")).isEqualTo("nig"))
        .satisfies(
            rows ->
                assertThat(
                        rows.stream().mapToInt(r -> Integer.parseInt(r.getField("points"))).sum())
                    .isEqualTo(2 * 15));
    BufferedImage figure = ImageIO.read(study.resolve("accuracy.png").toFile());
    assertThat(figure.getWidth()).isEqualTo(900);
    assertThat(figure.getHeight()).isEqualTo(500);
  }

  @Test
  @Tag("slow") // ValidationSuiteTest runs it in every build
  void suiteWritesItsPage() throws IOException {
    Path study = folder.resolve("study");
    Cli cli =
        Cli.run(
                "validate",
                "--model",
                "variance_gamma",
                "--quick",
                "--studies",
                "suite",
                "--out",
                study)
            .done();
    assertThat(Cli.files(study))
        .containsExactly(
            "dashboard.html",
            "days.csv",
            "executive-summary.md",
            "figures",
            "results",
            "summary.md");
    assertThat(Cli.rows(study.resolve("days.csv"))).hasSize(34);
    assertThat(cli.out())
        .startsWith(Files.readString(study.resolve("executive-summary.md")))
        .contains("Day without a quote that can be used: 2019-05-27: ", " 1512 STALE_DAY")
        .contains("Made by `levy.jar validate --model variance_gamma --seed 2002 --quick`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--model vg_cir|levy validate: --model = vg_cir: must be one of black_scholes, variance_gamma",
        "--model nig --studies all|levy validate: --studies = all: must be one of accuracy,",
        "--model nig --accuracy-models 0|levy validate: --accuracy-models = 0",
        "--model cgmy --simulated-only --in a.csv|levy validate: --in = [a.csv]: must not be given",
        "--model cgmy --surfaces 1|levy validate: --surfaces = 1",
        "--model nig --accuracy-models many|levy validate: Invalid value for option"
            + " '--accuracy-models'",
      })
  void badUsageIsOneLineAndWritesNothing(String line, String message) {
    Path study = folder.resolve("study");
    Cli.run(
            Stream.of(("validate " + line + " --out").split(" "), new Path[] {study})
                .flatMap(Arrays::stream)
                .toArray())
        .refused(message);
    assertThat(study).doesNotExist();
  }
}
