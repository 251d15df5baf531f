package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksCommandTest {

  @TempDir private Path folder;

  @Test
  void writesTheStudy() throws IOException {
    Path out = folder.resolve("out");
    Cli cli =
        Cli.run("networks", "--model", "variance_gamma", "--surfaces", 20, "--out", out).done();

    assertThat(cli.out()).startsWith("variance_gamma: 20 surfaces, ").contains(" bars met");
    assertThat(Cli.files(out))
        .containsExactly("networks.html", "study.csv", "study.json", "study.md");
    JsonNode network =
        new ObjectMapper().readTree(out.resolve("study.json").toFile()).at("/networks/0");
    assertThat(network.get("region").textValue()).isEqualTo("training");
    assertThat(network.get("seed").longValue()).isEqualTo(2026);
    assertThat(network.get("bytes").longValue()).isGreaterThan(10_000);
    assertThat(network.get("figures").size()).isEqualTo(Cli.rows(out.resolve("study.csv")).size());
    assertThat(network.get("bars").size()).isPositive();
    assertThat(Files.readString(out.resolve("networks.html"))).contains("Errors under noise");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--model nig|levy networks: --model = nig: must be one of variance_gamma, cgmy",
        "--model cgmy --region moon|levy networks: --region = moon: must be one of training,"
            + " market",
        "--model cgmy --surfaces 19|levy networks: --surfaces = 19",
        "--model cgmy --surfaces 50 --quick|levy networks: --quick: must be without",
        "--network none.onnx|levy networks: network = none.onnx: there is no such file",
        "--network none.onnx --region market|levy networks: --region = market: must be with"
            + " --model",
        "--model cgmy --network none.onnx|levy networks: Error: --model=NAMES, --network=FILES",
        "--quick|levy networks: Error: Missing required argument",
      })
  void badUsageIsOneLineAndWritesNothing(String line, String message) {
    Path out = folder.resolve("out");
    Cli.run(
            Stream.of(("networks " + line + " --out").split(" "), new Path[] {out})
                .flatMap(Arrays::stream)
                .toArray())
        .refused(message);
    assertThat(out).doesNotExist();
  }
}
