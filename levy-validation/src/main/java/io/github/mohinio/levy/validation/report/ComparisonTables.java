package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.validation.comparison.Comparison;
import io.github.mohinio.levy.validation.comparison.ModelFit;
import io.github.mohinio.levy.validation.comparison.ModelSummary;
import io.github.mohinio.levy.validation.comparison.ParameterStability;
import io.github.mohinio.levy.validation.internal.HtmlTable;
import io.github.mohinio.levy.validation.internal.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Tables of a comparison of models. */
final class ComparisonTables {

  private ComparisonTables() {}

  /** A row for each model. */
  static String models(Comparison comparison) {
    HtmlTable table =
        new HtmlTable(
            "",
            1,
            List.of(
                "Model",
                "Parameters",
                "Fitted",
                "Failed",
                "RMSE, price",
                "RMSE, vol points",
                "Inside spread",
                "AIC",
                "BIC",
                "Held out, price",
                "Next, price",
                "Time, ms"));
    for (String model : comparison.models()) {
      ModelSummary row = comparison.summary(model);
      table.row(
          List.of(
              model,
              Numbers.count(row.parameters()),
              Numbers.count(row.fitted()),
              Numbers.count(row.failed()),
              Numbers.text(row.rmse(), 5),
              Numbers.fixed(100 * row.rmseVolatility(), 3),
              Numbers.percent(row.insideSpread(), 1),
              Numbers.fixed(row.aic(), 1),
              Numbers.fixed(row.bic(), 1),
              Numbers.text(row.heldOutRmse(), 5),
              Numbers.text(row.nextRmse(), 5),
              Numbers.text(row.millis(), 3)));
    }
    return table.html();
  }

  /** A row for each parameter of each model: its value, or how it moved over several surfaces. */
  static String parameters(Comparison comparison) {
    return comparison.labels().size() == 1 ? values(comparison) : stability(comparison);
  }

  private static String values(Comparison comparison) {
    HtmlTable table =
        new HtmlTable("", 2, List.of("Model", "Parameter", "Value", "95 % from", "95 % to"));
    for (ModelFit row : comparison.fits()) {
      row.fit().ifPresent(fit -> values(fit, table));
    }
    return table.html();
  }

  private static void values(Calibration fit, HtmlTable table) {
    for (int p = 0; p < fit.model().parameters().length; p++) {
      table.row(
          List.of(
              fit.model().name(),
              fit.model().parameterNames().get(p),
              Numbers.text(fit.model().parameters()[p], 6),
              Numbers.text(fit.uncertainty().lower()[p], 6),
              Numbers.text(fit.uncertainty().upper()[p], 6)));
    }
  }

  private static String stability(Comparison comparison) {
    HtmlTable table =
        new HtmlTable(
            "", 2, List.of("Model", "Parameter", "Median", "Least", "Largest", "Median change"));
    for (ParameterStability row : comparison.stability()) {
      table.row(
          List.of(
              row.model(),
              row.parameter(),
              Numbers.text(row.median(), 6),
              Numbers.text(row.least(), 6),
              Numbers.text(row.largest(), 6),
              Numbers.text(row.medianChange(), 3)));
    }
    return table.html();
  }

  /** A row for each fit. */
  static String fits(Comparison comparison) {
    HtmlTable table =
        new HtmlTable(
            "",
            4,
            List.of(
                "Surface",
                "Model",
                "Status",
                "Parameters",
                "RMSE, price",
                "RMSE, vol points",
                "Held out, price",
                "Next, price",
                "Warnings"));
    for (ModelFit fit : comparison.fits()) {
      table.row(row(fit));
    }
    return table.html();
  }

  private static List<String> row(ModelFit fit) {
    List<String> cells = new ArrayList<>(List.of(fit.label(), fit.model()));
    if (fit.fit().isEmpty()) {
      cells.add(fit.message());
      cells.addAll(List.of("", "", "", "", "", ""));
      return cells;
    }
    Calibration calibration = fit.fit().get();
    cells.addAll(
        List.of(
            Words.of(calibration.status()),
            parameters(calibration),
            Numbers.text(calibration.fit().rmse(), 5),
            Numbers.fixed(100 * calibration.fit().rmseVolatility(), 3),
            Numbers.text(fit.heldOutRmse(), 5),
            Numbers.text(fit.nextRmse(), 5),
            Numbers.count(calibration.warnings().size())));
    return cells;
  }

  private static String parameters(Calibration fit) {
    List<String> parts = new ArrayList<>();
    double[] values = fit.model().parameters();
    for (int p = 0; p < values.length; p++) {
      if (!fit.run().family().parameters().get(p).isFixed()) {
        parts.add(fit.model().parameterNames().get(p) + " " + Numbers.given(values[p], 5));
      }
    }
    return String.join(", ", parts);
  }
}
