package io.github.mohinio.levy.validation.residual;

import io.github.mohinio.levy.validation.statistics.Autocorrelation;
import io.github.mohinio.levy.validation.statistics.BreuschPagan;
import io.github.mohinio.levy.validation.statistics.Holm;
import io.github.mohinio.levy.validation.statistics.JarqueBera;
import io.github.mohinio.levy.validation.statistics.ShapiroWilk;
import io.github.mohinio.levy.validation.statistics.TestResult;
import io.github.mohinio.levy.validation.study.ResultTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tests of several groups of residuals, with the correction for their number. Not thread-safe. */
final class ResidualTests {

  /** Name of the table. */
  static final String TABLE = "tests";

  static final int LAGS = 10;

  private final String[] keys;
  private final List<String[]> groups = new ArrayList<>();
  private final List<TestResult> results = new ArrayList<>();

  /**
   * No tests yet.
   *
   * @param keys columns that name a group
   */
  ResidualTests(String... keys) {
    this.keys = keys.clone();
  }

  /**
   * Tests a group: normality, variance that depends on the regressors, autocorrelation.
   *
   * @param group its values in the key columns
   * @param residuals residuals in their order
   * @param regressors what their variance may depend on
   */
  void add(String[] group, double[] residuals, double[]... regressors) {
    for (TestResult result :
        List.of(
            ShapiroWilk.test(residuals),
            JarqueBera.test(residuals),
            BreuschPagan.test(residuals, regressors),
            BreuschPagan.studentised(residuals, regressors),
            Autocorrelation.ljungBox(residuals, LAGS))) {
      groups.add(group);
      results.add(result);
    }
  }

  /** A row for each test; {@code p_holm} is corrected for all tests of the table. */
  ResultTable table() {
    List<String> columns = new ArrayList<>(Arrays.asList(keys));
    columns.addAll(List.of("test", "statistic", "p", "p_holm", "reason"));
    ResultTable.Builder table = ResultTable.of(TABLE, columns.toArray(String[]::new));
    double[] corrected = Holm.adjust(results.stream().mapToDouble(TestResult::pValue).toArray());
    for (int i = 0; i < corrected.length; i++) {
      TestResult result = results.get(i);
      List<Object> cells = new ArrayList<>(Arrays.asList((Object[]) groups.get(i)));
      cells.addAll(
          List.of(
              result.test(), result.statistic(), result.pValue(), corrected[i], result.reason()));
      table.row(cells.toArray());
    }
    return table.build();
  }
}
