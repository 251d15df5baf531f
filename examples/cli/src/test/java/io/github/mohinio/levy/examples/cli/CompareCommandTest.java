package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

  @TempDir private Path folder;

  @Test
  void oneSurface() throws IOException {
    Path out = folder.resolve("out");
    Cli cli =
        Cli.run(
                "compare",
                "--in",
                Cli.resource("sp500_2002-04-18.csv"),
                "--models",
                "black_scholes,nig,kou",
                "--folds",
                5,
                "--out",
                out)
            .done();
    assertThat(cli.out()).contains("3 models, 1 surfaces", "nig ", "3.09830");
    assertThat(Cli.files(out))
        .containsExactly(
            "days.csv", "fits.csv", "models.csv", "parameters.csv", "report.html", "stability.csv");
    List<NamedCsvRecord> models = Cli.rows(out.resolve("models.csv"));
    assertThat(models)
        .extracting(r -> r.getField("model"))
        .containsExactly("black_scholes", "nig", "kou");
    for (NamedCsvRecord model : models) {
      double seen = Double.parseDouble(model.getField("rmse"));
      double unseen = Double.parseDouble(model.getField("held_out_rmse"));
      assertThat(unseen).isBetween(seen, 1.1 * seen);
    }
    assertThat(Double.parseDouble(models.get(1).getField("aic")))
        .isLessThan(Double.parseDouble(models.get(0).getField("aic")));
    assertThat(Cli.rows(out.resolve("parameters.csv"))).hasSize(1 + 3 + 5);
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("Models compared", "sp500_2002-04-18.csv", "black_scholes");
  }

  @Test
  void aModelThatCannotBeFittedIsARow() throws IOException {
    Path file =
        Cli.write(
            folder,
            "two.csv",
            "strike,maturity,price,spot,rate,dividend",
            "90,1,14,100,0,0",
            "110,1,5,100,0,0");
    Path out = folder.resolve("out");
    Cli.run("compare", "--in", file, "--models", "black_scholes,kou", "--out", out).done();
    List<NamedCsvRecord> fits = Cli.rows(out.resolve("fits.csv"));
    assertThat(fits.get(0).getField("status")).isEqualTo("CONVERGED");
    assertThat(fits.get(1).getField("status")).isEqualTo("FAILED");
    assertThat(fits.get(1).getField("message"))
        .isEqualTo("options = 2: must be at least 5, the number of parameters of kou");
  }

  @Test
  void badInputIsRefused() {
    Path in = Cli.resource("sp500_2002-04-18.csv");
    Cli.run("compare", "--in", in, "--models", "nig,heston", "--out", folder.resolve("out"))
        .refused("levy compare: --models = heston: must be one of black_scholes,");
    Cli.run("compare", "--in", in, "--folds", 1, "--out", folder.resolve("out"))
        .refused("levy compare: folds = 1: must be >= 2");
    Cli.run("compare", "--in", folder.resolve("none.csv"), "--out", folder.resolve("out"))
        .refused("levy compare: file = ");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
