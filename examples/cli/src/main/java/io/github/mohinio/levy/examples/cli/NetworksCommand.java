package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.validation.network.Bar;
import io.github.mohinio.levy.validation.network.Bars;
import io.github.mohinio.levy.validation.network.NetworkComparison;
import io.github.mohinio.levy.validation.network.NetworkResult;
import io.github.mohinio.levy.validation.network.NetworkStudy;
import io.github.mohinio.levy.validation.network.StudiedNetwork;
import io.github.mohinio.levy.validation.report.NetworkReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code levy networks}: what networks that calibrate are worth, on surfaces they never saw. */
@Command(
    name = "networks",
    description =
        "Studies networks that calibrate on simulated surfaces they were not trained on: accuracy,"
            + " noise, missing quotes, intervals, refinement, range and cost, side by side.",
    mixinStandardHelpOptions = true)
final class NetworksCommand implements Callable<Integer> {

  private static final String TRAINING = "training";
  private static final String MARKET = "market";
  private static final int QUICK = 200;

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Which which;

  /** Networks of the library or of the user's. */
  private static final class Which {
    @Option(
        names = "--model",
        split = ",",
        paramLabel = "NAMES",
        description = "models whose networks come with the library, with commas between")
    private List<String> models;

    @Option(
        names = "--network",
        split = ",",
        paramLabel = "FILES",
        description = "network files, each with FILE.sha256 beside it, with commas between")
    private List<Path> files;
  }

  @Option(
      names = "--region",
      paramLabel = "NAME",
      description =
          "with --model: training, the default, for the networks of the training boxes; market for"
              + " those of the regions that real markets are in")
  private String region;

  @Option(
      names = "--surfaces",
      paramLabel = "N",
      description = "number of surfaces under every condition; 2000 unless given")
  private Integer surfaces;

  @Option(names = "--quick", description = "200 surfaces, for a first look")
  private boolean quick;

  @Option(
      names = "--seed",
      defaultValue = "2026",
      paramLabel = "S",
      description = "seed of the surfaces; 2026 unless given")
  private long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "directory for study.json, study.csv, study.md and networks.html")
  private Path out;

  @Override
  public Integer call() throws IOException {
    NetworkStudy study = study();
    List<StudiedNetwork> networks = new ArrayList<>();
    try (OutputFolder folder = new OutputFolder(out)) {
      open(networks);
      Progress progress = Progress.of(1);
      NetworkComparison comparison =
          NetworkComparison.run(
              networks,
              study,
              share -> progress.show(share, (long) (share * networks.size() * study.surfaces())));
      progress.close();
      folder.add("study.json", Json.text(NetworksJson.of(comparison)));
      folder.add("study.csv", comparison.toCsv());
      folder.add("study.md", NetworkReport.markdown(comparison));
      NetworkReport.write(comparison, folder.add("networks.html"));
      folder.commit();
      print(comparison);
    } finally {
      networks.forEach(StudiedNetwork::close);
    }
    return 0;
  }

  private NetworkStudy study() {
    if (quick && surfaces != null) {
      throw new IllegalArgumentException("--quick: must be without --surfaces = " + surfaces);
    }
    NetworkStudy study = NetworkStudy.withDefaults().withSeed(seed);
    if (surfaces == null) {
      return quick ? study.withSurfaces(QUICK) : study;
    }
    return study.withSurfaces(Require.atLeast("--surfaces", surfaces, 20));
  }

  private void open(List<StudiedNetwork> networks) {
    if (which.files != null) {
      if (region != null) {
        throw new IllegalArgumentException(
            "--region = " + region + ": must be with --model; a file says its region itself");
      }
      which.files.forEach(file -> networks.add(StudiedNetwork.load(file)));
      return;
    }
    boolean market =
        Choice.of("--region", region == null ? TRAINING : region, List.of(TRAINING, MARKET))
            .equals(MARKET);
    List<String> known = market ? NeuralCalibrator.marketFamilies() : NeuralCalibrator.families();
    which.models.forEach(model -> Choice.of("--model", model, known));
    for (String model : which.models) {
      networks.add(market ? StudiedNetwork.market(model) : StudiedNetwork.training(model));
    }
  }

  private void print(NetworkComparison comparison) {
    PrintWriter printer = spec.commandLine().getOut();
    for (NetworkResult result : comparison.results()) {
      List<Bar.Outcome> outcomes = Bars.of(result);
      printer.printf(
          Locale.ROOT,
          "%s: %d surfaces, %d of %d bars met%n",
          result.network(),
          result.surfaces(),
          outcomes.stream().filter(o -> o.verdict() == Bar.Verdict.MET).count(),
          outcomes.size());
      outcomes.stream()
          .filter(o -> o.verdict() != Bar.Verdict.MET)
          .forEach(o -> printer.println("  " + line(o)));
    }
    printer.flush();
  }

  private static String line(Bar.Outcome outcome) {
    Bar bar = outcome.bar();
    return String.format(
        Locale.ROOT,
        "%s: %s, %s, %s%s = %.5g (%.5g to %.5g): must be %s",
        outcome.verdict().name().toLowerCase(Locale.ROOT),
        bar.condition(),
        bar.method().label(),
        bar.measure().label(),
        bar.coordinate().isEmpty() ? "" : " of " + bar.coordinate(),
        outcome.estimate().value(),
        outcome.estimate().lower(),
        outcome.estimate().upper(),
        limits(bar));
  }

  private static String limits(Bar bar) {
    if (bar.most() == Double.POSITIVE_INFINITY) {
      return ">= " + bar.least();
    }
    return bar.least() == Double.NEGATIVE_INFINITY
        ? "<= " + bar.most()
        : "in [" + bar.least() + ", " + bar.most() + "]";
  }
}
