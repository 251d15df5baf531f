package io.github.mohinio.levy.validation.training;

import io.github.mohinio.levy.validation.crossvalidation.Spread;
import io.github.mohinio.levy.validation.figure.Axis;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
import io.github.mohinio.levy.validation.figure.Provenance;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Figures of a {@link TrainingStudy}. */
final class TrainingFigures {

  private static final String MAE = "mae_of_range_";
  private static final String ERROR = "mean absolute error, % of the range";

  private final String study;
  private final String model;
  private final StudyResult result;

  TrainingFigures(String study, String model, StudyResult result) {
    this.study = study;
    this.model = model;
    this.result = result;
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    figures.add(losses());
    figures.add(errors());
    figures.add(architectures());
    figures.add(front());
    figures.add(architectureCurves());
    ResultTable folds = table(TrainingTable.FOLDS);
    figures.add(spread(folds));
    ResultTable percentiles = table(TrainingTable.PERCENTILES);
    for (String coordinate : percentiles.distinct("coordinate")) {
      figures.add(boxes(percentiles.where("coordinate", coordinate), coordinate));
    }
    ResultTable regimes = table(TrainingTable.REGIMES);
    for (String coordinate : regimes.distinct("coordinate")) {
      figures.add(regimes(regimes.where("coordinate", coordinate), coordinate));
    }
    return figures;
  }

  private ResultTable table(TrainingTable table) {
    return result.table(table.text());
  }

  private static List<String> coordinates(ResultTable table) {
    return table.columns().stream()
        .filter(column -> column.startsWith(MAE))
        .map(column -> column.substring(MAE.length()))
        .toList();
  }

  private static double[] percent(double[] parts) {
    return Arrays.stream(parts).map(part -> 100 * part).toArray();
  }

  private static double[] sizes(double[] parts) {
    return Arrays.stream(parts).map(part -> 100 * Math.abs(part)).toArray();
  }

  /** Mean over the coordinates, row by row. */
  private static double[] meanError(ResultTable table) {
    List<String> coordinates = coordinates(table);
    double[] mean = new double[table.size()];
    for (String coordinate : coordinates) {
      double[] own = table.numbers(MAE + coordinate);
      Arrays.setAll(mean, i -> mean[i] + own[i] / coordinates.size());
    }
    return percent(mean);
  }

  private Figure losses() {
    ResultTable curves = table(TrainingTable.CURVES);
    double[] epochs = curves.numbers("epoch");
    return figure(
        "losses",
        "Training of the network: loss",
        "Squared error of the point, and weighted negative log likelihood of the density; by the recipe"
            + " of the network that comes with the library.",
        "Training",
        Axis.of("epoch"),
        Axis.of("loss"),
        List.of(
            Mark.line("training", epochs, curves.numbers("training_loss")),
            Mark.line("validation", epochs, curves.numbers("validation_loss"))),
        TrainingTable.CURVES);
  }

  private Figure errors() {
    ResultTable curves = table(TrainingTable.CURVES);
    List<Mark> marks = new ArrayList<>();
    for (String coordinate : coordinates(curves)) {
      marks.add(
          Mark.line(
              coordinate, curves.numbers("epoch"), percent(curves.numbers(MAE + coordinate))));
    }
    return figure(
        "errors",
        "Training of the network: errors on clean surfaces it is not trained on",
        "By the recipe of the network that comes with the library.",
        "Training",
        Axis.of("epoch"),
        Axis.logarithmic(ERROR),
        marks,
        TrainingTable.CURVES);
  }

  private Figure architectures() {
    ResultTable table = table(TrainingTable.ARCHITECTURES);
    List<Mark> marks = new ArrayList<>();
    for (String coordinate : coordinates(table)) {
      marks.add(
          Mark.bars(coordinate, table.texts("network"), percent(table.numbers(MAE + coordinate))));
    }
    return figure(
        "architectures",
        "Architectures compared",
        "All trained on the same surfaces, fewer than the network that comes with the library; errors on"
            + " clean ones that none was trained on.",
        "Architectures",
        Axis.of(""),
        Axis.of(ERROR),
        marks,
        TrainingTable.ARCHITECTURES);
  }

