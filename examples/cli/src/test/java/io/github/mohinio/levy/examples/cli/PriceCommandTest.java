package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceCommandTest {

  /** Largest error seen: 7.7e-13, on one of the smallest prices. */
  private static final double TOLERANCE = 5e-12;

  private static final String HEADER = "model,params,spot,rate,dividend,maturity,strike,type";

  @TempDir private Path folder;

  private Cli price(Path in, Object... more) {
    List<Object> args = new ArrayList<>(List.of("price", "--in", in));
    args.addAll(List.of("--out", folder.resolve("out.csv")));
    args.addAll(List.of(more));
    return Cli.run(args.toArray());
  }

  private String[] lines() throws IOException {
    return Files.readString(folder.resolve("out.csv")).split("\n");
  }

  @Test
  void goldenPricesAreReproduced() throws IOException {
    Cli cli = price(Cli.resource("european.csv")).done();

    List<NamedCsvRecord> rows = Cli.rows(folder.resolve("out.csv"));
    assertThat(rows).hasSize(28);
    for (NamedCsvRecord row : rows) {
      double price = Double.parseDouble(row.getField("price"));
      double scale = Math.max(price, 1e-12 * Double.parseDouble(row.getField("spot")));
      assertThat(row.getField("status")).isEqualTo("OK");
      assertThat(Double.parseDouble(row.getField("value")))
          .as(row.toString())
          .isEqualTo(price, within(TOLERANCE * scale));
      assertThat(Double.parseDouble(row.getField("error_estimate"))).isNotNegative();
    }
    assertThat(cli.out()).contains("28 rows", "28 OK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"automatic", "contour", "lewis", "cos", "carr-madan"})
  void everyMethodPrices(String method) throws IOException {
    price(
            Cli.write(
                folder,
                "in.csv",
                HEADER,
                "black_scholes,sigma=0.2,100,0,0,1,100,P",
                "variance_gamma,sigma=0.2;nu=1;theta=-0.1,100,0,0,0.01,100,call"),
            "--method",
            method)
        .done();

    List<NamedCsvRecord> rows = Cli.rows(folder.resolve("out.csv"));
    assertThat(rows.get(0).getField("status")).isEqualTo("OK");
    assertThat(Double.parseDouble(rows.get(0).getField("value")))
        .isEqualTo(7.96556745540579, within(1e-10));
    // at so short a maturity only a contour reaches the tolerance
    boolean bent = method.equals("automatic") || method.equals("contour");
    assertThat(rows.get(1).getField("status")).isEqualTo(bent ? "OK" : "TOLERANCE_NOT_MET");
  }

  @Test
  void anUnknownMethodIsRefused() {
    price(Cli.resource("european.csv"), "--method", "fft")
        .refused(
            "levy price: --method = fft: must be one of automatic, contour, lewis, cos,"
                + " carr-madan");
  }

  @Test
  void greeksAreAddedForTheModelsOfTheFile() throws IOException {
    price(
            Cli.write(
                folder,
                "in.csv",
                HEADER,
                "black_scholes,sigma=0.2,100,0.03,0.02,1,100,call",
                "nig,alpha=15;beta=-5;delta=0.5,100,0.03,0.02,1,100,put",
                "heston,a=1,100,0,0,1,100,put"),
            "--greeks")
        .done();

    assertThat(lines()[0])
        .endsWith(
            ",value,error_estimate,delta,gamma,theta,rho,dividend_rho,vega,volga,vanna"
                + ",d_alpha,d_beta,d_delta,status");
    List<NamedCsvRecord> rows = Cli.rows(folder.resolve("out.csv"));
    // 20 digits by an independent evaluation
    assertThat(Double.parseDouble(rows.get(0).getField("delta")))
        .isEqualTo(0.54853651962029963304, within(1e-12));
    assertThat(rows.get(0).getField("d_alpha")).isEmpty();
    assertThat(rows.get(1).getField("vega")).isEmpty();
    assertThat(Double.parseDouble(rows.get(1).getField("d_delta"))).isPositive();
    assertThat(rows.get(2).getField("status")).isEqualTo("UNKNOWN_MODEL");
  }

  @Test
  void unknownModelsAreToldWhichThereAre() throws IOException {
    Cli cli = price(Cli.write(folder, "in.csv", HEADER, "heston,,1,0,0,1,1,C")).done();

    assertThat(cli.out())
        .contains("1 UNKNOWN_MODEL")
        .contains("models: black_scholes, variance_gamma, cgmy, cgmy_diffusion");
  }

  @Test
  void columnsAreCarriedThroughInOrder() throws IOException {
    Path in =
        Cli.write(
            folder,
            "in.csv",
            "id,strike,Type,maturity,\"a,b\",dividend,rate,spot,params,MODEL,last",
            "007,100.00,C,1,\"x \"\"y\"\", z\",0,0,1e2, sigma = 0.2 ,black_scholes,");
    price(in).done();

    assertThat(lines()[0])
        .isEqualTo(
            "id,strike,Type,maturity,\"a,b\",dividend,rate,spot,params,MODEL,last,"
                + "value,error_estimate,status");
    assertThat(lines()[1])
        .startsWith(
            "007,100.00,C,1,\"x \"\"y\"\", z\",0,0,1e2, sigma = 0.2 ,black_scholes,,7.96556745540")
        .endsWith(",OK");
  }

  @Test
  void bytesThatAreNotAsciiAreCarriedThrough() throws IOException {
    String text = "\uFEFF" + HEADER + ",note\nheston,,1,0,0,1,1,C,Lévy €\n";
    Path in = folder.resolve("in.csv");
    Files.writeString(in, text);
    price(in).done();

    assertThat(lines()[0]).startsWith("\uFEFFmodel,");
    assertThat(lines()[1]).isEqualTo("heston,,1,0,0,1,1,C,Lévy €,,,UNKNOWN_MODEL");

    byte[] latin = text.substring(1).getBytes(StandardCharsets.ISO_8859_1);
    Files.write(in, latin);
    price(in).done();
    assertThat(Files.readAllBytes(folder.resolve("out.csv"))).contains((byte) 0xE9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "heston,sigma=0.2,100,0,0,1,100,C|UNKNOWN_MODEL",
        "black_scholes,sigma=-0.2,100,0,0,1,100,C|INVALID_PARAMS",
        "black_scholes,sigma=NaN,100,0,0,1,100,C|INVALID_PARAMS",
        "black_scholes,sigma,100,0,0,1,100,C|INVALID_PARAMS",
        "black_scholes,,100,0,0,1,100,C|INVALID_PARAMS",
        "black_scholes,sigma=0.2;nu=1,100,0,0,1,100,C|INVALID_PARAMS",
        "black_scholes,sigma=0.2;sigma=0.2,100,0,0,1,100,C|INVALID_PARAMS",
        "variance_gamma,sigma=0.2;nu=1,100,0,0,1,100,C|INVALID_PARAMS",
        "variance_gamma,sigma=0.2;nu=1;theta=2,100,0,0,1,100,C|INVALID_PARAMS",
        "cgmy,c=1;g=5;m=0.5;y=0.5,100,0,0,1,100,C|INVALID_PARAMS",
        "black_scholes,sigma=0.2,0,0,0,1,100,C|INVALID_SPOT",
        "black_scholes,sigma=0.2,100,x,0,1,100,C|INVALID_RATE",
        "black_scholes,sigma=0.2,100,0,Infinity,1,100,C|INVALID_DIVIDEND",
        "black_scholes,sigma=0.2,100,0,0,-1,100,C|INVALID_MATURITY",
        "black_scholes,sigma=0.2,100,0,0,30d,100,C|INVALID_MATURITY",
        "black_scholes,sigma=0.2,100,0,0,1,NaN,C|INVALID_STRIKE",
        "black_scholes,sigma=0.2,100,0,0,1,0,C|INVALID_STRIKE",
        "black_scholes,sigma=0.2,100,0,0,1,100,X|INVALID_TYPE",
        "black_scholes,sigma=0.2,100,1e300,0,1,100,C|OUT_OF_RANGE",
      })
  void aBadRowGetsAStatusAndStopsNothing(String row, String status) throws IOException {
    String good = "black_scholes,sigma=0.2,100,0,0,1,100,P";
    price(Cli.write(folder, "in.csv", HEADER, row, good)).done();

    assertThat(lines()).hasSize(3);
    assertThat(lines()[1]).isEqualTo(row + ",,," + status);
    assertThat(lines()[2]).endsWith(",OK");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "black_scholes,sigma=0.2,100|black_scholes,sigma=0.2,100,,,,,",
        "black_scholes,sigma=0.2,100,0,0,1,100,C,9|black_scholes,sigma=0.2,100,0,0,1,100,C",
      })
  void aRowOfAnotherLengthGetsAStatus(String row, String carried) throws IOException {
    price(Cli.write(folder, "in.csv", HEADER, row)).done();

    assertThat(lines()[1]).isEqualTo(carried + ",,,INVALID_NUMBER_OF_FIELDS");
  }

  @Test
  void theOutputMayReplaceTheInput() throws IOException {
    Path in = Cli.write(folder, "out.csv", HEADER, "black_scholes,sigma=0.2,100,0,0,1,100,P");
    price(in).done();

    assertThat(Cli.files(folder)).containsExactly("out.csv");
    assertThat(lines()[1]).endsWith(",OK");
  }

  @Test
  void directoriesOfTheOutputAreMade() {
    Path out = folder.resolve("a/b/out.csv");
    Cli.run("price", "--in", Cli.resource("european.csv"), "--out", out).done();

    assertThat(out).exists();
  }

  @Test
  void unreadableInputIsRefusedAndNothingWritten() throws IOException {
    Path missing = folder.resolve("none.csv");
    price(missing).refused("levy price: --in = " + missing + ": must be a file that exists");

    Path empty = folder.resolve("in.csv");
    Files.createFile(empty);
    price(empty).refused("levy price: " + empty + ": empty: must begin with a header line");

    Path in = Cli.write(folder, "in.csv", "model,params", "nig,");
    price(in)
        .refused(
            "levy price: "
                + in
                + ": no column spot: must have model, params, spot, rate, dividend, maturity, strike,"
                + " type; columns found: model, params");

    Cli.write(folder, "in.csv", HEADER, "nig,,1,0,0,1,1,C", "nig,\"open,1,0,0,1,1,C");
    price(in).refused("levy price: " + in + ": cannot be read: ");

    assertThat(Cli.files(folder)).containsExactly("in.csv");
  }

  /** The output of one run may be the input of the next. */
  @Test
  void columnsNamedLikeNewOnesAreKeptUnderAnotherName() throws IOException {
    Path in =
        Cli.write(
            folder,
            "in.csv",
            HEADER + ",input_status,Status",
            "variance_gamma,sigma=0.2;nu=0.5;theta=-0.1,100,0,0,1,100,C,a,b");
    Path out = folder.resolve("out.csv");
    Cli.run("price", "--in", in, "--out", out).done();
    NamedCsvRecord row = Cli.rows(out).get(0);
    assertThat(row.getHeader())
        .endsWith("input_status", "input_input_status", "value", "error_estimate", "status");
    assertThat(row.getField("input_status")).isEqualTo("a");
    assertThat(row.getField("input_input_status")).isEqualTo("b");
    assertThat(row.getField("status")).isEqualTo("OK");
  }

  @Test
  void aDirectoryAsOutputIsRefused() {
    Cli.run("price", "--in", Cli.resource("european.csv"), "--out", folder)
        .refused("levy price: --out = " + folder + ": must not be a directory");
  }

  @Test
  void anOutputThatCannotBeWrittenIsAFailure() {
    Path file = Cli.write(folder, "file", "");
    Cli cli =
        Cli.run("price", "--in", Cli.resource("european.csv"), "--out", file.resolve("out.csv"));

    assertThat(cli.exit()).isEqualTo(1);
    assertThat(cli.err().lines()).hasSize(1);
    assertThat(cli.err()).contains(file.toString());
  }
}
