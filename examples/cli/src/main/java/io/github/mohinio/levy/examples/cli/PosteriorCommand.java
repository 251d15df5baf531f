package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.posterior.PosteriorDraws;
import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.sampler.Posterior;
import io.github.mohinio.levy.bayes.sampler.PosteriorCalibrator;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import io.github.mohinio.levy.calibration.quotes.CleanedChain;
import io.github.mohinio.levy.calibration.quotes.QuoteCleaner;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code levy posterior}: the models that a file of quotes allows. */
@Command(
    name = "posterior",
    description =
        "Samples the posterior of a model's parameters given the quotes of a file, and says how far"
            + " to trust the draws and the model. Interrupted, it writes what it has drawn.",
    mixinStandardHelpOptions = true)
final class PosteriorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private QuoteOptions quotes;

  @Mixin private SamplerOptions sampler;

  @Mixin private NoiseOptions noise;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "CSV file of quotes: at least strike, expiry or years, and price or volatility")
  private Path in;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "model to sample; as the specification says unless given")
  private String model;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description =
          "JSON file with priors, market values, kind of the noise and the known noise; else default"
              + " priors")
  private Path specification;

  @Option(
      names = "--tolerance",
      paramLabel = "T",
      description =
          "tolerance of prices in units of the forward, 1e-12 unless given; a thousandth of the noise"
              + " or less. Models on a clock are far faster at 1e-9")
  private Double tolerance;

  @Option(
      names = "--draw-file",
      paramLabel = "FILE",
      description =
          "file to append draws to while they are made; a run that was interrupted, or was shorter,"
              + " goes on from it to the identical draws")
  private Path drawFile;

  @Option(
      names = "--propagate",
      paramLabel = "FILE",
      description =
          "CSV file of options (strike, maturity in years, type) whose prices, volatilities and"
              + " sensitivities to write to propagated.csv")
  private Path options;

  @Option(
      names = "--figures",
      description = "write the data of figures to the subdirectory figures")
  private boolean figures;

  @Option(
      names = "--no-checks",
      description =
          "sample only: no evidence, predictive check, leave-one-out or prior sensitivity, and no"
              + " quotes.csv")
  private boolean noChecks;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "directory for posterior.json, draws.csv and quotes.csv")
  private Path out;

  @Override
  public Integer call() throws IOException {
    PosteriorSpec assumed =
        specification == null ? PosteriorSpec.nothing() : PosteriorSpec.read(specification);
    PosteriorCalibrator<?> calibrator = calibrator(assumed);
    CsvTable propagated = options == null ? null : PropagatedCsv.read(options);
    CleanedChain cleaned =
        quotes.reader(assumed::applyTo).read(in).clean(QuoteCleaner.withDefaults().withAnyPrice());
    OptionSurface surface = cleaned.surface();
    assumed.check(surface);
    PosteriorTarget target = calibrator.target(surface);
    PrintWriter err = spec.commandLine().getErr();
    try (OutputFolder folder = new OutputFolder(out);
        Interrupt interrupt = Interrupt.listen(err)) {
      folder.make();
      SamplingRun run = SamplingRun.of(calibrator, target, drawFile, interrupt);
      if (!run.isComplete()) {
        err.println(spec.qualifiedName() + ": " + run.failure());
        err.flush();
      }
      List<CalibrationWarning> input = InputWarnings.of(cleaned.report());
      PosteriorChecks checks = noChecks ? null : PosteriorChecks.of(run.posterior());
      folder.add("posterior.json", PosteriorJson.of(run, sampler.name(), checks, input));
      DrawsCsv.write(run.posterior(), folder.add("draws.csv"));
      if (checks != null) {
        QuotesCsv.write(surface, checks, folder.add("quotes.csv"));
      }
      if (propagated != null) {
        propagate(run.posterior(), cleaned, propagated, folder.add("propagated.csv"));
      }
      if (figures) {
        FigureData.write(run.posterior(), folder);
      }
      folder.commit();
      PosteriorSummary.print(
          run.posterior(), sampler.name(), checks, input, spec.commandLine().getOut());
      return run.isComplete() ? ExitCode.OK : ExitCode.SOFTWARE;
    } catch (FileSystemException e) {
      throw e; // names its file
    } catch (IOException e) {
      throw new IOException("--out = " + out + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private PosteriorCalibrator<?> calibrator(PosteriorSpec assumed) {
    ModelFamily family = assumed.family(model == null ? null : ModelNames.family("--model", model));
    PosteriorCalibrator<?> calibrator = noise.applyTo(sampler.calibrator(family), assumed);
    if (tolerance != null) {
      calibrator = calibrator.withPricer(FourierPricer.withDefaults().withTolerance(tolerance));
    }
    Optional<ParameterPriors> priors = assumed.priors(family);
    return priors.isPresent() ? calibrator.withPriors(priors.get()) : calibrator;
  }

  private static void propagate(
      Posterior posterior, CleanedChain cleaned, CsvTable options, Path file) throws IOException {
    double spot = cleaned.quotes().get(0).quote().market().underlying();
    PosteriorDraws draws = PosteriorDraws.of(posterior.target(), posterior.points());
    new PropagatedCsv(draws, spot).write(options, file);
  }
}
