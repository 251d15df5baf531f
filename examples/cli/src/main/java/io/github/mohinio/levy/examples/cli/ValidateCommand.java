package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.validation.accuracy.Accuracy;
import io.github.mohinio.levy.validation.accuracy.AccuracyBox;
import io.github.mohinio.levy.validation.accuracy.AccuracyFigure;
import io.github.mohinio.levy.validation.accuracy.AccuracyStudy;
import io.github.mohinio.levy.validation.accuracy.AccuracyTable;
import io.github.mohinio.levy.validation.accuracy.ErrorGrid;
import io.github.mohinio.levy.validation.recovery.RecoveryStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code levy validate}: whether prices hold their tolerance, and whether a network and its
 * refinement find what was simulated.
 */
@Command(
    name = "validate",
    description =
        "Compares prices of random models with a slow quadrature; where there is a network, also"
            + " calibrates simulated surfaces and compares with the parameters they came from.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

  /** Errors asked for at spot 100; the figure shows the first. */
  private static final double[] TARGETS = {1e-8, 1e-10};

  @Spec private CommandSpec spec;

  @Option(names = "--model", required = true, paramLabel = "NAME", description = "model to study")
  private String model;

  @Option(
      names = "--surfaces",
      defaultValue = "1000",
      paramLabel = "N",
      description = "number of surfaces to calibrate; 1000 unless given")
  private int surfaces;

  @Option(
      names = "--accuracy-models",
      defaultValue = "400",
      paramLabel = "N",
      description = "number of models to price, three options of each; 400 unless given")
  private int accuracyModels;

  @Option(
      names = "--seed",
      defaultValue = "2002",
      paramLabel = "S",
      description = "seed of the parameters; 2002 unless given")
  private long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description =
          "directory for accuracy.md, accuracy.png, accuracy.csv and, with a network, recovery.md")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Choice.of("--model", model, AccuracyBox.names());
    Require.atLeast("--surfaces", surfaces, 2);
    Require.atLeast("--accuracy-models", accuracyModels, 1);
    try (OutputFolder folder = new OutputFolder(out)) {
      if (NeuralCalibrator.families().contains(model)) {
        addRecovery(folder);
      }
      addAccuracy(folder);
      folder.commit();
    }
    return 0;
  }

  private void addRecovery(OutputFolder folder) throws IOException {
    try (NeuralCalibrator calibrator = NeuralCalibrator.of(model)) {
      String table = RecoveryStudy.run(calibrator, surfaces, seed).toMarkdown();
      folder.add("recovery.md", table);
      print(table);
    }
  }

  private void addAccuracy(OutputFolder folder) throws IOException {
    List<Accuracy> results =
        AccuracyStudy.run(AccuracyBox.of(model), accuracyModels, seed, TARGETS);
    String table = AccuracyTable.toMarkdown(results);
    folder.add("accuracy.md", table);
    folder.add(
        "accuracy.csv",
        results.stream()
            .map(Accuracy::toCsv)
            .collect(Collectors.joining("", ErrorGrid.CSV_HEADER + "\n", "")));
    Files.write(folder.add("accuracy.png"), AccuracyFigure.png(results.get(0)));
    print(table);
  }

  private void print(String table) {
    spec.commandLine().getOut().print(table);
    spec.commandLine().getOut().flush();
  }
}
