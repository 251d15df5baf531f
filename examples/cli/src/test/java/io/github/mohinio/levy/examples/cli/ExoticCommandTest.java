package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExoticCommandTest {

  private static final String HEADER = "model,params,spot,rate,dividend,maturity,strike,contract";

  @TempDir private Path folder;

  private Cli price(Path in) {
    return Cli.run("exotic", "--in", in, "--out", folder.resolve("out.csv"));
  }

  @Test
  void referencesAreReproduced() throws IOException {
    price(Cli.resource("exotic.csv")).done();

    List<NamedCsvRecord> rows = Cli.rows(folder.resolve("out.csv"));
    assertThat(rows).hasSize(65);
    for (NamedCsvRecord row : rows) {
      double reference = Double.parseDouble(row.getField("reference"));
      double uncertainty = Double.parseDouble(row.getField("uncertainty"));
      double estimate = Double.parseDouble(row.getField("error_estimate"));
      assertThat(row.getField("status")).isIn("OK", "TOLERANCE_NOT_MET");
      assertThat(Double.parseDouble(row.getField("value")))
          .as(row.toString())
          .isEqualTo(reference, within(3 * uncertainty + estimate));
    }
  }

  @Test
  void badRowsStopNothing() throws IOException {
    String vg = "variance_gamma,sigma=0.2;nu=0.5;theta=-0.1,100,0.05,0.02,";
    Cli cli =
        price(
                Cli.write(
                    folder,
                    "in.csv",
                    HEADER,
                    vg + "1,100,american_put",
                    vg + "0,100,american_put",
                    vg + "1,100,american_straddle",
                    vg + "1,100,put_down_out_H101",
                    vg + "1,100,put_double_out_H120_H80_monitored_12",
                    vg + "1,100,bermudan_put_0_dates",
                    "vg_cir,sigma=0.2;nu=0.5;theta=-0.1;kappa=1;eta=1;lambda=0.5,100,0.05,0.02,"
                        + "1,100,american_put",
                    "finite_moment_log_stable,sigma=0.2;alpha=1.5,100,0.05,0.02,1,100,american_put",
                    "martian,x=1,100,0.05,0.02,1,100,american_put"))
            .done();

    assertThat(Cli.rows(folder.resolve("out.csv")))
        .extracting(row -> row.getField("status"))
        .containsExactly(
            "OK",
            "INVALID_MATURITY",
            "INVALID_CONTRACT",
            "INVALID_CONTRACT",
            "INVALID_CONTRACT",
            "INVALID_CONTRACT",
            "UNSUPPORTED_MODEL",
            "INVALID_CONTRACT",
            "UNKNOWN_MODEL");
    assertThat(cli.out()).contains("contracts: european_put", "models: black_scholes");
  }

  /** Strikes of a file share a solve; one that is no number spoils no other. */
  @Test
  void americansPricedTogetherArePricedAsAlone() throws IOException {
    String nig = "nig,alpha=15;beta=-5;delta=0.5,100,0.05,0.02,";
    String[] rows = {
      nig + "1,95,american_put",
      nig + "1,x,american_put",
      nig + "0.5,95,american_put",
      nig + "1,110,american_call",
      nig + "1,110,american_put"
    };
    price(Cli.write(folder, "in.csv", HEADER, rows[0], rows[1], rows[2], rows[3], rows[4])).done();
    List<NamedCsvRecord> together = Cli.rows(folder.resolve("out.csv"));
    assertThat(together)
        .extracting(row -> row.getField("status"))
        .containsExactly("OK", "INVALID_STRIKE", "OK", "OK", "OK");

    for (int i : new int[] {0, 2, 3, 4}) {
      price(Cli.write(folder, "in.csv", HEADER, rows[i])).done();
      NamedCsvRecord alone = Cli.rows(folder.resolve("out.csv")).get(0);
      double estimates =
          Double.parseDouble(together.get(i).getField("error_estimate"))
              + Double.parseDouble(alone.getField("error_estimate"));
      assertThat(Double.parseDouble(together.get(i).getField("value")))
          .isCloseTo(Double.parseDouble(alone.getField("value")), within(estimates));
    }
  }

  @Test
  void everyFormIsPriced() throws IOException {
    String nig = "nig,alpha=15;beta=-5;delta=0.5,100,0.05,0.02,1,100,";
    price(
            Cli.write(
                folder,
                "in.csv",
                HEADER,
                nig + "european_put",
                nig + "digital_call",
                nig + "american_call",
                nig + "bermudan_call_4_dates",
                nig + "put_up_in_H120",
                nig + "put_double_in_H80_H120.5_monitored_4",
                nig + "asian_geometric_call_4_fixings",
                nig + "asian_arithmetic_call_4_fixings",
                nig + "one_touch_up_H120",
                nig + "one_touch_down_H80_at_hit_monitored_12",
                nig + "no_touch_down_H80.5_monitored_4",
                nig + "lookback_fixed_call_4_dates",
                nig + "lookback_floating_put_4_dates"))
        .done();

    List<NamedCsvRecord> rows = Cli.rows(folder.resolve("out.csv"));
    assertThat(rows).extracting(row -> row.getField("status")).containsOnly("OK");
    assertThat(rows)
        .extracting(row -> Double.parseDouble(row.getField("value")))
        .allMatch(v -> v > 0);
  }

  /** The same rows by simulation; what cannot be simulated so says it. */
  @Test
  void simulationIsAnIndependentCheck() throws IOException {
    String vg = "variance_gamma,sigma=0.2;nu=0.5;theta=-0.1,100,0.05,0.02,1,100,";
    Path in =
        Cli.write(
            folder,
            "in.csv",
            HEADER,
            vg + "asian_arithmetic_put_4_fixings",
            vg + "put_down_out_H80_monitored_4",
            vg + "one_touch_up_H110_at_hit_monitored_4",
            vg + "lookback_floating_call_4_dates",
            vg + "put_down_out_H80",
            vg + "american_put",
            vg + "no_touch_up_H110_at_hit");
    price(in).done();
    List<NamedCsvRecord> lattice = Cli.rows(folder.resolve("out.csv"));
    Cli.run(
            "exotic",
            "--in",
            in,
            "--out",
            folder.resolve("mc.csv"),
            "--method",
            "monte-carlo",
            "--paths",
            "20000",
            "--seed",
            "5")
        .done();
    List<NamedCsvRecord> simulated = Cli.rows(folder.resolve("mc.csv"));
    assertThat(simulated)
        .extracting(row -> row.getField("status"))
        .containsExactly(
            "OK", "OK", "OK", "OK", "INVALID_CONTRACT", "INVALID_CONTRACT", "INVALID_CONTRACT");
    assertThat(lattice.get(6).getField("status")).isEqualTo("INVALID_CONTRACT");
    for (int i = 0; i < 4; i++) {
      double error = Double.parseDouble(simulated.get(i).getField("error_estimate"));
      assertThat(Double.parseDouble(simulated.get(i).getField("value")))
          .isCloseTo(
              Double.parseDouble(lattice.get(i).getField("value")), within(4 * error + 1e-4));
    }
  }

  @Test
  void badMethodsAreNamed() throws IOException {
    Path in = Cli.write(folder, "in.csv", HEADER);
    Path out = folder.resolve("out.csv");
    Cli.run("exotic", "--in", in, "--out", out, "--method", "tree")
        .refused("levy exotic: --method = tree: must be one of lattice, monte-carlo");
    Cli.run("exotic", "--in", in, "--out", out, "--paths", "9")
        .refused("levy exotic: paths = 9: must be");
  }
}
