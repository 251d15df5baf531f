package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PosteriorCommandTest {

  private static final Path QUOTES = Cli.resource("bs_5x3.csv");
  private static final Path SPEC = Cli.resource("bs_5x3.json");

  @TempDir private Path folder;

  private Cli sample(Object... more) {
    List<Object> args =
        new ArrayList<>(List.of("posterior", "--in", QUOTES, "--model", "black_scholes"));
    args.addAll(List.of("--out", folder.resolve("post"), "--draws", 1000, "--warmup", 500));
    args.addAll(Arrays.asList(more));
    return Cli.run(args.toArray());
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("post/posterior.json").toFile());
  }

  /** Golden values by quadrature; one false alarm in some 10^4 seeds. */
  @ParameterizedTest
  @ValueSource(strings = {"known", "unknown"})
  void theGoldenPosteriorIsReproduced(String noise) throws IOException {
    Cli cli = sample("--spec", SPEC, "--noise", noise, "--seed", 7).done();

    JsonNode golden = new ObjectMapper().readTree(SPEC.toFile()).at("/posteriors/noise_" + noise);
    JsonNode sigma = json().at("/parameters/sigma");
    assertThat(sigma.get("mean").doubleValue())
        .isEqualTo(golden.at("/mean/0").doubleValue(), within(4 * sigma.get("mcse").doubleValue()));
    assertThat(sigma.get("sd").doubleValue() / golden.at("/sd/0").doubleValue())
        .isEqualTo(1, within(0.15));
    assertThat(json().get("quantile_levels").size()).isEqualTo(sigma.get("quantiles").size());
    assertThat(sigma.fieldNames())
        .toIterable()
        .containsExactly("mean", "sd", "quantiles", "rhat", "ess_bulk", "ess_tail", "mcse");
    assertThat(json().get("quotes").intValue()).isEqualTo(15);
    assertThat(json().get("seed").intValue()).isEqualTo(7);
    assertThat(json().has("log_evidence")).isTrue();
    assertThat(json().has("divergences")).isTrue();
    assertThat(cli.out()).contains("black_scholes by metropolis", "sigma", "R-hat");
  }

  @Test
  void everyDrawIsWritten() throws IOException {
    sample("--spec", SPEC, "--chains", 2).done();

    List<NamedCsvRecord> rows = Cli.rows(folder.resolve("post/draws.csv"));
    assertThat(rows).hasSize(2000);
    assertThat(rows.get(0).getHeader()).containsExactly("chain", "draw", "sigma", "noise");
    assertThat(rows.get(0).getFields()).startsWith("1", "1");
    assertThat(rows.get(1999).getFields()).startsWith("2", "1000");
    double mean =
        rows.stream()
            .mapToDouble(row -> Double.parseDouble(row.getField("sigma")))
            .average()
            .orElseThrow();
    assertThat(mean).isEqualTo(json().at("/parameters/sigma/mean").doubleValue(), within(1e-12));
  }

  @Test
  void defaultPriorsServeWithoutSpecification() throws IOException {
    sample("--spot", 100, "--rate", 0.05, "--dividend", 0).done();

    assertThat(json().at("/parameters/sigma/mean").doubleValue()).isEqualTo(0.2225, within(0.005));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nonsense|is not JSON: ",
        "[1]|must be a JSON object",
        "{\"noise_kind\":\"student_t\"}|noise_kind = student_t: must be normal",
        "{\"spot\":\"x\"}|spot = \"x\": must be a number",
        "{\"priors\":{\"sigma\":{\"dist\":\"cauchy\"}}}|dist = cauchy: must be one of normal,"
            + " lognormal, gamma, halfnormal, uniform, beta",
        "{\"priors\":{\"sigma\":{\"dist\":\"gamma\",\"shape\":1}}}|rate = missing: must be a number",
      })
  void aSpecificationThatIsNotUnderstoodIsRefused(String json, String message) throws IOException {
    Path spec = Cli.write(folder, "spec.json", json);
    sample("--spec", spec).refused("levy posterior: " + spec + ": " + message);
    assertThat(Cli.files(folder)).containsExactly("spec.json");
  }

  @Test
  void otherErrorsAreRefused() throws IOException {
    Path none = folder.resolve("none.json");
    sample("--spec", none)
        .refused("levy posterior: --spec = " + none + ": must be a file that exists");
    sample()
        .refused(
            "levy posterior: surface = empty: must have at least one quote; bs_5x3.csv: 15 rows: 15 NO_FORWARD");
    sample("--noise", "known")
        .refused("levy posterior: --spec: true_noise = missing: must be a number");
    sample("--spec", SPEC, "--chains", 0).refused("levy posterior: chains = 0: must be > 0");
    assertThat(Cli.files(folder)).isEmpty();
  }

  @Test
  void priorsOfAnotherModelAreRefused() {
    Cli.run(
            "posterior",
            "--in",
            QUOTES,
            "--model",
            "variance_gamma",
            "--spec",
            SPEC,
            "--out",
            folder.resolve("post"))
        .refused("levy posterior: priors = [sigma]: must be of [sigma, nu, theta]");
  }
}
