package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

  @TempDir private Path folder;

  @Test
  void writesTheTable() throws IOException {
    Cli cli =
        Cli.run(
                "validate",
                "--model",
                "variance_gamma",
                "--surfaces",
                "20",
                "--seed",
                "3",
                "--out",
                folder.resolve("study"))
            .done();

    String table = Files.readString(folder.resolve("study/recovery.md"));
    assertThat(table)
        .startsWith("`variance_gamma`: 20 clean surfaces of 200 options, seed 3.")
        .contains("| sigma |", "| nu |", "| theta |");
    assertThat(cli.out()).isEqualTo(table);
  }

  @Test
  void modelsWithoutANetworkAreRefused() throws IOException {
    Cli cli = Cli.run("validate", "--model", "black_scholes", "--out", folder.resolve("study"));

    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err())
        .contains("model = black_scholes: there is a network for [variance_gamma, cgmy]");
    assertThat(folder.resolve("study")).doesNotExist();
  }
}
