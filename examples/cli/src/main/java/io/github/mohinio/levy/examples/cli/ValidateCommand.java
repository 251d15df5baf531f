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
import io.github.mohinio.levy.validation.suite.ValidationSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code levy validate}: whether prices hold their tolerance, whether a network and its refinement
 * find what was simulated, and everything else that {@link ValidationSuite} studies.
 */
@Command(
    name = "validate",
    description =
        "Compares prices of random models with a slow quadrature; where there is a network, also"
            + " calibrates simulated surfaces and compares with the parameters they came from, and"
            + " studies sensitivity, residuals, range, training, drift, robustness, methods and posteriors,"
            + " and with real days forecasts. A run"
            + " that was cut off goes on where it was.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

  /** Errors asked for at spot 100; the figure shows the first. */
  private static final double[] TARGETS = {1e-8, 1e-10};

  private static final String ACCURACY = "accuracy";
  private static final String RECOVERY = "recovery";
  private static final String SUITE = "suite";

  @Spec private CommandSpec spec;

  @Mixin private QuoteOptions quotes;

  @Mixin private CleaningOptions rules;

  @Option(names = "--model", required = true, paramLabel = "NAME", description = "model to study")
  private String model;

  @Option(
      names = "--in",
      paramLabel = "FILE",
      description =
          "CSV file of quotes of one or many days, to hold some out and to price each day by the fit"
              + " to the days before; may be given several times; 34 days of SPX that come with the"
              + " jar unless given")
  private List<Path> in = List.of();

  @Option(names = "--simulated-only", description = "study no quotes of real days")
  private boolean simulatedOnly;

  @Option(
      names = "--studies",
      split = ",",
      defaultValue = ACCURACY + "," + RECOVERY + "," + SUITE,
      paramLabel = "NAMES",
      description = "what to study, with commas between; ${DEFAULT-VALUE} if not given")
  private List<String> studies;

  @Option(
      names = "--quick",
      description = "a tenth of the surfaces, or less, in the suite; 40 models, 100 surfaces else")
  private boolean quick;

  @Option(
      names = "--surfaces",
      paramLabel = "N",
      description = "number of surfaces to calibrate; 1000 unless given, 100 with --quick")
  private Integer surfaces;

  @Option(
      names = "--accuracy-models",
      paramLabel = "N",
      description =
          "number of models to price, three options of each; 400 unless given, 40 with --quick")
  private Integer accuracyModels;

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
          "directory for accuracy.md, accuracy.png, accuracy.csv and, with a network, recovery.md,"
              + " dashboard.html, executive-summary.md, summary.md, days.csv and the folders figures"
              + " and results")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Choice.of("--model", model, AccuracyBox.names());
    for (String study : studies) {
      Choice.of("--studies", study, List.of(ACCURACY, RECOVERY, SUITE));
    }
    if (simulatedOnly && !in.isEmpty()) {
      throw new IllegalArgumentException(
          "--in = " + in + ": must not be given with --simulated-only");
    }
    int recovered = Require.atLeast("--surfaces", given(surfaces, 1000, 100), 2);
    int priced = Require.atLeast("--accuracy-models", given(accuracyModels, 400, 40), 1);
    boolean network = NeuralCalibrator.families().contains(model);
    try (OutputFolder folder = new OutputFolder(out)) {
      if (network && studies.contains(SUITE)) {
        runSuite(folder);
      }
      if (network && studies.contains(RECOVERY)) {
        addRecovery(folder, recovered);
      }
      if (studies.contains(ACCURACY)) {
        addAccuracy(folder, priced);
      }
      folder.commit();
    }
    return 0;
  }

  private int given(Integer value, int full, int few) {
    return value != null ? value : quick ? few : full;
  }

  private void runSuite(OutputFolder folder) throws IOException {
    ValidationSuite suite = ValidationSuite.of(model).withSeed(seed);
    DaysCsv days = new DaysCsv();
    if (!simulatedOnly) {
      suite =
          suite.withDays(
              in.isEmpty()
                  ? DailySurfaces.of(BundledDays.chains(), rules.cleaner(), days)
                  : DailySurfaces.read(in, quotes.reader(), rules.cleaner(), days));
      days.write(folder.add("days.csv"));
    }
    suite = quick ? suite.withQuick() : suite;
    Progress progress = Progress.of(1);
    String answers =
        suite.run(
            out, command(), (study, done, all, share) -> progress.show((done + share) / all, done));
    progress.close();
    print(answers);
    for (String day : days.dropped()) {
      print("Day without a quote that can be used: " + day + "\n");
    }
  }

  /** What was asked for, without the folder. */
  private String command() {
    StringBuilder text =
        new StringBuilder("levy.jar validate --model " + model + " --seed " + seed);
    text.append(quick ? " --quick" : "").append(simulatedOnly ? " --simulated-only" : "");
    for (Path file : in) {
      text.append(" --in ").append(file.getFileName());
    }
    return text.toString();
  }

  private void addRecovery(OutputFolder folder, int count) throws IOException {
    try (NeuralCalibrator calibrator = NeuralCalibrator.of(model)) {
      String table = RecoveryStudy.run(calibrator, count, seed).toMarkdown();
      folder.add("recovery.md", table);
      print(table);
    }
  }

  private void addAccuracy(OutputFolder folder, int models) throws IOException {
    List<Accuracy> results = AccuracyStudy.run(AccuracyBox.of(model), models, seed, TARGETS);
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
