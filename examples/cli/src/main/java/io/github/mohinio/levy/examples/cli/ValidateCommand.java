package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.validation.recovery.Recovery;
import io.github.mohinio.levy.validation.recovery.RecoveryStudy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code levy validate}: whether a network and its refinement find what was simulated. */
@Command(
    name = "validate",
    description = "Calibrates simulated surfaces and compares with the parameters they came from.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--model", required = true, paramLabel = "NAME", description = "model to study")
  private String model;

  @Option(
      names = "--surfaces",
      defaultValue = "1000",
      paramLabel = "N",
      description = "number of surfaces; 1000 unless given")
  private int surfaces;

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
      description = "directory for recovery.md")
  private Path out;

  @Override
  public Integer call() throws IOException {
    try (NeuralCalibrator calibrator = NeuralCalibrator.of(model);
        OutputFolder folder = new OutputFolder(out)) {
      Recovery recovery = RecoveryStudy.run(calibrator, surfaces, seed);
      folder.add("recovery.md", recovery.toMarkdown());
      folder.commit();
      spec.commandLine().getOut().print(recovery.toMarkdown());
      spec.commandLine().getOut().flush();
    }
    return 0;
  }
}
