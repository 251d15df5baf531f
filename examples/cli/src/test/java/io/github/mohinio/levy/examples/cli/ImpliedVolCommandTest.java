package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpliedVolCommandTest {

  private static final String HEADER = "forward,strike,maturity,discount,type,price";

  @TempDir private Path folder;

  private Path solve(Path in) {
    Path out = folder.resolve("out.csv");
    Cli.run("implied-vol", "--in", in, "--out", out).done();
    return out;
  }

  @Test
  void goldenVolatilitiesAreReproduced() throws IOException {
    List<NamedCsvRecord> rows = Cli.rows(solve(Cli.resource("implied_vol.csv")));

    assertThat(rows).hasSize(21);
    for (NamedCsvRecord row : rows) {
      double volatility = Double.parseDouble(row.getField("vol"));
      double condition = Math.max(1, Double.parseDouble(row.getField("condition_number")));
      assertThat(row.getField("status")).isEqualTo("OK");
      // the accuracy that ImpliedVolatility promises
      assertThat(Double.parseDouble(row.getField("implied_vol")))
          .as(row.toString())
          .isEqualTo(volatility, within(6 * 0x1p-53 * condition * volatility));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100,90,1,1,C,9|BELOW_INTRINSIC",
        "100,90,1,1,C,100|ABOVE_MAXIMUM",
        "100,110,1,1,C,0|NO_TIME_VALUE",
        "100,110,1,1,C,-1|INVALID_PRICE",
        "100,110,1,1,C,NaN|INVALID_PRICE",
        "0,110,1,1,C,1|INVALID_FORWARD",
        "100,-1,1,1,C,1|INVALID_STRIKE",
        "100,NaN,1,1,C,1|INVALID_STRIKE",
        "100,110,0,1,C,1|INVALID_MATURITY",
        "100,110,1,,C,1|INVALID_DISCOUNT",
        "100,110,1,1,,1|INVALID_TYPE",
        "100,110,1,1e-290,C,1e-295|INVALID_INPUT",
      })
  void aPriceWithoutVolatilityGetsAStatus(String row, String status) throws IOException {
    Path out = solve(Cli.write(folder, "in.csv", HEADER, row, "100,100,1,1,P,8"));

    List<String> lines = Files.readAllLines(out);
    assertThat(lines.get(0)).isEqualTo(HEADER + ",implied_vol,status");
    assertThat(lines.get(1)).isEqualTo(row + ",," + status);
    assertThat(lines.get(2)).startsWith("100,100,1,1,P,8,0.2008").endsWith(",OK");
  }
}
