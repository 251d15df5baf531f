package io.github.mohinio.levy.validation.pricing;

import io.github.mohinio.levy.validation.figure.Axis;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyFigures;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures of an {@link ExoticStudy}. */
final class ExoticFigures {

  private static final String METRIC = "Exotics";
  private static final String TERMS =
      "One year, strike 100, spot 100, the model in the middle of its box";

  private final StudyFigures draw;
  private final ResultTable table;

  ExoticFigures(String study, String model, StudyResult result) {
    draw = new StudyFigures(study, List.of(model), result);
    table = result.table(ExoticStudy.TABLE);
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    figures.add(lattices("error", "tolerance", "Errors of lattices against their tolerance"));
    figures.add(
        lattices("estimate", "estimates", "Estimated errors of lattices against their tolerance"));
    for (String contract : table.distinct("contract")) {
      figures.add(time(contract));
    }
    return figures;
  }

  private Figure lattices(String column, String id, String title) {
    List<Mark> marks = new ArrayList<>();
    ResultTable lattice = table.where("method", ExoticStudy.LATTICE);
    for (String contract : table.distinct("contract")) {
      ResultTable own = lattice.where("contract", contract);
      marks.add(Mark.line(contract, own.numbers("setting"), own.numbers(column)));
    }
    marks.add(Mark.reference("tolerance", new double[] {1e-10, 1e-3}, new double[] {1e-8, 1e-1}));
    return draw.figure(
        id,
        title,
        TERMS + "; touches pay one. Below the dashed line the tolerance is kept.",
        METRIC,
        Axis.logarithmic("tolerance, part of strike or spot"),
        Axis.logarithmic(column),
        marks,
        ExoticStudy.TABLE);
  }

  private Figure time(String contract) {
    ResultTable of = table.where("contract", contract);
    List<Mark> marks = new ArrayList<>();
    for (String method : of.distinct("method")) {
      ResultTable own = of.where("method", method);
      marks.add(Mark.points(method, own.numbers("millis"), own.numbers("error")));
    }
    return draw.figure(
        "time_" + contract.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_"),
        "Errors against time: " + contract,
        TERMS
            + "; lattices of smaller and smaller tolerance, finer and finer grids of the PIDE, more and"
            + " more paths with a control variate.",
        METRIC,
        Axis.logarithmic("ms"),
        Axis.logarithmic("error"),
        marks,
        ExoticStudy.TABLE);
  }
}
