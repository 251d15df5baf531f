package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.quotes.CleanedChain;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.validation.report.FitReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code levy calibrate}: the model that fits a file of quotes. */
@Command(
    name = "calibrate",
    description = "Fits a model to the option quotes of a file.",
    mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {

  private static final String LEAST_SQUARES = "least-squares";
  private static final String NEURAL = "neural";
  private static final String AUTO = "auto";

  @Spec private CommandSpec spec;

  @Mixin private QuoteOptions quotes;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "CSV file of quotes: at least strike, expiry or years, and price or volatility")
  private Path in;

  @Option(names = "--model", required = true, paramLabel = "NAME", description = "model to fit")
  private String model;

  @Option(
      names = "--method",
      defaultValue = AUTO,
      paramLabel = "NAME",
      description =
          "least-squares, neural, or auto, the default: neural where there is a network for the"
              + " model")
  private String method;

  @Option(
      names = "--network",
      paramLabel = "FILE",
      description = "ONNX file in place of the library's network; FILE.sha256 stands beside it")
  private Path network;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "directory for calibration.json, residuals.csv and report.html")
  private Path out;

  @Override
  public Integer call() throws IOException {
    ModelFamily family = ModelFamily.named(Choice.of("--model", model, ModelFamily.names()));
    String chosen = chosenMethod(family);
    try (OutputFolder folder = new OutputFolder(out)) {
      CleanedChain cleaned = quotes.reader().read(in).clean();
      OptionSurface surface = cleaned.surface();
      Calibration fit =
          chosen.equals(NEURAL)
              ? neural(family, surface)
              : LeastSquaresCalibrator.of(family).calibrate(surface);
      fit = InputWarnings.add(fit, cleaned.report());
      write(fit, chosen, folder);
      folder.commit();
      FitSummary.print(fit, chosen, spec.commandLine().getOut());
    }
    return 0;
  }

  private String chosenMethod(ModelFamily family) {
    Choice.of("--method", method, List.of(LEAST_SQUARES, NEURAL, AUTO));
    if (method.equals(AUTO)) {
      boolean served = network != null || NeuralCalibrator.families().contains(family.name());
      return served ? NEURAL : LEAST_SQUARES;
    }
    if (network != null && method.equals(LEAST_SQUARES)) {
      throw new IllegalArgumentException(
          "--network = " + network + ": must not be given with --method " + LEAST_SQUARES);
    }
    return method;
  }

  private Calibration neural(ModelFamily family, OptionSurface surface) {
    try (NeuralCalibrator calibrator =
        network == null ? NeuralCalibrator.of(family.name()) : load(family)) {
      return calibrator.calibrate(surface);
    }
  }

  private NeuralCalibrator load(ModelFamily family) {
    NeuralCalibrator calibrator;
    try {
      calibrator = NeuralCalibrator.load(network);
    } catch (LevyException e) {
      // a file that the user named: unreadable input, not a failure of the library
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    String found = calibrator.family().name();
    if (!found.equals(family.name())) {
      calibrator.close();
      throw new IllegalArgumentException(
          "--network = " + network + ": is of " + found + ": must be of " + family.name());
    }
    return calibrator;
  }

  private void write(Calibration fit, String method, OutputFolder folder) throws IOException {
    folder.add("calibration.json", CalibrationJson.of(fit, method));
    ResidualsCsv.write(fit, folder.add("residuals.csv"));
    FitReport.write(fit, in.getFileName().toString(), folder.add("report.html"));
  }
}
