package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.bayes.sampler.MetropolisCalibrator;
import io.github.mohinio.levy.bayes.sampler.Posterior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import io.github.mohinio.levy.calibration.quotes.CleanedChain;
import io.github.mohinio.levy.calibration.quotes.QuoteCleaner;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code levy posterior}: the models that a file of quotes allows. */
@Command(
    name = "posterior",
    description = "Samples the posterior of a model's parameters given the quotes of a file.",
    mixinStandardHelpOptions = true)
final class PosteriorCommand implements Callable<Integer> {

  private static final String METROPOLIS = "metropolis";
  private static final String KNOWN = "known";
  private static final String UNKNOWN = "unknown";

  @Spec private CommandSpec spec;

  @Mixin private QuoteOptions quotes;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "CSV file of quotes: at least strike, expiry or years, and price or volatility")
  private Path in;

  @Option(names = "--model", required = true, paramLabel = "NAME", description = "model to sample")
  private String model;

  @Option(
      names = "--sampler",
      defaultValue = METROPOLIS,
      paramLabel = "NAME",
      description = "metropolis, the default and the only one")
  private String sampler;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description = "JSON file with priors, market values and the known noise; else default priors")
  private Path specification;

  @Option(
      names = "--noise",
      defaultValue = UNKNOWN,
      paramLabel = "KIND",
      description = "known, as the specification says, or unknown, the default")
  private String noise;

  @Option(names = "--warmup", paramLabel = "N", description = "steps before the draws")
  private Integer warmup;

  @Option(names = "--draws", paramLabel = "N", description = "draws of each chain")
  private Integer draws;

  @Option(names = "--chains", paramLabel = "N", description = "number of chains")
  private Integer chains;

  @Option(names = "--seed", paramLabel = "N", description = "seed that fixes every draw")
  private Long seed;

  @Option(names = "--threads", paramLabel = "N", description = "most threads to use")
  private Integer threads;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "directory for posterior.json and draws.csv")
  private Path out;

  @Override
  public Integer call() throws IOException {
    ModelFamily family = ModelFamily.named(Choice.of("--model", model, ModelFamily.names()));
    Choice.of("--sampler", sampler, List.of(METROPOLIS));
    Choice.of("--noise", noise, List.of(KNOWN, UNKNOWN));
    PosteriorSpec assumed =
        specification == null ? PosteriorSpec.nothing() : PosteriorSpec.read(specification);
    MetropolisCalibrator calibrator = calibrator(family, assumed);
    try (OutputFolder folder = new OutputFolder(out)) {
      CleanedChain cleaned =
          quotes
              .reader(assumed::applyTo)
              .read(in)
              .clean(QuoteCleaner.withDefaults().withAnyPrice());
      OptionSurface surface = cleaned.surface();
      List<CalibrationWarning> inputWarnings = InputWarnings.of(cleaned.report());
      Posterior posterior = calibrator.calibrate(surface);
      folder.add(
          "posterior.json",
          PosteriorJson.of(posterior, sampler, noise, surface.size(), inputWarnings));
      DrawsCsv.write(posterior, folder.add("draws.csv"));
      folder.commit();
      PosteriorSummary.print(posterior, sampler, inputWarnings, spec.commandLine().getOut());
    }
    return 0;
  }

  private MetropolisCalibrator calibrator(ModelFamily family, PosteriorSpec assumed) {
    MetropolisCalibrator calibrator = MetropolisCalibrator.of(family);
    Optional<ParameterPriors> priors = assumed.priors(family);
    if (priors.isPresent()) {
      calibrator = calibrator.withPriors(priors.get());
    }
    Optional<Prior> noisePrior = assumed.noisePrior();
    if (noise.equals(KNOWN)) {
      calibrator = calibrator.withNoise(assumed.knownNoise());
    } else if (noisePrior.isPresent()) {
      calibrator = calibrator.withUnknownNoise(noisePrior.get());
    }
    return sized(calibrator);
  }

  private MetropolisCalibrator sized(MetropolisCalibrator calibrator) {
    MetropolisCalibrator sized = calibrator;
    sized = warmup == null ? sized : sized.withWarmup(warmup);
    sized = draws == null ? sized : sized.withDraws(draws);
    sized = chains == null ? sized : sized.withChains(chains);
    sized = seed == null ? sized : sized.withSeed(seed);
    return threads == null ? sized : sized.withThreads(threads);
  }
}
