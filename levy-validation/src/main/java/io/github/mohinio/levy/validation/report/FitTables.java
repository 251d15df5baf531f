package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.FitMeasures;
import io.github.mohinio.levy.calibration.fit.QuoteResidual;
import io.github.mohinio.levy.calibration.fit.StartResult;
import io.github.mohinio.levy.validation.internal.HtmlTable;
import io.github.mohinio.levy.validation.internal.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Tables of the search and of what it left over. */
final class FitTables {

  private FitTables() {}

  /** Error measures over all options. */
  static String measures(FitMeasures fit) {
    return new HtmlTable("", 1, List.of("Measure", "Value"))
        .row(List.of("RMSE, price", Numbers.text(fit.rmse(), 5)))
        .row(List.of("AAE, mean absolute price error", Numbers.text(fit.aae(), 5)))
        .row(List.of("APE, AAE over mean price", Numbers.percent(fit.ape(), 3)))
        .row(List.of("ARPE, mean relative error", Numbers.percent(fit.arpe(), 3)))
        .row(List.of("RMSE, volatility points", Numbers.fixed(100 * fit.rmseVolatility(), 4)))
        .row(List.of("Model prices inside the spread", Numbers.percent(fit.insideSpread(), 1)))
        .html();
  }

  /** What every start reached. */
  static String starts(Calibration fit) {
    String names = String.join(", ", fit.model().parameterNames());
    HtmlTable table =
        new HtmlTable(
            "",
            4,
            List.of(
                "Start",
                "From (" + names + ")",
                "To (" + names + ")",
                "Status",
                "RMSE, weighted",
                "Evaluations"));
    for (StartResult start : fit.starts()) {
      table.row(
          List.of(
              start.origin(),
              vector(start.start()),
              vector(start.end()),
              Words.of(start.status()),
              Numbers.text(start.rmse(), 6),
              Numbers.count(start.evaluations())));
    }
    return table.html();
  }

  private static String vector(double[] values) {
    return Arrays.stream(values)
        .mapToObj(value -> Numbers.given(value, 4))
        .collect(Collectors.joining(", "));
  }

  /** Errors expiry by expiry. */
  static String expiries(List<Expiry> expiries) {
    HtmlTable table =
        new HtmlTable(
            "",
            1,
            List.of(
                "Expiry",
                "Quotes",
                "Forward",
                "Discount factor",
                "Mean error, price",
                "RMSE, price",
                "Mean error, vol points",
                "RMSE, vol points"));
    for (Expiry expiry : expiries) {
      table.row(
          List.of(
              expiry.label(),
              Numbers.count(expiry.residuals().size()),
              Numbers.text(expiry.slice().forward(), 7),
              Numbers.text(expiry.slice().discountFactor(), 6),
              Numbers.signed(expiry.meanError(), 4),
              Numbers.text(expiry.rmse(), 4),
              Numbers.signed(100 * expiry.meanVolatilityError(), 3),
              Numbers.fixed(100 * expiry.rmseVolatility(), 3)));
    }
    return table.html();
  }

  /** Market against model, option by option. */
  static String residuals(List<Expiry> expiries) {
    HtmlTable table =
        new HtmlTable(
            "",
            2,
            List.of(
                "Expiry",
                "Type",
                "Strike",
                "Log-moneyness",
                "Market price",
                "Model price",
                "Error",
                "Market vol",
                "Model vol",
                "Error, vol points"));
    for (Expiry expiry : expiries) {
      for (QuoteResidual residual : expiry.residuals()) {
        table.row(
            List.of(
                expiry.label(),
                Words.of(residual.type()),
                Numbers.given(residual.strike(), 8),
                Numbers.fixed(residual.logMoneyness(), 4),
                Numbers.given(residual.marketPrice(), 9),
                Numbers.text(residual.modelPrice(), 7),
                Numbers.signed(residual.priceError(), 4),
                Numbers.percent(residual.marketVolatility(), 3),
                Numbers.percent(residual.modelVolatility(), 3),
                Numbers.signed(100 * residual.volatilityError(), 3)));
      }
    }
    return table.html();
  }
}
