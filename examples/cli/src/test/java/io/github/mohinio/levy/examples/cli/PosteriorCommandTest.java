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

class PosteriorCommandTest {

  private static final Path QUOTES = Cli.resource("bs_5x3.csv");
  private static final Path SPEC = Cli.resource("bs_5x3.json");

  @TempDir private Path folder;

  /** A short run of NUTS on Black-Scholes, unless told otherwise. */
  private Cli sample(Object... more) {
    List<Object> args = new ArrayList<>(List.of("posterior", "--in", QUOTES));
    args.addAll(List.of("--out", folder.resolve("post"), "--draws", 1000, "--warmup", 500));
    args.addAll(Arrays.asList(more));
    return Cli.run(args.toArray());
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("post/posterior.json").toFile());
  }

  private List<NamedCsvRecord> rows(String name) throws IOException {
    return Cli.rows(folder.resolve("post").resolve(name));
  }

  /**
   * Golden values by quadrature, within four standard errors: a right sampler fails for one seed in
   * some 500, and the seed is fixed.
   */
  @ParameterizedTest
  @CsvSource({
    "nuts, bs_5x3, unknown, 1000",
    "nuts, bs_5x3, known, 1000",
    "metropolis, bs_5x3, unknown, 1000",
    "metropolis, bs_5x3, known, 1000",
    "laplace, vg_20x10, unknown, 2000",
    "advi, vg_20x10, unknown, 2000",
    "mean-field, vg_20x10, known, 2000",
    "pathfinder, vg_20x10, unknown, 2000",
  })
  void everySamplerReproducesTheGoldenPosterior(
      String sampler, String problem, String noise, int draws) throws IOException {
    Path spec = Cli.resource(problem + ".json");
    Cli cli =
        Cli.run(
                "posterior",
                "--in",
                Cli.resource(problem + ".csv"),
                "--sampler",
                sampler,
                "--spec",
                spec,
                "--noise",
                noise,
                "--warmup",
                500,
                "--draws",
                draws,
                "--seed",
                7,
                "--out",
                folder.resolve("post"))
            .done();

    JsonNode json = json();
    JsonNode golden = new ObjectMapper().readTree(spec.toFile()).at("/posteriors/noise_" + noise);
    JsonNode names = golden.get("parameters");
    assertThat(json.get("parameters").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(texts(names));
    for (int p = 0; p < names.size(); p++) {
      JsonNode row = json.get("parameters").get(names.get(p).asText());
      assertClose(row.get("mean"), golden.at("/mean/" + p), row.get("mcse"));
      assertClose(row.get("sd"), golden.at("/sd/" + p), row.get("mcse_sd"));
      JsonNode quantiles = golden.get("quantiles").get(names.get(p).asText());
      for (int q = 1; q < 6; q++) { // beyond 5 % and 95 % the errors themselves are rough
        assertClose(
            row.get("quantiles").get(q), quantiles.get(q), row.get("mcse_quantiles").get(q));
      }
    }
    assertClose(
        json.get("log_evidence"), golden.get("log_evidence"), json.get("log_evidence_error"));
    assertThat(json.at("/verdict/text").asText()).startsWith("nothing found");
    assertThat(cli.out()).contains(" by " + sampler, "R-hat", "log evidence");
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static void assertClose(JsonNode actual, JsonNode expected, JsonNode error) {
    assertThat(error.doubleValue()).isPositive();
    assertThat(actual.doubleValue())
        .isEqualTo(expected.doubleValue(), within(4 * error.doubleValue()));
  }

  @Test
  void acceptanceCanBeDelayed() throws IOException {
    sample("--spec", SPEC, "--sampler", "metropolis", "--delayed-acceptance").done();
    JsonNode golden = new ObjectMapper().readTree(SPEC.toFile()).at("/posteriors/noise_unknown");
    JsonNode sigma = json().at("/parameters/sigma");
    assertClose(sigma.get("mean"), golden.at("/mean/0"), sigma.get("mcse"));
    sample("--spec", SPEC, "--delayed-acceptance")
        .refused("levy posterior: --delayed-acceptance: must be left out, it is of --sampler");
  }

  @Test
  void theResultSaysWhatItIs() throws IOException {
    sample("--spec", SPEC, "--seed", 3).done();

    JsonNode json = json();
    assertThat(json.get("model").asText()).isEqualTo("black_scholes");
    assertThat(json.get("sampler").asText()).as("the default").isEqualTo("nuts");
    assertThat(json.get("noise").asText()).isEqualTo("unknown");
    assertThat(json.at("/likelihood/kind").asText()).isEqualTo("normal");
    assertThat(json.at("/likelihood/unit").asText()).isEqualTo("price");
    assertThat(json.get("quotes").intValue()).isEqualTo(15);
    assertThat(json.get("seed").intValue()).isEqualTo(3);
    assertThat(json.get("chains").intValue()).isEqualTo(4);
    assertThat(json.get("draws").intValue()).isEqualTo(1000);
    assertThat(json.get("divergences").intValue()).isZero();
    assertThat(json.get("e_bfmi"))
        .hasSize(4)
        .allSatisfy(x -> assertThat(x.asDouble()).isBetween(0.5, 2.0));
    assertThat(json.get("k_hat").isNull()).isTrue();
    assertThat(json.get("modes").intValue()).isEqualTo(1);
    assertThat(json.get("complete").asBoolean()).isTrue();
    assertThat(json.get("elapsed_ms").doubleValue()).isPositive();
    assertThat(json.get("quantile_levels")).hasSize(7);
    assertThat(json.get("correlation")).hasSize(2);
    JsonNode sigma = json.at("/parameters/sigma");
    assertThat(sigma.get("contraction").doubleValue()).isBetween(0.99, 1.0);
    assertThat(sigma.get("hdi")).hasSize(2);
    assertThat(sigma.get("prior_mean").doubleValue())
        .isEqualTo(0.2 * Math.exp(0.125), within(1e-9));
    assertThat(json.at("/predictive_check/expiries")).hasSize(3);
    assertThat(json.at("/predictive_check/verdict").asText()).startsWith("nothing found");
    assertThat(json.at("/leave_one_out/elpd").isNumber()).isTrue();
    assertThat(json.at("/prior_sensitivity/parameters")).hasSize(2);
  }

  @Test
  void everyDrawIsWritten() throws IOException {
    sample("--spec", SPEC, "--chains", 2, "--no-checks").done();

    List<NamedCsvRecord> rows = rows("draws.csv");
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
    assertThat(json().get("log_evidence").isNull()).isTrue();
    assertThat(json().get("log_evidence_reason").asText()).isEqualTo("not asked for");
    assertThat(Cli.files(folder.resolve("post"))).containsExactly("draws.csv", "posterior.json");
  }

  @Test
  void knownNoiseIsAColumnOfTheDraws() throws IOException {
    sample("--spec", SPEC, "--noise-sd", 0.25, "--no-checks").done();

    assertThat(rows("draws.csv").get(7).getField("noise")).isEqualTo("0.25");
    assertThat(json().get("noise").asText()).isEqualTo("known");
    assertThat(json().get("noise_sd").doubleValue()).isEqualTo(0.25);
    assertThat(json().get("parameters").has("noise")).isFalse();
  }

  @Test
  void everyQuoteIsCheckedAndFiguresHaveTheirData() throws IOException {
    sample("--spec", SPEC, "--figures").done();

    List<NamedCsvRecord> rows = rows("quotes.csv");
    assertThat(rows).hasSize(15);
    for (NamedCsvRecord row : rows) {
      double market = Double.parseDouble(row.getField("market"));
      double mean = Double.parseDouble(row.getField("mean"));
      double sd = Double.parseDouble(row.getField("sd"));
      assertThat(Double.parseDouble(row.getField("residual")))
          .isEqualTo((market - mean) / sd, within(1e-9));
      assertThat(Double.parseDouble(row.getField("lower_95"))).isEqualTo(mean - 2 * sd, within(sd));
      assertThat(Double.parseDouble(row.getField("pit"))).isBetween(0.0, 1.0);
      assertThat(Double.parseDouble(row.getField("k_hat"))).isLessThan(0.7);
      assertThat(row.getField("inside_spread")).as("no spreads here").isEmpty();
      assertThat(row.getField("suspect")).isEqualTo("false");
    }
    assertThat(Cli.files(folder.resolve("post/figures")))
        .containsExactly(
            "autocorrelation.csv",
            "contours.csv",
            "convergence.csv",
            "energy.csv",
            "fan_prices.csv",
            "fan_volatilities.csv",
            "histograms.csv",
            "marginals.csv",
            "pairs.csv",
            "ranks.csv",
            "trace.csv");
    assertThat(rows("figures/energy.csv")).hasSize(1000);
    assertThat(rows("figures/fan_prices.csv")).hasSize(15);
    double mass =
        rows("figures/histograms.csv").stream()
            .filter(row -> row.getField("parameter").equals("sigma"))
            .mapToDouble(
                row ->
                    Double.parseDouble(row.getField("density"))
                        * (Double.parseDouble(row.getField("upper"))
                            - Double.parseDouble(row.getField("lower"))))
            .sum();
    assertThat(mass).isEqualTo(1, within(1e-9));
  }

  @Test
  void defaultPriorsServeWithoutSpecification() throws IOException {
    sample(
            "--model",
            "black_scholes",
            "--spot",
            100,
            "--rate",
            0.05,
            "--dividend",
            0,
            "--no-checks")
        .done();

    assertThat(json().at("/parameters/sigma/mean").doubleValue()).isEqualTo(0.2225, within(0.005));
  }

  /** Posterior of sigma under Student t noise against quadrature. */
  @Test
  void studentNoiseIsSampled() throws IOException {
    Path spec =
        Cli.write(
            folder,
            "spec.json",
            "{\"model\": \"Black-Scholes\", \"spot\": 100, \"rate\": 0.05, \"dividend_yield\": 0,"
                + " \"noise_kind\": \"student_t\", \"noise_df\": 4, \"fixed_noise\": 0.5,"
                + " \"priors\": {\"sigma\": {\"dist\": \"uniform\", \"lower\": 0.1, \"upper\":"
                + " 0.4}}}");
    sample("--spec", spec, "--noise", "known").done();

    JsonNode json = json();
    assertThat(json.at("/likelihood/kind").asText()).isEqualTo("student-t");
    assertThat(json.at("/likelihood/degrees_of_freedom").doubleValue()).isEqualTo(4);
    StudentQuadrature exact = StudentQuadrature.of(QUOTES, 0.5, 4, 0.1, 0.4);
    JsonNode sigma = json.at("/parameters/sigma");
    assertThat(sigma.get("mean").doubleValue())
        .isEqualTo(exact.mean(), within(4 * sigma.get("mcse").doubleValue()));
    assertThat(sigma.get("sd").doubleValue())
        .isEqualTo(exact.standardDeviation(), within(4 * sigma.get("mcse_sd").doubleValue()));
    assertThat(json.get("log_evidence").doubleValue())
        .isEqualTo(exact.logEvidence(), within(4 * json.get("log_evidence_error").doubleValue()));
  }

  @Test
  void likelihoodsAreChosenOnTheCommandLine() throws IOException {
    sample("--spec", SPEC, "--noise-unit", "volatility", "--noise-sd", 0.01, "--no-checks").done();
    assertThat(json().at("/likelihood/unit").asText()).isEqualTo("volatility");

    Path quotes =
        Cli.write(
            folder,
            "quotes.csv",
            "maturity,strike,type,bid,ask,underlying,rate,dividend",
            "0.5,90,C,13.5,13.9,100,0.02,0",
            "0.5,100,C,7.0,7.4,100,0.02,0",
            "0.5,110,C,3.1,3.5,100,0.02,0");
    Cli.run(
            "posterior",
            "--in",
            quotes,
            "--model",
            "bs",
            "--likelihood",
            "bid-ask",
            "--noise-unit",
            "half-spread",
            "--draws",
            500,
            "--warmup",
            500,
            "--out",
            folder.resolve("post"))
        .done();
    assertThat(json().at("/likelihood/kind").asText()).isEqualTo("bid-ask");
    assertThat(json().at("/likelihood/unit").asText()).isEqualTo("half-spread");
    assertThat(rows("quotes.csv").get(0).getField("inside_spread")).isNotEmpty();
  }

  /** Every price of a draw is that of Black's formula, so mean and spread follow from draws.csv. */
  @Test
  void uncertaintyIsCarriedOverToOtherOptions() throws IOException {
    Path options =
        Cli.write(
            folder,
            "options.csv",
            "type,strike,years",
            "call,105,0.75",
            "P,90,3",
            "call,x,1",
            "C,1");
    sample("--spec", SPEC, "--propagate", options, "--no-checks").done();

    List<NamedCsvRecord> rows = rows("propagated.csv");
    assertThat(rows.stream().filter(row -> row.getField("strike").equals("105.0")))
        .extracting(row -> row.getField("quantity"))
        .containsExactly(
            "price",
            "implied_vol",
            "delta",
            "gamma",
            "theta",
            "rho",
            "dividend_rho",
            "vega",
            "vanna",
            "volga");
    NamedCsvRecord volatility = rows.get(1);
    JsonNode sigma = json().at("/parameters/sigma");
    assertThat(Double.parseDouble(volatility.getField("mean")))
        .isEqualTo(
            sigma.get("mean").doubleValue(),
            within(4 * Double.parseDouble(volatility.getField("mcse"))));
    assertThat(Double.parseDouble(volatility.getField("sd")))
        .as("over 400 draws")
        .isEqualTo(sigma.get("sd").doubleValue(), within(0.15 * sigma.get("sd").doubleValue()));
    assertThat(Double.parseDouble(rows.get(0).getField("numerical_error"))).isBetween(0.0, 1e-6);
    assertThat(rows.subList(rows.size() - 2, rows.size()))
        .extracting(row -> row.getField("status"))
        .containsExactly("INVALID_STRIKE", "INVALID_NUMBER_OF_FIELDS");
  }

  @Test
  void aRunGoesOnFromItsDrawFile() throws IOException {
    Path file = folder.resolve("run.csv");
    sample("--spec", SPEC, "--no-checks").done();
    List<NamedCsvRecord> whole = rows("draws.csv");
    sample("--spec", SPEC, "--no-checks", "--draw-file", file, "--threads", 1).done();
    Cli.run(
            "posterior",
            "--in",
            QUOTES,
            "--spec",
            SPEC,
            "--no-checks",
            "--draw-file",
            file,
            "--warmup",
            500,
            "--draws",
            1500,
            "--out",
            folder.resolve("post"))
        .done();

    List<NamedCsvRecord> longer = rows("draws.csv");
    assertThat(longer).hasSize(6000);
    for (int c = 0; c < 4; c++) {
      for (int i = 0; i < 1000; i++) {
        assertThat(longer.get(1500 * c + i).getFields())
            .isEqualTo(whole.get(1000 * c + i).getFields());
      }
    }
    sample("--spec", SPEC, "--seed", 2, "--draw-file", file)
        .refused(
            "levy posterior: draw file = "
                + file
                + ": is of another run: line 4 is '# seed = 1', must be '# seed = 2'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nonsense|is not JSON: ",
        "[1]|must be a JSON object",
        "{\"priors\":[]}|priors: must be a JSON object",
        "{\"model\":\"VG\"}|model = \"VG\": must be that of --model, black_scholes",
        "{\"noise_kind\":\"cauchy\"}|noise_kind = cauchy: must be one of normal, student_t, bid_ask",
        "{\"noise_unit\":\"furlong\"}|noise_unit = furlong: must be one of price, volatility,"
            + " half_spread",
        "{\"spot\":\"x\"}|spot = \"x\": must be a number",
        "{\"priors\":{\"sigma\":{\"dist\":\"cauchy\"}}}|prior of sigma: dist = cauchy: must be one"
            + " of normal, lognormal, gamma, halfnormal, uniform, beta, exponential, truncated,"
            + " fixed",
        "{\"priors\":{\"sigma\":{\"dist\":\"gamma\",\"shape\":1}}}|prior of sigma: rate = missing:"
            + " must be a number",
        "{\"priors\":{\"sigma\":{\"dist\":\"gamma\",\"shape\":-1,\"rate\":1}}}|prior of sigma: shape"
            + " = -1.0: must be finite and > 0",
        "{\"priors\":{\"sigma\":{\"dist\":\"normal\",\"mean\":1,\"sd\":1,\"lowr\":0}}}|prior of"
            + " sigma: lowr = 0: is not known here",
      })
  void aSpecificationThatIsNotUnderstoodIsRefused(String json, String message) throws IOException {
    Path spec = Cli.write(folder, "spec.json", json);
    sample("--model", "black_scholes", "--spec", spec)
        .refused("levy posterior: " + spec + ": " + message);
    assertThat(Cli.files(folder)).containsExactly("spec.json");
  }

  @Test
  void otherErrorsAreRefused() throws IOException {
    Path none = folder.resolve("none.json");
    sample("--spec", none)
        .refused("levy posterior: --spec = " + none + ": must be a file that exists");
    sample().refused("levy posterior: --model = missing: must be the name of a model");
    sample("--model", "heston").refused("levy posterior: --model = heston: must be one of black_");
    sample("--model", "black_scholes")
        .refused(
            "levy posterior: surface = empty: must have at least one quote; bs_5x3.csv: 15 rows: 15"
                + " NO_FORWARD");
    sample("--model", "BS", "--noise", "known")
        .refused("levy posterior: --noise = known: must come with --noise-sd, or with fixed_noise");
    sample("--spec", SPEC, "--noise", "unknown", "--noise-sd", 1)
        .refused("levy posterior: --noise-sd = 1.0: must go with --noise known");
    sample("--spec", SPEC, "--chains", 0).refused("levy posterior: chains = 0: must be > 0");
    sample("--spec", SPEC, "--sampler", "gibbs")
        .refused("levy posterior: --sampler = gibbs: must be one of nuts, metropolis, laplace,");
    sample("--spec", SPEC, "--sampler", "laplace", "--target-acceptance", 0.9)
        .refused("levy posterior: --target-acceptance: must be left out, it is of --sampler nuts");
    sample("--spec", SPEC, "--likelihood", "bid-ask").refused("levy posterior: ");
    sample("--spec", SPEC, "--propagate", QUOTES)
        .refused(
            "levy posterior: " + QUOTES + ": no column type: columns found: maturity, strike,");
    assertThat(Cli.files(folder)).isEmpty();
  }

  @Test
  void priorsOfAnotherModelAreRefused() {
    Path spec =
        Cli.write(
            folder,
            "spec.json",
            "{\"spot\":100,\"rate\":0,\"dividend\":0,\"priors\":{\"sigma\":{\"dist\":\"halfnormal\","
                + "\"scale\":1}}}");
    sample("--model", "variance_gamma", "--spec", spec)
        .refused("levy posterior: priors = [sigma]: must be of [sigma, nu, theta]");
  }
}
