package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.bayes.sampler.ChainCalibrator;
import io.github.mohinio.levy.bayes.sampler.LaplaceCalibrator;
import io.github.mohinio.levy.bayes.sampler.MetropolisCalibrator;
import io.github.mohinio.levy.bayes.sampler.NutsCalibrator;
import io.github.mohinio.levy.bayes.sampler.PosteriorCalibrator;
import io.github.mohinio.levy.bayes.sampler.VariationalCalibrator;
import io.github.mohinio.levy.bayes.sampler.VariationalCalibrator.Method;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that say which sampler runs, and how long. */
final class SamplerOptions {

  private static final String NUTS = "nuts";
  private static final String METROPOLIS = "metropolis";

  private static final List<String> NAMES =
      List.of(NUTS, METROPOLIS, "laplace", "advi", "mean-field", "pathfinder");

  @Option(
      names = "--sampler",
      defaultValue = NUTS,
      paramLabel = "NAME",
      description =
          "nuts, the default and the sampler of choice; metropolis; or an approximation that is"
              + " quick and says whether it holds: laplace, advi (full rank), mean-field, pathfinder")
  private String sampler;

  @Option(
      names = "--warmup",
      paramLabel = "N",
      description = "iterations of each chain before its draws, 2000 unless given; chains only")
  private Integer warmup;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = "draws, of each chain if there are chains; 5000 unless given")
  private Integer draws;

  @Option(
      names = "--chains",
      paramLabel = "N",
      description = "number of chains, 4 unless given; chains only")
  private Integer chains;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "seed that fixes every draw, 1 unless given")
  private Long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "most threads to use, all unless given; draws do not depend on it")
  private Integer threads;

  @Option(
      names = "--target-acceptance",
      paramLabel = "P",
      description =
          "acceptance that nuts adapts its step to, 0.8 unless given; nearer 1 means fewer"
              + " divergences")
  private Double targetAcceptance;

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      description = "most doublings of a trajectory of nuts, 10 unless given")
  private Integer maxDepth;

  @Option(
      names = "--delayed-acceptance",
      description =
          "metropolis tries ten steps on polynomials of the prices before each exact one: many times"
              + " the effective draws for models whose prices are dear, such as those on a clock")
  private boolean delayedAcceptance;

  /** Name of the sampler. */
  String name() {
    return Choice.of("--sampler", sampler, NAMES);
  }

  /** Iterations of all chains together; 0 for an approximation, which does not count any. */
  static long iterations(PosteriorCalibrator<?> calibrator) {
    if (!(calibrator instanceof ChainCalibrator)) {
      return 0;
    }
    var settings = calibrator.settings();
    return (long) settings.chains() * (settings.warmup() + settings.draws());
  }

  /**
   * The sampler of a family.
   *
   * @throws IllegalArgumentException if a value is not allowed
   */
  PosteriorCalibrator<?> calibrator(ModelFamily family) {
    requireOnly(NUTS, "--target-acceptance", targetAcceptance != null);
    requireOnly(NUTS, "--max-depth", maxDepth != null);
    requireOnly(METROPOLIS, "--delayed-acceptance", delayedAcceptance);
    return switch (name()) {
      case NUTS -> sized(chained(nuts(family)));
      case METROPOLIS -> sized(chained(metropolis(family)));
      case "laplace" -> sized(LaplaceCalibrator.of(family));
      case "advi" -> sized(variational(family, Method.FULL_RANK));
      case "mean-field" -> sized(variational(family, Method.MEAN_FIELD));
      default -> sized(variational(family, Method.PATHFINDER));
    };
  }

  private void requireOnly(String only, String option, boolean given) {
    if (given && !name().equals(only)) {
      throw new IllegalArgumentException(
          option + ": must be left out, it is of --sampler " + only + " only");
    }
  }

  private MetropolisCalibrator metropolis(ModelFamily family) {
    MetropolisCalibrator metropolis = MetropolisCalibrator.of(family);
    return delayedAcceptance ? metropolis.withDelayedAcceptance() : metropolis;
  }

  private NutsCalibrator nuts(ModelFamily family) {
    NutsCalibrator nuts = NutsCalibrator.of(family);
    nuts = targetAcceptance == null ? nuts : nuts.withTargetAcceptance(targetAcceptance);
    return maxDepth == null ? nuts : nuts.withMaxDepth(maxDepth);
  }

  private static VariationalCalibrator variational(ModelFamily family, Method method) {
    return VariationalCalibrator.of(family).withMethod(method);
  }

  private <C extends ChainCalibrator<C>> C chained(C calibrator) {
    C chained = calibrator;
    chained = warmup == null ? chained : chained.withWarmup(warmup);
    chained = chains == null ? chained : chained.withChains(chains);
    return threads == null ? chained : chained.withThreads(threads);
  }

  private <C extends PosteriorCalibrator<C>> C sized(C calibrator) {
    C sized = draws == null ? calibrator : calibrator.withDraws(draws);
    return seed == null ? sized : sized.withSeed(seed);
  }
}
