package io.github.mohinio.levy.validation.training;

import io.github.mohinio.levy.validation.internal.Resource;
import io.github.mohinio.levy.validation.study.ResultTable;
import java.util.Locale;

/**
 * A table that comes with the library, because it takes an engine for training and minutes to make
 * it.
 */
enum TrainingTable {
  /** Epochs of a training by the recipe of the network that comes with the library. */
  CURVES("-Ptrain -pl levy-training", "-Dtrain.args=NAME"),
  /** Networks of all architectures on the same surfaces. */
  ARCHITECTURES(
      "-Ptrain -pl levy-training",
      "-Dtrain.args=\"architectures NAME --samples 16384 --tables DIR\""),
  /** Epochs of those that are no ensembles. */
  ARCHITECTURE_CURVES(
      "-Ptrain -pl levy-training",
      "-Dtrain.args=\"architectures NAME --samples 16384 --tables DIR\""),
  /** Errors of the folds of a cross-validation. */
  FOLDS(
      "-Pcross-validate -pl examples/cross-validation", "-Dcross-validate.args=\"NAME --out DIR\""),
  /** Percentiles of the same errors. */
  PERCENTILES(
      "-Pcross-validate -pl examples/cross-validation", "-Dcross-validate.args=\"NAME --out DIR\""),
  /** Errors of an expanding window over an order of regimes. */
  REGIMES(
      "-Pcross-validate -pl examples/cross-validation", "-Dcross-validate.args=\"NAME --out DIR\"");

  private static final String FOLDER = "/io/github/mohinio/levy/validation/training/";

  private final String goal;
  private final String arguments;

  TrainingTable(String goal, String arguments) {
    this.goal = goal;
    this.arguments = arguments;
  }

  /** Name of the table. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The command that makes it again in a folder DIR or, the curves, in its place. */
  String command(String model) {
    return "mvn -q " + goal + " -am " + arguments.replace("NAME", model);
  }

  /** Reads it. */
  ResultTable read(String model) {
    return ResultTable.read(text(), Resource.text(FOLDER + model + "_" + text() + ".csv"));
  }
}
