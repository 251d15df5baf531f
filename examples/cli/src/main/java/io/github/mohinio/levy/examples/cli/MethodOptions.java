package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import io.github.mohinio.levy.calibration.fit.Calibrator;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.fit.Start;
import io.github.mohinio.levy.calibration.global.GlobalCalibrator;
import io.github.mohinio.levy.calibration.global.GlobalMethod;
import io.github.mohinio.levy.calibration.ladder.LadderCalibrator;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.LevyException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say how a model is fitted. */
final class MethodOptions {

  private static final String AUTO = "auto";
  private static final String LEAST_SQUARES = "least-squares";
  private static final String GLOBAL = "global";
  private static final String NEURAL = "neural";
  private static final String MARKET = "market";
  private static final List<String> REGIONS = List.of(MARKET, "training");
  private static final List<String> METHODS = List.of(LEAST_SQUARES, GLOBAL, NEURAL, AUTO);
  private static final List<String> SEARCHES = List.of("differential-evolution", "cma-es", "grid");

  @Mixin private ObjectiveOptions objective;

  @Option(
      names = "--method",
      defaultValue = AUTO,
      paramLabel = "NAME",
      description =
          "least-squares, global, neural, or auto, the default: least squares from the network's"
              + " start, where there is a network, and from others, and a global search where these"
              + " do not agree")
  private String method;

  @Option(
      names = "--search",
      defaultValue = "differential-evolution",
      paramLabel = "NAME",
      description =
          "search of --method global: differential-evolution, the default, cma-es or grid")
  private String search;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "seed of a global search, 1 if not given")
  private long seed;

  @Option(
      names = "--network",
      paramLabel = "FILE",
      description = "ONNX file in place of the library's network; FILE.sha256 stands beside it")
  private Path network;

  @Option(
      names = "--region",
      defaultValue = MARKET,
      paramLabel = "NAME",
      description =
          "models that the library's network was trained on: market, the default, or training, the"
              + " narrower box of the benchmarks, of variance_gamma and cgmy")
  private String region;

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if one is not allowed
   */
  void check() {
    Choice.of("--method", method, METHODS);
    Choice.of("--search", search, SEARCHES);
    if (network != null && (method.equals(LEAST_SQUARES) || method.equals(GLOBAL))) {
      throw new IllegalArgumentException(
          "--network = " + network + ": must not be given with --method " + method);
    }
    Choice.of("--region", region, REGIONS);
    if (method.equals(NEURAL) && objective.areRestricting()) {
      throw new IllegalArgumentException(
          "--method = " + NEURAL + ": must not be given with --fix or --bound");
    }
  }

  /** What fits models of a family. */
  Calibrator calibrator(ModelFamily named) {
    return new Method(objective.restrict(named));
  }

  /** The method as a calibrator that opens what it needs for one fit. */
  private final class Method implements Calibrator {

    private final ModelFamily family;

    Method(ModelFamily family) {
      this.family = family;
    }

    @Override
    public ModelFamily family() {
      return family;
    }

    @Override
    public Calibration calibrate(OptionSurface surface, List<Start> starts) {
      return fit(family, surface, starts);
    }
  }

  private Calibration fit(ModelFamily family, OptionSurface surface, List<Start> starts) {
    return switch (method) {
      case LEAST_SQUARES ->
          LeastSquaresCalibrator.of(family)
              .withObjective(objective.objective())
              .calibrate(surface, starts);
      case GLOBAL ->
          GlobalCalibrator.of(family)
              .withObjective(objective.objective())
              .withMethod(GlobalMethod.valueOf(search.toUpperCase(Locale.ROOT).replace('-', '_')))
              .withSeed(seed)
              .calibrate(surface, starts);
      case NEURAL -> {
        try (NeuralCalibrator calibrator = open(family)) {
          yield calibrator.withObjective(objective.objective()).calibrate(surface, starts);
        }
      }
      default -> ladder(family, surface, starts);
    };
  }

  private Calibration ladder(ModelFamily family, OptionSurface surface, List<Start> starts) {
    LadderCalibrator ladder =
        LadderCalibrator.of(family).withObjective(objective.objective()).withSeed(seed);
    if (network == null && !families().contains(family.name())) {
      return ladder.calibrate(surface, starts);
    }
    try (NeuralCalibrator calibrator = open(family)) {
      return ladder.withNetwork(calibrator).calibrate(surface, starts);
    } catch (LevyException noNetwork) {
      // where the native library cannot be loaded the other starts do as well
      return ladder
          .calibrate(surface, starts)
          .withWarnings(
              List.of(
                  new CalibrationWarning(
                      CalibrationWarning.Kind.NO_NETWORK,
                      "no start from a network: " + noNetwork.getMessage())));
    }
  }

  private NeuralCalibrator open(ModelFamily family) {
    if (network != null) {
      return load(family);
    }
    return region.equals(MARKET)
        ? NeuralCalibrator.market(family.name())
        : NeuralCalibrator.of(family.name());
  }

  private List<String> families() {
    return region.equals(MARKET) ? NeuralCalibrator.marketFamilies() : NeuralCalibrator.families();
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
}
