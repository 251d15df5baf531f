package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.dataset.DataSetCsv;
import io.github.mohinio.levy.calibration.dataset.DataSetHeader;
import io.github.mohinio.levy.calibration.dataset.DataSetWriter;
import io.github.mohinio.levy.calibration.dataset.QuoteValue;
import io.github.mohinio.levy.calibration.dataset.SimulatedDataSet;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.family.VolatilityRegime;
import io.github.mohinio.levy.calibration.simulation.QuoteNoise;
import io.github.mohinio.levy.calibration.simulation.Split;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import io.github.mohinio.levy.validation.report.CoverageReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code levy generate}: a file of simulated surfaces. */
@Command(
    name = "generate",
    description = "Simulates option surfaces of random models of one family.",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

  private static final String TRAINING = "training";
  private static final String MARKET = "market";
  private static final String PRICES = "prices";
  private static final String VOLS = "vols";

  @Spec private CommandSpec spec;

  @Mixin private GridOptions grid;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "NAME",
      description = "model to simulate")
  private String model;

  @Option(
      names = "--samples",
      required = true,
      paramLabel = "N",
      description = "number of surfaces")
  private long samples;

  @Option(
      names = "--seed",
      required = true,
      paramLabel = "S",
      description = "seed that fixes every number")
  private long seed;

  @Option(
      names = "--noise",
      defaultValue = "none",
      paramLabel = "SPEC",
      description =
          "noise of the quotes: a level such as 0.05 for lognormal noise, or kinds with + between:"
              + " lognormal:LEVEL, gaussian-price:LEVEL, gaussian-vol:LEVEL, smile:LEVEL:LENGTH,"
              + " bid-ask:LEVEL:TICK, outliers:SHARE:SIZE, missing:SHARE; none unless given")
  private String noise;

  @Option(
      names = "--region",
      defaultValue = TRAINING,
      paramLabel = "NAME",
      description =
          "where parameters are drawn from: training, the default, the box of the networks;"
              + " market, where the fits to index options are")
  private String region;

  @Option(
      names = "--regime",
      paramLabel = "NAME",
      description =
          "calm, normal or stressed: models of that part of the region whose volatility is"
              + " 4 to 15, 15 to 30, 30 to 150 %%")
  private String regime;

  @Option(
      names = "--split",
      defaultValue = "training",
      paramLabel = "NAME",
      description = "training, the default, validation or test: they share no surface")
  private String split;

  @Option(
      names = "--values",
      defaultValue = PRICES,
      paramLabel = "KIND",
      description = "prices, the default, or vols, Black volatilities")
  private String values;

  @Option(names = "--csv", description = "write the data set as FILE.csv too")
  private boolean csv;

  @Option(
      names = "--coverage",
      description = "show how the parameters fill their region in FILE.coverage.html and .csv")
  private boolean coverage;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads to use, all unless given; the numbers do not depend on it")
  private Integer threads;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "file for the surfaces; what is in it is told by FILE.json")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (samples <= 0) {
      throw new IllegalArgumentException("--samples = " + samples + ": must be > 0");
    }
    SurfaceSimulator simulator = simulator();
    Split part = constant("--split", split, Split.class);
    Choice.of("--values", values, List.of(PRICES, VOLS));
    if (Files.isDirectory(out)) {
      throw new IllegalArgumentException("--out = " + out + ": must not be a directory");
    }
    Files.createDirectories(out.toAbsolutePath().getParent());
    Progress progress = Progress.of(samples);
    DataSetHeader header =
        DataSetWriter.of(simulator)
            .withSplit(part)
            .withValue(values.equals(PRICES) ? QuoteValue.PRICE : QuoteValue.VOLATILITY)
            .withProgress(done -> progress.show(done, done))
            .write(samples, out);
    progress.close();
    if (csv || coverage) {
      addExtras();
    }
    print(header);
    return 0;
  }

  private SurfaceSimulator simulator() {
    ModelFamily family = ModelFamily.named(Choice.of("--model", model, ModelFamily.names()));
    SurfaceSimulator simulator =
        SurfaceSimulator.of(region(family))
            .withLayout(grid.layout())
            .withNoise(QuoteNoise.parse(noise))
            .withSeed(seed);
    return threads == null ? simulator : simulator.withThreads(threads);
  }

  private ParameterRegion region(ModelFamily family) {
    Choice.of("--region", region, List.of(TRAINING, MARKET));
    ParameterRegion whole =
        region.equals(TRAINING) ? ParameterRegion.training(family) : ParameterRegion.market(family);
    return regime == null ? whole : constant("--regime", regime, VolatilityRegime.class).of(whole);
  }

  /** One of the constants of an enum, by its name in lower case. */
  private static <E extends Enum<E>> E constant(String option, String name, Class<E> type) {
    List<String> names =
        List.of(type.getEnumConstants()).stream()
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    return type.getEnumConstants()[names.indexOf(Choice.of(option, name, names))];
  }

  private void addExtras() throws IOException {
    try (SimulatedDataSet set = SimulatedDataSet.open(out)) {
      if (csv) {
        DataSetCsv.write(set, sibling(".csv"));
      }
      if (coverage) {
        CoverageReport.write(set, sibling(".coverage.html"), sibling(".coverage.csv"));
      }
    }
  }

  private Path sibling(String ending) {
    return out.resolveSibling(out.getFileName() + ending);
  }

  private void print(DataSetHeader header) {
    PrintWriter printer = spec.commandLine().getOut();
    printer.println(
        "%s: %d surfaces of %s, %d numbers each"
            .formatted(out, header.counts().samples(), model, header.width()));
    header
        .counts()
        .rejected()
        .forEach((status, count) -> printer.println("  " + count + " kept out: " + status));
    printer.println("  SHA-256 " + header.sha256());
    printer.flush();
  }
}
