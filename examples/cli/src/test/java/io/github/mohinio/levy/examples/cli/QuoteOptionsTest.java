package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteOptionsTest {

  private static final Path MARKET =
      Path.of("..", "..", "levy-calibration", "src", "test", "resources", "market");

  @TempDir private Path folder;

  private Cli calibrate(Path in, Object... more) {
    List<Object> args = new ArrayList<>(List.of("calibrate", "--in", in));
    args.addAll(List.of("--model", "black_scholes", "--out", folder.resolve("fit")));
    args.addAll(Arrays.asList(more));
    return Cli.run(args.toArray());
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("fit/calibration.json").toFile());
  }

  /** Volatilities and errors of Black-Scholes fits with other software, or bounds on them. */
  @ParameterizedTest
  @CsvSource({
    "sp500_2002-04-18,75,0.18061,0.00001",
    "dax_2002-07-05,104,0.26366,0.00001",
    "dax_2010_two_smiles,20,0.24300,0.00001",
    "btc_2021-10-21,49,0.95,0.1",
  })
  void filesWithForwardsOrRatesAreRead(String file, int quotes, double sigma, double error)
      throws IOException {
    calibrate(MARKET.resolve(file + ".csv")).done();

    assertThat(json().get("quotes").intValue()).isEqualTo(quotes);
    assertThat(json().at("/parameters/sigma").doubleValue())
        .isBetween(sigma - error, sigma + error);
  }

  @ParameterizedTest
  @CsvSource({"SPX,75", "TSLA,71", "AAPL,33"})
  void oneUnderlyingIsChosen(String symbol, int quotes) throws IOException {
    calibrate(MARKET.resolve("single_expiry_smiles.csv"), "--underlying", symbol, "--rate", 0)
        .done();

    assertThat(json().get("quotes").intValue()).isEqualTo(quotes);
  }

  @Test
  void oneDayIsChosen() throws IOException {
    Path in =
        Cli.write(
            folder,
            "in.csv",
            "date,expiry,strike,mid,forward,discount",
            "2019-05-01,2020-04-30,100,10,100,1",
            "2019-05-02,2020-05-01,100,20,100,1");

    calibrate(in)
        .refused(
            "levy calibrate: in.csv: holds quotes of 2 days, 2019-05-01 to 2019-05-02: must be of"
                + " one, or one be chosen (withDate, --date)");
    calibrate(in, "--date", "2019-05-02").done();

    assertThat(json().get("quotes").intValue()).isEqualTo(1);
    assertThat(json().at("/parameters/sigma").doubleValue()).isBetween(0.50, 0.51);
  }

  @Test
  void theDayIsGivenWhereTheFileHasNone() throws IOException {
    Path in =
        Cli.write(folder, "in.csv", "expiry,strike,mid,forward,discount", "2020-04-30,1,.1,1,1");

    calibrate(in).refused("levy calibrate: in.csv: no column for the day of the quotes");
    calibrate(in, "--date", "2019-05-01").done();

    assertThat(json().at("/parameters/sigma").doubleValue()).isBetween(0.25, 0.26);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--dialect|bloomberg|--dialect = bloomberg: must be one of auto, cboe-datashop,"
            + " option-metrics, orats, deribit, yahoo, generic",
        "--date|1 May|--date = 1 May: must be a day such as 2019-05-01",
        "--style|bermudan|--style = bermudan: must be one of european, american",
        "--dialect|yahoo|in.csv: no column for the option: must have contractSymbol",
      })
  void whatIsNotAllowedIsRefused(String option, String value, String message) {
    Path in = Cli.write(folder, "in.csv", "strike,t,mid,forward,discount", "1,1,.1,1,1");

    calibrate(in, option, value).refused("levy calibrate: " + message);
  }

  @Test
  void thePosteriorTakesTheSameOptions() throws IOException {
    Path in =
        Cli.write(
            folder,
            "in.csv",
            "date,expiry,strike,mid,forward,discount",
            "2019-05-01,2020-04-30,100,10,100,1",
            "2019-05-01,2020-04-30,110,6,100,1",
            "2019-05-02,2020-05-01,100,20,100,1");

    Cli.run(
            "posterior",
            "--in",
            in,
            "--model",
            "black_scholes",
            "--date",
            "2019-05-01",
            "--dialect",
            "generic",
            "--draws",
            200,
            "--warmup",
            200,
            "--out",
            folder.resolve("post"))
        .done();

    JsonNode json = new ObjectMapper().readTree(folder.resolve("post/posterior.json").toFile());
    assertThat(json.get("quotes").intValue()).isEqualTo(2);
  }
}
