package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.AmericanCalibrator;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.Calibrator;
import io.github.mohinio.levy.calibration.json.CalibrationJson;
import io.github.mohinio.levy.calibration.quotes.CleanedChain;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.validation.report.FitReport;
import java.io.IOException;
import java.nio.file.Path;
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

  @Spec private CommandSpec spec;

  @Mixin private QuoteOptions quotes;

  @Mixin private CleaningOptions rules;

  @Mixin private MethodOptions method;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "CSV file of quotes: at least strike, expiry or years, and price or volatility")
  private Path in;

  @Option(names = "--model", required = true, paramLabel = "NAME", description = "model to fit")
  private String model;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "directory for calibration.json, residuals.csv and report.html")
  private Path out;

  @Override
  public Integer call() throws IOException {
    ModelFamily family = ModelFamily.named(Choice.of("--model", model, ModelFamily.names()));
    method.check();
    try (OutputFolder folder = new OutputFolder(out)) {
      CleanedChain cleaned = quotes.reader().read(in).clean(rules.cleanerOfAmericanPrices());
      Calibration fit = InputWarnings.add(fit(family, cleaned), cleaned.report());
      folder.add("calibration.json", CalibrationJson.text(fit));
      ResidualsCsv.write(fit, folder.add("residuals.csv"));
      FitReport.write(fit, in.getFileName().toString(), folder.add("report.html"));
      folder.commit();
      FitSummary.print(fit, spec.commandLine().getOut());
    }
    return 0;
  }

  private Calibration fit(ModelFamily family, CleanedChain cleaned) {
    Calibrator calibrator = method.calibrator(family);
    if (!rules.areDirect()) {
      return calibrator.calibrate(cleaned.surface());
    }
    OptionSurface american = cleaned.americanSurface();
    return AmericanCalibrator.of(calibrator, cleaned.spot()).calibrate(american);
  }
}
