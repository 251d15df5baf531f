package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnoseCommandTest {

  private static final double TOLERANCE = 1e-9;
  private static final double K_HAT_TOLERANCE = 1e-6;
  private static final double GAMMA_TOLERANCE = 1e-3;

  @TempDir private Path folder;

  private static JsonNode expected() throws IOException {
    return new ObjectMapper().readTree(Cli.resource("diagnostics/expected.json").toFile());
  }

  private JsonNode diagnose(Object... args) throws IOException {
    Path out = folder.resolve("diagnosis.json");
    List<Object> all = new ArrayList<>(List.of("diagnose", "--out", out, "--in"));
    all.addAll(List.of(args));
    Cli.run(all.toArray()).done();
    return new ObjectMapper().readTree(out.toFile());
  }

  static List<String> chains() throws IOException {
    List<String> names = new ArrayList<>();
    expected().get("chains").fieldNames().forEachRemaining(names::add);
    return names;
  }

  @ParameterizedTest
  @MethodSource("chains")
  void everyReferenceDiagnosticIsReproduced(String name) throws IOException {
    JsonNode golden = expected().get("chains").get(name);
    JsonNode json = diagnose(Cli.resource("diagnostics/" + name + ".csv"));

    assertThat(json.get("kind").asText()).isEqualTo("chains");
    boolean onlyRHat = name.equals("very_short");
    for (Map.Entry<String, JsonNode> entry : golden.properties()) {
      String key = entry.getKey();
      assertThat(json.has(key)).as(key).isTrue();
      if (!onlyRHat || !key.matches("(ess|mcse)_.*")) {
        assertSame(key, json.get(key), entry.getValue(), TOLERANCE);
      }
      if (json.get(key).isNull()) {
        assertThat(json.get("reason").get(key).asText()).as(key).matches("[A-Z_]+");
      } else {
        assertThat(json.get("reason").has(key)).as(key).isFalse();
      }
    }
    List<String> keys = new ArrayList<>(List.of("kind"));
    golden.fieldNames().forEachRemaining(keys::add);
    keys.addAll(List.of("reason", "verdict"));
    assertThat(json.fieldNames()).toIterable().containsExactlyElementsOf(keys);
  }

  /** Relative, or for numbers below 1 absolute. */
  private static void assertSame(String key, JsonNode actual, JsonNode golden, double tolerance) {
    assertThat(actual.getNodeType()).as(key).isEqualTo(golden.getNodeType());
    if (golden.isNumber()) {
      double value = golden.doubleValue();
      assertThat(actual.doubleValue())
          .as(key)
          .isEqualTo(value, within(tolerance * Math.max(1, Math.abs(value))));
    }
    assertThat(actual).as(key).hasSameSizeAs(golden);
    for (int i = 0; golden.isArray() && i < golden.size(); i++) {
      assertSame(key, actual.get(i), golden.get(i), tolerance);
    }
    if (golden.isObject()) {
      golden
          .fieldNames()
          .forEachRemaining(
              name -> assertSame(key + "." + name, actual.get(name), golden.get(name), tolerance));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "iid_normal, true, nothing found",
    "ar1_090, false, R-hat of ar1_090 = 1.0237",
    "bimodal_unmixed, false, R-hat of bimodal_unmixed",
    "one_chain_stuck, false, chain 2 is stuck",
    "constant, false, 'diagnostics of constant are not defined, for all draws are equal'",
    "with_nan, false, 'diagnostics of with_nan are not defined, for some draws are NaN'",
  })
  void theVerdictIsInWords(String name, boolean good, String text) throws IOException {
    JsonNode verdict = diagnose(Cli.resource("diagnostics/" + name + ".csv")).get("verdict");
    assertThat(verdict.get("good").asBoolean()).isEqualTo(good);
    assertThat(verdict.get("text").asText()).contains(text);
    assertThat(verdict.get("findings").isEmpty()).isEqualTo(good);
  }

  @Test
  void energiesAreKnownByTheNameOfTheFile() throws IOException {
    JsonNode json = diagnose(Cli.resource("diagnostics/energy.csv"));
    assertThat(json.get("kind").asText()).isEqualTo("energy");
    assertSame("ebfmi", json.get("ebfmi"), expected().get("ebfmi"), TOLERANCE);
    assertThat(json.at("/verdict/text").asText()).contains("E-BFMI of chain 4 = 0.069, below 0.3");
  }

  @Test
  void importanceRatiosAreSmoothed() throws IOException {
    JsonNode golden = expected().get("psis");
    JsonNode json = diagnose(Cli.resource("diagnostics/log_ratios.csv"));
    assertThat(json.get("kind").asText()).isEqualTo("log-ratios");
    JsonNode psis = json.get("psis");
    assertThat(psis.fieldNames()).toIterable().containsExactlyElementsOf(golden::fieldNames);
    assertSame("psis", psis, golden, K_HAT_TOLERANCE);
    assertThat(json.at("/verdict/good").asBoolean()).isTrue();
  }

  /**
   * One limit may differ by one count, with its mirror image: the reference minimises a distance.
   */
  @Test
  void ranksAreHeldAgainstTheirBand() throws IOException {
    JsonNode golden = expected().get("sbc");
    JsonNode json = diagnose(Cli.resource("diagnostics/sbc_ranks.csv"));
    assertThat(json.get("kind").asText()).isEqualTo("ranks");
    JsonNode sbc = json.get("sbc");
    assertThat(sbc.fieldNames()).toIterable().containsExactlyElementsOf(golden::fieldNames);
    for (String key :
        List.of("N", "L", "K", "prob", "ecdf_inside_band", "chi2_20bins", "coverage95")) {
      assertSame(key, sbc.get(key), golden.get(key), TOLERANCE);
    }
    assertThat(sbc.get("gamma").doubleValue())
        .isEqualTo(golden.get("gamma").doubleValue(), within(GAMMA_TOLERANCE));
    for (String key : List.of("lower", "upper")) {
      assertThat(sbc.get(key)).hasSize(101);
      for (int z = 0; z <= 100; z++) {
        assertThat(sbc.get(key).get(z).intValue())
            .isCloseTo(golden.get(key).get(z).intValue(), within(1));
      }
    }
    assertThat(json.at("/verdict/text").asText())
        .contains("too_narrow")
        .contains("biased")
        .doesNotContain("calibrated:");
    assertThat(
            diagnose(Cli.resource("diagnostics/sbc_ranks.csv"), "--rank-draws", 200)
                .at("/sbc/L")
                .intValue())
        .isEqualTo(200);
  }

  @Test
  void drawsOfPosteriorAreDiagnosedByParameter() throws IOException {
    Path post = folder.resolve("post");
    Cli.run(
            "posterior",
            "--in",
            Cli.resource("bs_5x3.csv"),
            "--spec",
            Cli.resource("bs_5x3.json"),
            "--noise",
            "known",
            "--draws",
            1000,
            "--warmup",
            500,
            "--figures",
            "--out",
            post)
        .done();
    JsonNode json = diagnose(post.resolve("draws.csv"));

    assertThat(json.get("kind").asText()).isEqualTo("draws");
    JsonNode posterior = new ObjectMapper().readTree(post.resolve("posterior.json").toFile());
    JsonNode sigma = json.at("/chains/sigma");
    for (String key : Set.of("rhat", "ess_bulk", "ess_tail", "mean", "sd")) {
      assertThat(sigma.get(key)).isEqualTo(posterior.at("/parameters/sigma").get(key));
    }
    assertThat(json.at("/chains/noise/rhat").isNull()).isTrue();
    assertThat(json.at("/chains/noise/reason/rhat").asText()).isEqualTo("CONSTANT");
    assertThat(json.at("/verdict/good").asBoolean()).as("known noise is no fault").isTrue();
    assertThat(diagnose(post.resolve("figures/energy.csv")).at("/ebfmi/stan"))
        .isEqualTo(posterior.get("e_bfmi"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chain_1,chain_2|must have a row of numbers below its header",
        "chain_1,chain_2;1,2;3|line 3: has 1 cells, must have 2",
        "chain_1,chain_2;1,x|line 2: chain_2 = x: must be a number",
        "chain,draw,a;1,1,5;1,2,6;2,1,7|chain 2 has 1 draws, must have 2 as the first",
      })
  void whatIsNoTableOfChainsIsRefused(String lines, String message) {
    Path file = Cli.write(folder, "chains.csv", lines.split(";"));
    Cli.run("diagnose", "--in", file, "--out", folder.resolve("out.json"))
        .refused("levy diagnose: " + file + ": " + message);
    assertThat(folder.resolve("out.json")).doesNotExist();
  }

  @Test
  void otherErrorsAreRefused() {
    Path ranks = Cli.write(folder, "ranks.csv", "a", "1.5");
    Path out = folder.resolve("out.json");
    Cli.run("diagnose", "--in", ranks, "--out", out)
        .refused("levy diagnose: " + ranks + ": a = 1.5: must be a rank, a whole number from 0");
    Cli.run("diagnose", "--in", ranks, "--kind", "walk", "--out", out)
        .refused("levy diagnose: --kind = walk: must be one of auto, chains, draws, energy,");
    Cli.run("diagnose", "--in", ranks, "--kind", "draws", "--out", out)
        .refused("levy diagnose: " + ranks + ": must begin with a column chain; columns found: a");
    Cli.run("diagnose", "--in", ranks, "--kind", "chains", "--rank-draws", 9, "--out", out)
        .refused("levy diagnose: --rank-draws = 9: must go with ranks, this file has chains");
    Cli.run("diagnose", "--in", folder, "--out", out)
        .refused("levy diagnose: --in = " + folder + ": must be a file that exists");
  }
}
