package io.github.mohinio.levy.validation.pricing;

import io.github.mohinio.levy.pricing.pide.Discretisation;
import io.github.mohinio.levy.validation.figure.Axis;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyFigures;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.ArrayList;
import java.util.List;

/** Figures of a {@link PideStudy}. */
final class PideFigures {

  private static final String PUTS =
      "Puts of half a year, strike 100, largest error at spots 90, 100 and 110; ";

  private final StudyFigures draw;
  private final StudyResult result;

  PideFigures(String study, String model, StudyResult result) {
    draw = new StudyFigures(study, List.of(model), result);
    this.result = result;
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    ResultTable space = result.table(PideStudy.SPACE);
    for (Discretisation form : Discretisation.values()) {
      ResultTable own = space.where("discretisation", PideStudy.text(form));
      if (own.size() > 0) {
        figures.add(
            errors(
                "space_" + PideStudy.text(form).replace(' ', '_'),
                "Errors of the PIDE solver against its points: " + PideStudy.text(form),
                "points",
                form.order(),
                own,
                PideStudy.SPACE));
      }
    }
    figures.add(
        errors(
            "time",
            "Errors of the PIDE solver against its time steps",
            "steps",
            2,
            result.table(PideStudy.TIME),
            PideStudy.TIME));
    figures.add(surface());
    return figures;
  }

  private Figure errors(
      String id, String title, String column, int order, ResultTable table, String source) {
    List<Mark> marks = new ArrayList<>();
    for (String name : table.distinct("model")) {
      ResultTable own = table.where("model", name);
      marks.add(Mark.line(name, own.numbers(column), own.numbers("error")));
    }
    double[] x = table.where("model", table.distinct("model").get(0)).numbers(column);
    double[] slope = new double[x.length];
    double start = table.numbers("error")[0];
    for (int i = 0; i < x.length; i++) {
      slope[i] = start * Math.pow(x[0] / x[i], order);
    }
    marks.add(Mark.reference("order " + order, x, slope));
    return figure(
        id,
        title,
        PUTS + "the dashed line falls with order " + order + ".",
        Axis.logarithmic(column),
        Axis.logarithmic("largest error"),
        marks,
        source);
  }

  private Figure surface() {
    ResultTable table = result.table(PideStudy.SURFACE);
    List<String> times = table.distinct("time");
    double[][] values = new double[times.size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = table.where("time", times.get(i)).numbers("value");
    }
    Mark mark =
        Mark.surface(
            "value",
            table.where("time", times.get(0)).numbers("spot"),
            times.stream().mapToDouble(Double::parseDouble).toArray(),
            values);
    return figure(
        "surface",
        "Value of an American put",
        "The model in the middle of its box; strike 100, half a year from time 0.",
        Axis.of("spot"),
        Axis.of("time, years"),
        List.of(mark),
        PideStudy.SURFACE);
  }

  private Figure figure(
      String id, String title, String note, Axis x, Axis y, List<Mark> marks, String table) {
    return draw.figure(id, title, note, "PIDE", x, y, marks, table);
  }
}