  private Figure front() {
    ResultTable table = table(TrainingTable.ARCHITECTURES);
    double[] error = meanError(table);
    double[] micros = table.numbers("micros");
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < error.length; i++) {
      marks.add(
          Mark.points(
              table.texts("network").get(i), new double[] {micros[i]}, new double[] {error[i]}));
    }
    return figure(
        "front",
        "Speed and accuracy of the architectures",
        "Mean over the parameters; time of one answer from inputs that are there.",
        "Architectures",
        Axis.of("microseconds"),
        Axis.of(ERROR),
        marks,
        TrainingTable.ARCHITECTURES);
  }

  private Figure architectureCurves() {
    ResultTable curves = table(TrainingTable.ARCHITECTURE_CURVES);
    List<Mark> marks = new ArrayList<>();
    for (String network : curves.distinct("network")) {
      ResultTable own = curves.where("network", network);
      marks.add(Mark.line(network, own.numbers("epoch"), meanError(own)));
    }
    return figure(
        "architecture_errors",
        "Training of the architectures",
        "Mean over the parameters, on clean surfaces they are not trained on.",
        "Architectures",
        Axis.of("epoch"),
        Axis.logarithmic(ERROR),
        marks,
        TrainingTable.ARCHITECTURE_CURVES);
  }

  /** Means over the folds, with a standard deviation on each side. */
  private Figure spread(ResultTable folds) {
    List<String> coordinates = folds.distinct("coordinate");
    double[] mean = new double[coordinates.size()];
    double[] lower = new double[mean.length];
    double[] upper = new double[mean.length];
    for (int c = 0; c < mean.length; c++) {
      double[] errors =
          percent(folds.where("coordinate", coordinates.get(c)).numbers("mae_of_range"));
      Spread spread = Spread.of(errors);
      mean[c] = spread.mean();
      lower[c] = spread.mean() - spread.sd();
      upper[c] = spread.mean() + spread.sd();
    }
    return figure(
        "folds",
        "Cross-validation: errors of %d folds".formatted(folds.distinct("fold").size()),
        "Mean and standard deviation over the folds, on surfaces with noise and missing quotes.",
        "Cross-validation",
        Axis.of(""),
        Axis.of(ERROR),
        List.of(Mark.bars("mean of the folds", coordinates, mean, lower, upper)),
        TrainingTable.FOLDS);
  }

  private Figure boxes(ResultTable percentiles, String coordinate) {
    List<Mark> marks = new ArrayList<>();
    for (String fold : percentiles.distinct("fold")) {
      marks.add(
          Mark.box(
              "fold " + fold, sizes(percentiles.where("fold", fold).numbers("error_of_range"))));
    }
    return figure(
        "boxes_" + coordinate,
        "Cross-validation: errors of " + coordinate + " in each fold",
        "Sizes of the percentiles of the errors.",
        "Cross-validation",
        Axis.of(""),
        Axis.logarithmic("size of the error, % of the range"),
        marks,
        TrainingTable.PERCENTILES);
  }

  private Figure regimes(ResultTable regimes, String coordinate) {
    List<Mark> marks = new ArrayList<>();
    for (String network : regimes.distinct("network")) {
      ResultTable own = regimes.where("network", network);
      marks.add(Mark.line(network, own.numbers("trained"), percent(own.numbers("mae_of_range"))));
    }
    ResultTable first = regimes.where("network", regimes.distinct("network").get(0));
    StringBuilder note = new StringBuilder("Regimes that the tested surfaces begin in:");
    for (String regime : first.distinct("regime")) {
      String from = first.where("regime", regime).texts("trained").get(0);
      note.append(" %s from %s".formatted(regime, from));
    }
    return figure(
        "regimes_" + coordinate,
        "Retraining in an expanding window: errors of " + coordinate + " on the next surfaces",
        note.append('.').toString(),
        "Forward walking",
        Axis.of("surfaces before"),
        Axis.of(ERROR),
        marks,
        TrainingTable.REGIMES);
  }

  private Figure figure(
      String id,
      String title,
      String note,
      String metric,
      Axis x,
      Axis y,
      List<Mark> marks,
      TrainingTable table) {
    Provenance own = result.provenance(table.text());
    return new Figure(
        study + "_" + id,
        title,
        note,
        List.of(model),
        metric,
        x,
        y,
        marks,
        new Provenance(table.command(model), own.seed(), own.dataSha256(), own.version()));
  }
}
