package io.github.mohinio.levy.validation.residual;

import io.github.mohinio.levy.validation.figure.Axis;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Figures of a {@link ParameterStudy}. */
final class ParameterFigures {

  private static final String UNIT = "found less true, part of range";

  private final String study;
  private final String model;
  private final StudyResult result;

  ParameterFigures(String study, String model, StudyResult result) {
    this.study = study;
    this.model = model;
    this.result = result;
  }

  List<Figure> all() {
    ResultTable all = result.table(ParameterStudy.PREDICTIONS);
    List<Figure> figures = new ArrayList<>(coverage(all));
    for (String condition : all.distinct("condition")) {
      ResultTable rows = all.where("condition", condition);
      for (String parameter : rows.distinct("parameter")) {
        figures.addAll(of(rows.where("parameter", parameter), parameter, condition));
      }
    }
    ResultTable regions = result.table(ParameterStudy.REGIONS);
    for (String condition : regions.distinct("condition")) {
      ResultTable rows = regions.where("condition", condition);
      for (String method : rows.distinct("method")) {
        figures.add(map(rows.where("method", method), condition, method));
      }
    }
    return figures;
  }

  /** How the true parameters fill the box, pair by pair. */
  private List<Figure> coverage(ResultTable all) {
    ResultTable once =
        all.where("condition", all.distinct("condition").get(0))
            .where("method", all.distinct("method").get(0));
    List<String> names = once.distinct("parameter");
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        String x = names.get(i);
        String y = names.get(j);
        figures.add(
            new Figure(
                id(study, "coverage", x, y),
                "Simulated " + x + " and " + y,
                "One point for each surface of this study.",
                List.of(model),
                "Coverage",
                Axis.of(x),
                Axis.of(y),
                List.of(
                    Mark.points(
                        "surfaces",
                        once.where("parameter", x).numbers("true"),
                        once.where("parameter", y).numbers("true"))),
                result.provenance(ParameterStudy.PREDICTIONS)));
      }
    }
    return figures;
  }

  private static String id(String... parts) {
    return String.join("_", parts)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "_")
        .replaceAll("_$", "");
  }

  private List<Figure> of(ResultTable rows, String parameter, String condition) {
    List<Mark> scatter = new ArrayList<>();
    List<Mark> fitted = new ArrayList<>();
    Map<String, double[]> series = new LinkedHashMap<>();
    for (String method : rows.distinct("method")) {
      ResultTable own = rows.where("method", method);
      scatter.add(Mark.points(method, own.numbers("true"), own.numbers("found")));
      fitted.add(Mark.points(method, own.numbers("found"), own.numbers("residual")));
      series.put(method, own.numbers("residual"));
    }
    double[] truth = rows.numbers("true");
    double[] ends = {Arrays.stream(truth).min().orElse(0), Arrays.stream(truth).max().orElse(1)};
    scatter.add(Mark.reference("found = true", ends, ends));
    fitted.add(Mark.reference("zero", ends, new double[2]));
    String subject = parameter + ", " + condition;
    ResidualFigures common =
        new ResidualFigures(
            id(study, condition, parameter),
            model,
            subject,
            UNIT,
            series,
            result.provenance(ParameterStudy.PREDICTIONS));
    List<Figure> figures = new ArrayList<>();
    figures.add(
        common.figure(
            "scatter",
            "Found against true " + subject,
            "Simulated surfaces that no network was trained on.",
            Axis.of("true " + parameter),
            Axis.of("found " + parameter),
            scatter));
    figures.add(
        common.figure(
            "fitted",
            "Residuals against found " + subject,
            "A pattern would mean that errors depend on the answer.",
            Axis.of("found " + parameter),
            Axis.of(UNIT),
            fitted));
    figures.addAll(common.all());
    return figures;
  }

  private Figure map(ResultTable rows, String condition, String method) {
    List<String> parameters = rows.distinct("parameter");
    List<String> parts =
        IntStream.rangeClosed(1, ParameterStudy.PARTS).mapToObj(Integer::toString).toList();
    double[][] values = new double[parameters.size()][];
    for (int p = 0; p < values.length; p++) {
      double[] rmse = rows.where("parameter", parameters.get(p)).numbers("rmse");
      values[p] = Arrays.stream(rmse).map(v -> 100 * v).toArray();
    }
    return new Figure(
        id(study, condition, method, "regions"),
        "Errors by region: " + method + ", " + condition,
        "Root mean squared error where the true value is in each fifth of its range.",
        List.of(model),
        "Residuals",
        Axis.of("fifth of the range"),
        Axis.of(""),
        List.of(Mark.heatMap("% of range", parts, parameters, values)),
        result.provenance(ParameterStudy.REGIONS));
  }
}
