package io.github.mohinio.levy.validation.sensitivity;

import io.github.mohinio.levy.validation.figure.Axis;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyFigures;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures of a {@link QuoteStudy}. */
final class QuoteFigures {

  /** What stands on the scale of each map. */
  private static final Map<String, String> UNITS =
      Map.of(
          QuoteStudy.QUOTES, "vol points per % of range",
          QuoteStudy.LEAST_SQUARES, "% of range per vol point",
          QuoteStudy.NETWORK, "% of range per vol point");

  private static final Map<String, String> TITLES =
      Map.of(
          QuoteStudy.QUOTES, "What %s does to implied volatilities",
          QuoteStudy.LEAST_SQUARES, "What implied volatilities do to the fitted %s",
          QuoteStudy.NETWORK, "What implied volatilities do to the network's %s");

  private static final Map<String, String> NOTES =
      Map.of(
          QuoteStudy.QUOTES, "Exact derivatives at the middle of the box.",
          QuoteStudy.LEAST_SQUARES,
              "Derivatives through the optimum of least squares at the middle of the box.",
          QuoteStudy.NETWORK,
              "Differences of 0.3 volatility points either way at the middle of the box; the network"
                  + " is not linear in one quote, for it takes what stands out for noise.");

  private final StudyFigures draw;
  private final StudyResult result;

  QuoteFigures(String study, String model, StudyResult result) {
    draw = new StudyFigures(study, List.of(model), result);
    this.result = result;
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    ResultTable jacobian = result.table(QuoteStudy.JACOBIAN);
    for (String map : jacobian.distinct("map")) {
      ResultTable own = jacobian.where("map", map);
      for (String parameter : own.distinct("parameter")) {
        figures.add(
            draw.figure(
                map.replace(' ', '_') + "_" + parameter,
                TITLES.get(map).formatted(parameter),
                NOTES.get(map),
                "Jacobian",
                Axis.of("strike"),
                Axis.of("maturity, years"),
                List.of(map(own.where("parameter", parameter), "value", UNITS.get(map))),
                QuoteStudy.JACOBIAN));
      }
    }
    ResultTable curves = result.table(QuoteStudy.CURVES);
    for (String parameter : curves.distinct("parameter")) {
      figures.add(curve(curves.where("parameter", parameter), parameter));
    }
    ResultTable importance = result.table(QuoteStudy.IMPORTANCE);
    for (String parameter : importance.distinct("parameter")) {
      figures.add(
          draw.figure(
              "importance_" + parameter,
              "Importance of each quote for the network's " + parameter,
              "Rise of the mean absolute error where the quote is that of another surface.",
              "Importance",
              Axis.of("strike"),
              Axis.of("maturity, years"),
              List.of(map(importance.where("parameter", parameter), "rise", "% of range")),
              QuoteStudy.IMPORTANCE));
    }
    return figures;
  }

  private static Mark map(ResultTable table, String column, String unit) {
    List<String> maturities = table.distinct("maturity");
    double[][] values = new double[maturities.size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = table.where("maturity", maturities.get(i)).numbers(column);
    }
    return Mark.heatMap(
        unit, rounded(table.distinct("strike"), "%.1f"), rounded(maturities, "%.2f"), values);
  }

  private static List<String> rounded(List<String> numbers, String format) {
    return numbers.stream()
        .map(number -> String.format(Locale.ROOT, format, Double.parseDouble(number)))
        .toList();
  }

  private Figure curve(ResultTable table, String parameter) {
    List<Mark> marks = new ArrayList<>();
    for (String method : table.distinct("method")) {
      ResultTable own = table.where("method", method);
      for (String maturity : own.distinct("maturity")) {
        ResultTable quote = own.where("maturity", maturity);
        String name =
            String.format(
                Locale.ROOT,
                "%s: %.0f, %.2f y",
                method,
                quote.numbers("strike")[0],
                Double.parseDouble(maturity));
        marks.add(Mark.line(name, quote.numbers("shift"), quote.numbers("change")));
      }
    }
    return draw.figure(
        "curve_" + parameter,
        "What one changed quote does to " + parameter,
        "One implied volatility of the grid is moved; strike and maturity are in the legend.",
        "Perturbation",
        Axis.of("change of the quote, vol points"),
        Axis.of("change of " + parameter + ", % of range"),
        marks,
        QuoteStudy.CURVES);
  }
}
