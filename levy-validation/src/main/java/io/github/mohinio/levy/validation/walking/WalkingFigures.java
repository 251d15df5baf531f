package io.github.mohinio.levy.validation.walking;

import io.github.mohinio.levy.validation.figure.Axis;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyFigures;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Figures of a {@link WalkingStudy}; days are numbered from 1 along the axes. */
final class WalkingFigures {

  private final StudyFigures draw;
  private final StudyResult result;

  WalkingFigures(String study, List<String> models, StudyResult result) {
    draw = new StudyFigures(study, models, result);
    this.result = result;
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    ResultTable forecasts = result.table("forecasts");
    if (forecasts.size() > 0) {
      figures.add(horizons(forecasts));
      figures.add(daily(forecasts.where("horizon", "1")));
    }
    ResultTable drift = result.table("drift").where("reason", "");
    if (drift.size() > 0) {
      figures.add(drift(drift));
    }
    ResultTable comparisons = result.table("comparisons");
    for (String test : comparisons.distinct("test")) {
      figures.add(comparison(comparisons.where("test", test).where("horizon", "1"), test));
    }
    ResultTable parameters = result.table("parameters");
    for (String model : parameters.distinct("model")) {
      figures.add(stability(parameters.where("model", model), model));
    }
    return figures;
  }

  private Figure horizons(ResultTable forecasts) {
    List<Mark> marks = new ArrayList<>();
    for (String model : forecasts.distinct("model")) {
      ResultTable own = forecasts.where("model", model);
      List<String> horizons = own.distinct("horizon");
      marks.add(
          Mark.line(
              model,
              horizons.stream().mapToDouble(Double::parseDouble).toArray(),
              horizons.stream()
                  .mapToDouble(h -> median(own.where("horizon", h).numbers("rmse_points")))
                  .toArray()));
    }
    return draw.figure(
        "horizons",
        "Errors of pricing later days",
        "Median over the days of the root mean squared error of implied volatility.",
        "Forward walking",
        Axis.of("days after the fit"),
        Axis.of("vol points"),
        marks,
        "forecasts");
  }

  private Figure daily(ResultTable next) {
    List<String> days = next.distinct("day");
    List<Mark> marks = new ArrayList<>();
    for (String model : next.distinct("model")) {
      ResultTable own = next.where("model", model);
      marks.add(Mark.line(model, numbers(own.texts("day"), days), own.numbers("rmse_points")));
    }
    return draw.figure(
        "daily",
        "Errors of pricing the next day",
        "Day 1 is "
            + days.get(0)
            + ", day "
            + days.size()
            + " is "
            + days.get(days.size() - 1)
            + "; each is the day of the fit.",
        "Forward walking",
        Axis.of("day"),
        Axis.of("vol points"),
        marks,
        "forecasts");
  }

  private Figure drift(ResultTable drift) {
    List<String> days = drift.distinct("day");
    List<Mark> marks = new ArrayList<>();
    for (String model : drift.distinct("model")) {
      ResultTable own = drift.where("model", model);
      double[] path = own.numbers("statistic");
      double[] threshold = own.numbers("threshold");
      marks.add(
          Mark.line(
              model,
              numbers(own.texts("day"), days),
              IntStream.range(0, path.length).mapToDouble(t -> path[t] / threshold[t]).toArray()));
    }
    marks.add(Mark.reference("alarm", new double[] {1, days.size()}, new double[] {1, 1}));
    return draw.figure(
        "drift",
        "Drift of the errors of the next day",
        "CUSUM over its threshold, which one in twenty series without a change would exceed.",
        "Drift",
        Axis.of("day"),
        Axis.of("statistic / threshold"),
        marks,
        "drift");
  }

  private Figure comparison(ResultTable rows, String test) {
    List<String> names = rows.distinct("first");
    List<String> others = rows.distinct("second");
    double[][] values = new double[names.size()][others.size()];
    for (double[] row : values) {
      Arrays.fill(row, Double.NaN);
    }
    double[] p = rows.numbers("p_holm");
    for (int i = 0; i < p.length; i++) {
      values[names.indexOf(rows.texts("first").get(i))][
              others.indexOf(rows.texts("second").get(i))] =
          p[i];
    }
    return draw.figure(
        "test_" + test.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_"),
        "Are the errors of the next day alike? " + test,
        "Probabilities, corrected by Holm for all pairs, horizons and tests; small where two models"
            + " differ.",
        "Significance",
        Axis.of(""),
        Axis.of(""),
        List.of(Mark.heatMap("p", others, names, values)),
        "comparisons");
  }

  private Figure stability(ResultTable parameters, String model) {
    List<String> days = parameters.distinct("day");
    List<Mark> marks = new ArrayList<>();
    for (String parameter : parameters.distinct("parameter")) {
      ResultTable own = parameters.where("parameter", parameter);
      double[] values = own.numbers("value");
      double scale = median(Arrays.stream(values).map(Math::abs).toArray());
      marks.add(
          Mark.line(
              parameter,
              numbers(own.texts("day"), days),
              Arrays.stream(values).map(v -> v / scale).toArray()));
    }
    return new StudyFigures(draw.study(), List.of(model.replace(", network", "")), result)
        .figure(
            "parameters_" + model.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"),
            "Parameters from day to day: " + model,
            "Each in units of the median of its size.",
            "Stability",
            Axis.of("day"),
            Axis.of("value / median size"),
            marks,
            "parameters");
  }

  private static double[] numbers(List<String> own, List<String> all) {
    return own.stream().mapToDouble(day -> all.indexOf(day) + 1).toArray();
  }

  private static double median(double[] values) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }
}
