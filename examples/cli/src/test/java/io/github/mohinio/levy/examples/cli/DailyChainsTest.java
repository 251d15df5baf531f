package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 34 days of SPX options, read, cleaned and fitted with five models by one command. */
class DailyChainsTest {

  private static final Path MARKET = Path.of("../../levy-calibration/src/test/resources/market");

  @TempDir private Path folder;

  @Test
  void everyTradingDayIsFittedAndTheHolidayIsNot() throws IOException {
    Cli.run(
            "compare",
            "--in",
            MARKET.resolve("spx_daily_2019-05-27_2019-06-13.csv"),
            "--in",
            MARKET.resolve("spx_daily_2019-04-25_2019-05-24.csv"),
            "--models",
            "variance_gamma,nig,cgmy,merton,nig_gou",
            "--out",
            folder)
        .done();

    List<NamedCsvRecord> days = Cli.rows(folder.resolve("days.csv"));
    assertThat(days).hasSize(34);
    assertThat(days)
        .filteredOn(day -> day.getField("kept").equals("0"))
        .extracting(day -> day.getField("day"))
        .containsExactly("2019-05-27"); // Memorial Day
    List<NamedCsvRecord> fits = Cli.rows(folder.resolve("fits.csv"));
    assertThat(fits).hasSize(5 * 33);
    for (NamedCsvRecord fit : fits) {
      assertThat(fit.getField("message")).isEmpty();
      assertThat(fit.getField("status")).isIn("CONVERGED", "PARAMETER_AT_BOUND");
      assertThat(Integer.parseInt(fit.getField("quotes"))).isBetween(650, 730);
      // the clock follows the term structure, plain processes do not
      double rmse = Double.parseDouble(fit.getField("rmse"));
      assertThat(rmse).isBetween(0.5, fit.getField("model").equals("nig_gou") ? 2.5 : 8.0);
    }
    assertThat(Cli.rows(folder.resolve("parameters.csv"))).hasSize(33 * (3 + 3 + 4 + 4 + 7));
  }
}
