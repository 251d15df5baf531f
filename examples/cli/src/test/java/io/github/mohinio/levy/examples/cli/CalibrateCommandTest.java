package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrateCommandTest {

  @TempDir private Path folder;

  private Cli calibrate(Path in, String model, Object... more) {
    List<Object> args = new ArrayList<>(List.of("calibrate", "--in", in, "--model", model));
    args.addAll(List.of("--out", folder.resolve("fit")));
    args.addAll(Arrays.asList(more));
    return Cli.run(args.toArray());
  }

  private Cli leastSquares(Path in, String model, Object... more) {
    List<Object> args = new ArrayList<>(List.of("--method", "least-squares"));
    args.addAll(Arrays.asList(more));
    return calibrate(in, model, args.toArray());
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("fit/calibration.json").toFile());
  }

  private void nothingWritten() throws IOException {
    assertThat(Cli.files(folder.resolve("fit"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"variance_gamma,3.55746", "cgmy,2.68039"})
  void theNetworkLeadsToTheOptimumToo(String model, double rmse) throws IOException {
    calibrate(Cli.resource("sp500_2002-04-18.csv"), model, "--method", "neural").done();

    JsonNode json = json();
    assertThat(json.get("rmse").doubleValue()).isEqualTo(rmse, within(1e-5));
    assertThat(json.get("method").textValue()).isEqualTo("neural");
    assertThat(json.get("starts"))
        .filteredOn(start -> start.get("origin").textValue().equals("network"))
        .singleElement()
        .satisfies(
            start -> assertThat(start.get("rmse").doubleValue()).isEqualTo(rmse, within(1e-5)));
    assertThat(Cli.files(folder.resolve("fit")))
        .containsExactlyInAnyOrder("calibration.json", "residuals.csv", "report.html");
  }

  /** Lowest RMSE of 12 to 20 random starts with other software on the same 75 quotes. */
  @ParameterizedTest
  @CsvSource({"black_scholes,6.73824", "variance_gamma,3.55742", "cgmy,2.6804"})
  void theSp500OptimumIsFound(String model, double rmse) throws IOException {
    Cli cli = leastSquares(Cli.resource("sp500_2002-04-18.csv"), model).done();

    JsonNode json = json();
    assertThat(json.get("rmse").doubleValue()).isEqualTo(rmse, within(5e-5));
    assertThat(json.get("quotes").intValue()).isEqualTo(75);
    assertThat(json.get("model").textValue()).isEqualTo(model);
    assertThat(json.get("method").textValue()).isEqualTo("least-squares");
    assertThat(cli.out()).contains(model + " by least-squares", "75 quotes", "95 % in [");
    assertThat(Cli.files(folder.resolve("fit")))
        .containsExactly("calibration.json", "report.html", "residuals.csv");
    assertThat(Files.readString(folder.resolve("fit/report.html")))
        .contains(model, "sp500_2002-04-18.csv");
  }

  @Test
  void theJsonHasTheAgreedKeys() throws IOException {
    leastSquares(Cli.resource("sp500_2002-04-18.csv"), "cgmy").done();

    JsonNode json = json();
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "schema",
            "version",
            "model",
            "method",
            "status",
            "parameters",
            "intervals",
            "covariance",
            "condition_number",
            "quotes",
            "rmse",
            "aae",
            "ape",
            "arpe",
            "rmse_vol",
            "inside_spread",
            "evaluations",
            "elapsed_ms",
            "objective",
            "bounds",
            "starts",
            "warnings",
            "surface",
            "model_prices");
    assertThat(json.get("schema").textValue()).isEqualTo("levy-calibration/2");
    assertThat(json.get("parameters").fieldNames())
        .toIterable()
        .containsExactly("c", "g", "m", "y");
    assertThat(json.get("status").textValue()).isEqualTo("PARAMETER_AT_BOUND");
    assertThat(json.at("/intervals/g/0").isNull()).isTrue();
    assertThat(json.at("/intervals/y/0").doubleValue())
        .isLessThan(json.at("/parameters/y").doubleValue());
    assertThat(json.at("/covariance/1/1").isNull()).isTrue();
    assertThat(json.at("/covariance/3/3").doubleValue()).isPositive();
    assertThat(json.at("/warnings/0/kind").textValue()).isEqualTo("BOUND_ACTIVE");
    assertThat(json.at("/warnings/0/message").textValue()).contains("g = ");
    assertThat(json.at("/starts/0/end/y").doubleValue())
        .isEqualTo(json.at("/parameters/y").doubleValue());
  }

  @Test
  void residualsListEveryQuoteUsed() throws IOException {
    leastSquares(Cli.resource("sp500_2002-04-18.csv"), "variance_gamma").done();

    List<NamedCsvRecord> rows = Cli.rows(folder.resolve("fit/residuals.csv"));
    assertThat(rows).hasSize(75);
    assertThat(rows.get(0).getHeader())
        .containsExactly(
            "maturity",
            "strike",
            "type",
            "market_price",
            "model_price",
            "price_error",
            "market_vol",
            "model_vol",
            "vol_error");
    assertThat(rows.get(0).getFields()).startsWith("0.088", "1090.0", "call", "43.1");
    double squares =
        rows.stream()
            .mapToDouble(row -> Double.parseDouble(row.getField("price_error")))
            .map(error -> error * error)
            .sum();
    assertThat(Math.sqrt(squares / 75)).isEqualTo(json().get("rmse").doubleValue(), within(1e-12));
  }

  @Test
  void optionsGiveTheMarketThatTheFileLacks() throws IOException {
    // Black-Scholes prices at volatility 0.2, spot 100, rate 0.05
    Path in =
        Cli.write(
            folder,
            "in.csv",
            "strike,maturity,price",
            "90,1,16.69944840841",
            "100,1,10.45058357219",
            "110,1,6.04008812856");
    leastSquares(in, "black_scholes", "--spot", 100, "--rate", 0.05, "--dividend", 0).done();

    assertThat(json().at("/parameters/sigma").doubleValue()).isEqualTo(0.2, within(1e-8));
  }

  @Test
  void quotesLeftOutAreWarnedOf() throws IOException {
    Path in =
        Cli.write(
            folder,
            "in.csv",
            "strike,t,price,spot,rate,dividend",
            "100,1,10,100,0.05,0",
            "0,1,10,100,0.05,0",
            "NaN,1,10,100,0.05,0",
            "110,1,-0.5,100,0.05,0",
            "90,1,5,100,0.05,0",
            "100,1,11,100,0.05,0");
    Cli cli = leastSquares(in, "black_scholes").done();

    assertThat(json().get("quotes").intValue()).isEqualTo(1);
    List<String> messages = json().get("warnings").findValuesAsText("message");
    assertThat(messages)
        .contains(
            "in.csv: 6 rows: 1 KEPT, 2 ROW_ERROR, 1 NEGATIVE_PRICE, 1 DUPLICATE,"
                + " 1 BELOW_LOWER_BOUND",
            "line 3: ROW_ERROR: strike = 0: must be finite and > 0",
            "line 4: ROW_ERROR: strike = NaN: must be finite and > 0",
            "line 5: NEGATIVE_PRICE: price = -0.5: must be >= 0",
            "line 7: DUPLICATE: duplicate of line 2")
        .anySatisfy(
            message ->
                assertThat(message)
                    .startsWith(
                        "line 6: BELOW_LOWER_BOUND: price = 5.0: must be above its discounted"
                            + " intrinsic value 14.389")
                    .contains(" and below its greatest value 100.0"));
    assertThat(json().get("warnings").findValuesAsText("kind")).contains("INPUT");
    assertThat(cli.out()).contains("warning INPUT: line 3: ROW_ERROR");
  }

  @Test
  void aLongListOfWarningsIsCut() throws IOException {
    List<String> lines = new ArrayList<>(List.of("strike,t,price", "100,1,10"));
    for (int i = 0; i < 60; i++) {
      lines.add("-1,1,10");
    }
    Path in = Cli.write(folder, "in.csv", lines.toArray(String[]::new));
    leastSquares(in, "black_scholes", "--spot", 100, "--rate", 0, "--dividend", 0).done();

    assertThat(json().get("warnings").findValuesAsText("message"))
        .contains("... and 50 more rows; levy clean lists them all")
        .filteredOn(message -> message.startsWith("line "))
        .hasSize(10);
  }

  @Test
  void aMissingFileIsRefused() throws IOException {
    Path in = folder.resolve("none.csv");
    calibrate(in, "cgmy").refused("levy calibrate: file = " + in + ": must exist");
    nothingWritten();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t,price,bid|no column for the strike: must have strike; columns found: t, price, bid"
            + " (dialect generic)",
        "strike,date,price|no column for the expiry: must have maturity, maturity_years, years or"
            + " t; or expiry, expiration, expiry_date or expiration_date; or days_to_expiry,"
            + " maturity_days, days or dte; columns found: strike, date, price (dialect generic)",
        "strike,days,price|no column for the day of the quotes: must have quote_date, date"
            + " or quote_datetime, or be given (withDate, --date); columns found:"
            + " strike, days, price (dialect generic)",
      })
  void aHeaderThatLacksSomethingIsRefused(String header, String message) throws IOException {
    Path in = Cli.write(folder, "in.csv", header, "100,1,10");
    calibrate(in, "cgmy").refused("levy calibrate: in.csv: " + message);
    nothingWritten();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|10|1 ROW_ERROR; line 2: strike = 0: must be finite and > 0",
        "NaN|10|1 ROW_ERROR; line 2: strike = NaN: must be finite and > 0",
        "100|-1|1 NEGATIVE_PRICE; line 2: price = -1.0: must be >= 0",
        "100|200|1 ABOVE_UPPER_BOUND; line 2: price = 200.0: must be above its discounted"
            + " intrinsic value 0.0 and below its greatest value 100.0",
      })
  void anEmptySurfaceIsRefused(String strike, String price, String reason) throws IOException {
    Path in = Cli.write(folder, "in.csv", "strike,t,price", strike + ",1," + price);
    calibrate(in, "cgmy", "--spot", 100, "--rate", 0, "--dividend", 0)
        .refused(
            "levy calibrate: surface = empty: must have at least one quote; in.csv: 1 rows: "
                + reason);
    nothingWritten();
  }

  @Test
  void quotesWithoutAForwardAreRefused() throws IOException {
    Path in = Cli.write(folder, "in.csv", "strike,t,price", "100,1,10");
    calibrate(in, "cgmy", "--spot", 100)
        .refused(
            "levy calibrate: surface = empty: must have at least one quote; in.csv: 1 rows: 1"
                + " NO_FORWARD; line 2: forward of 1.0 years: 0 pairs give no rate by parity,"
                + " and there is nothing else to make a forward of; underlying, rate and dividend"
                + " can be given (withSpot, withRate, withDividend; --spot, --rate, --dividend)");
    nothingWritten();
  }

  @Test
  void oneQuoteForThreeParametersIsRefused() throws IOException {
    Path in = Cli.write(folder, "in.csv", "strike,t,price", "100,1,10");
    leastSquares(in, "variance_gamma", "--spot", 100, "--rate", 0, "--dividend", 0)
        .refused("levy calibrate: options = 1: must be at least 3");
    nothingWritten();
  }

  @Test
  void aSpotOutOfRangeIsRefused() throws IOException {
    calibrate(Cli.resource("sp500_2002-04-18.csv"), "cgmy", "--spot", -1)
        .refused("levy calibrate: spot = -1.0: must be finite and > 0");
    nothingWritten();
  }

  @Test
  void aModelWithoutNetworkIsRefusedForTheNeuralMethod() throws IOException {
    calibrate(Cli.resource("sp500_2002-04-18.csv"), "black_scholes", "--method", "neural")
        .refused("levy calibrate: model = black_scholes: there is a network for [");
    nothingWritten();
  }

  @Test
  void autoIsTheLadder() throws IOException {
    calibrate(Cli.resource("sp500_2002-04-18.csv"), "meixner").done();
    assertThat(json().get("method").textValue()).isEqualTo("ladder");
    assertThat(json().at("/starts").findValuesAsText("origin")).doesNotContain("network");

    calibrate(Cli.resource("sp500_2002-04-18.csv"), "variance_gamma").done();
    assertThat(json().get("method").textValue()).isEqualTo("ladder");
    assertThat(json().at("/starts").findValuesAsText("origin")).contains("network");
    assertThat(json().get("rmse").doubleValue()).isLessThan(3.5575);
  }

  @Test
  void aGlobalSearchHasItsSeedInTheResult() throws IOException {
    Path in = Cli.resource("sp500_2002-04-18.csv");
    calibrate(in, "nig", "--method", "global", "--search", "cma-es", "--seed", 9).done();
    assertThat(json().get("method").textValue()).isEqualTo("global: cma es");
    assertThat(json().get("seed").longValue()).isEqualTo(9);
    assertThat(json().get("rmse").doubleValue()).isLessThan(3.09831);
  }

  @Test
  void theObjectiveAndTheBoundsAreTheUsers() throws IOException {
    leastSquares(
            Cli.resource("sp500_2002-04-18.csv"),
            "merton",
            "--residuals",
            "volatility",
            "--weights",
            "equal",
            "--huber",
            "0.02",
            "--bound",
            "muJ=-0.5:0",
            "--fix",
            "sigmaJ=0.2")
        .done();
    JsonNode json = json();
    assertThat(json.at("/objective/residuals").textValue()).isEqualTo("VOLATILITY");
    assertThat(json.at("/objective/weights").textValue()).isEqualTo("EQUAL");
    assertThat(json.at("/objective/huber").doubleValue()).isEqualTo(0.02);
    assertThat(json.at("/parameters/sigmaJ").doubleValue()).isEqualTo(0.2);
    assertThat(json.at("/parameters/muJ").doubleValue()).isBetween(-0.5, 0.0);
    assertThat(json.at("/bounds/muJ/0").doubleValue()).isEqualTo(-0.5);
  }

  @Test
  void timeChangedModelsAreFittedToo() throws IOException {
    leastSquares(Cli.resource("sp500_2002-04-18.csv"), "nig_gou").done();
    assertThat(json().get("rmse").doubleValue()).isLessThan(0.4538);
    assertThat(json().at("/parameters/y0").doubleValue()).isEqualTo(1);
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() throws IOException {
    Path in = Cli.resource("sp500_2002-04-18.csv");
    calibrate(in, "nig", "--fix", "alpha")
        .refused("levy calibrate: --fix = alpha: must be such as nu=0.5");
    calibrate(in, "nig", "--fix", "gamma=1")
        .refused("levy calibrate: parameter = gamma: must be one of [alpha, beta, delta] of nig");
    calibrate(in, "nig", "--bound", "alpha=5")
        .refused("levy calibrate: --bound = 5: must be such as muJ=-3:0.5");
    calibrate(in, "nig", "--bound", "alpha=5:x")
        .refused("levy calibrate: --bound = x: must be a number");
    calibrate(in, "nig", "--residuals", "spread")
        .refused("levy calibrate: residuals = SPREAD: every option must have a positive half");
    calibrate(in, "nig", "--weights", "vega", "--residuals", "volatility")
        .refused("levy calibrate: weights = VEGA: must be with residuals in PRICE");
    calibrate(in, "nig", "--huber", "-1")
        .refused("levy calibrate: threshold = -1.0: must be finite and > 0");
    calibrate(in, "cgmy", "--method", "neural", "--fix", "y=0.5")
        .refused("levy calibrate: --method = neural: must not be given with --fix or --bound");
    calibrate(in, "nig", "--search", "annealing")
        .refused("levy calibrate: --search = annealing: must be one of differential-evolution");
    nothingWritten();
  }

  @Test
  void aDamagedNetworkIsRefused() throws IOException, NoSuchAlgorithmException {
    byte[] bytes = "not really a network".getBytes(StandardCharsets.US_ASCII);
    Path network = folder.resolve("network.onnx");
    String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    Cli.write(folder, "network.onnx.sha256", sum + "  network.onnx");
    bytes[3] ^= 1;
    Files.write(network, bytes);

    calibrate(Cli.resource("sp500_2002-04-18.csv"), "variance_gamma", "--network", network)
        .refused("levy calibrate: network " + network + ": SHA-256 = ");
    nothingWritten();
  }

  @Test
  void aNetworkThatIsNotThereIsRefused() throws IOException {
    Path network = folder.resolve("none.onnx");
    Path in = Cli.resource("sp500_2002-04-18.csv");
    calibrate(in, "cgmy", "--network", network)
        .refused("levy calibrate: network = " + network + ": there is no such file");
    leastSquares(in, "cgmy", "--network", network)
        .refused("levy calibrate: --network = " + network + ": must not be given with --method");
    nothingWritten();
  }

  @Test
  void aFileAsOutputDirectoryIsRefused() throws IOException {
    Path file = Cli.write(folder, "fit", "something of the user's");
    leastSquares(Cli.resource("sp500_2002-04-18.csv"), "black_scholes")
        .refused("levy calibrate: --out = " + file + ": must be a directory");
    assertThat(Files.readString(file)).isEqualTo("something of the user's\n");
  }

  @Test
  void otherFilesInTheDirectoryStay() throws IOException {
    Files.createDirectory(folder.resolve("fit"));
    Cli.write(folder.resolve("fit"), "notes.txt", "mine");
    leastSquares(Cli.resource("sp500_2002-04-18.csv"), "black_scholes").done();
    leastSquares(Cli.resource("sp500_2002-04-18.csv"), "black_scholes").done();

    assertThat(Cli.files(folder.resolve("fit")))
        .containsExactly("calibration.json", "notes.txt", "report.html", "residuals.csv");
  }
}
