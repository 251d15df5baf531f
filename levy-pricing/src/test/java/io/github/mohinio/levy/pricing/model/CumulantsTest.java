package io.github.mohinio.levy.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.golden.GoldenRows;
import io.github.mohinio.levy.pricing.golden.GoldenRows.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cumulants against references of 20 digits. */
class CumulantsTest {

  @Test
  void everyRow() {
    List<Row> rows = GoldenRows.read("cumulants.csv");
    assertThat(rows).hasSizeGreaterThan(45);
    for (Row row : rows) {
      Cumulants c = row.model().cumulants();
      double first = row.number("omega_shifted_mean_c1");
      double variance = row.number("c2");
      if (Double.isNaN(variance)) { // the mean alone exists
        check(row, "omega_shifted_mean_c1", c.first(), Math.abs(first));
        assertThat(c.second()).isNaN();
        assertThat(c.third()).isNaN();
        assertThat(c.fourth()).isNaN();
        continue;
      }
      check(row, "omega_shifted_mean_c1", c.first(), variance);
      check(row, "c2", c.second(), variance);
      check(row, "c3", c.third(), Math.abs(row.number("c3")));
      check(row, "c4", c.fourth(), Math.abs(row.number("c4")));
    }
  }

  private static void check(Row row, String column, double value, double scale) {
    assertThat(value)
        .as("%s %s", column, row)
        .isCloseTo(row.number(column), within(2e-13 * scale + 1e-300));
  }

  @Test
  void momentsScaleWithTime() {
    Cumulants c = new Cumulants(-0.02, 0.04, -0.004, 0.0032);
    assertThat(c.over(4).standardDeviation()).isCloseTo(0.4, within(1e-15));
    assertThat(c.over(4).skewness()).isCloseTo(-0.25, within(1e-15));
    assertThat(c.over(4).excessKurtosis()).isCloseTo(0.5, within(1e-15));
  }
}
