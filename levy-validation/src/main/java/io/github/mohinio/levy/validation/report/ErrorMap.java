package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.calibration.fit.QuoteResidual;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Mean errors on a grid of expiries and strikes, or of expiries and ranges of log-moneyness where
 * the strikes are too many to tell apart.
 *
 * @param columnTitle what the columns are
 * @param columns label of each column
 * @param rows label of each expiry
 * @param price mean of model less market, in currency, {@code [row][column]}; NaN without an option
 * @param volatilityPoints the same of implied volatilities, where 1 is a volatility of 0.01
 */
record ErrorMap(
    String columnTitle,
    List<String> columns,
    List<String> rows,
    double[][] price,
    double[][] volatilityPoints) {

  /** The map of all options. */
  static ErrorMap of(List<Expiry> expiries) {
    StrikeColumns columns = StrikeColumns.of(expiries);
    return new ErrorMap(
        columns.title(),
        columns.labels(),
        expiries.stream().map(Expiry::label).toList(),
        means(expiries, columns, QuoteResidual::priceError),
        means(expiries, columns, residual -> 100 * residual.volatilityError()));
  }

  private static double[][] means(
      List<Expiry> expiries, StrikeColumns columns, ToDoubleFunction<QuoteResidual> error) {
    double[][] means = new double[expiries.size()][columns.labels().size()];
    for (int row = 0; row < means.length; row++) {
      double[] sums = means[row];
      int[] counts = new int[sums.length];
      for (QuoteResidual residual : expiries.get(row).residuals()) {
        double value = error.applyAsDouble(residual);
        if (Double.isFinite(value)) {
          int column = columns.column(residual);
          sums[column] += value;
          counts[column]++;
        }
      }
      Arrays.setAll(sums, column -> sums[column] / counts[column]); // 0/0 is the NaN of no option
    }
    return means;
  }
}
