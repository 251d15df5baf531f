package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.validation.comparison.Comparison;
import io.github.mohinio.levy.validation.comparison.LabelledSurface;
import io.github.mohinio.levy.validation.comparison.ModelComparison;
import io.github.mohinio.levy.validation.report.ComparisonReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code levy compare}: several models on one surface, or on the surfaces of many days. */
@Command(
    name = "compare",
    description = "Fits several models to the option quotes of every day in one or more files.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private QuoteOptions quotes;

  @Mixin private CleaningOptions rules;

  @Mixin private ObjectiveOptions objective;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "CSV file of quotes, of one or of many days; may be given several times")
  private List<Path> in;

  @Option(
      names = "--models",
      split = ",",
      defaultValue = "black_scholes,variance_gamma,cgmy,nig,merton,kou,meixner,bilateral_gamma",
      paramLabel = "NAMES",
      description = "models to fit, with commas between; ${DEFAULT-VALUE} if not given")
  private List<String> models;

  @Option(
      names = "--folds",
      paramLabel = "N",
      description = "hold out each of so many parts of the quotes in turn; none if not given")
  private Integer folds;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "directory for models.csv, fits.csv, parameters.csv, days.csv and report.html")
  private Path out;

  @Override
  public Integer call() throws IOException {
    List<ModelFamily> families = families();
    ModelComparison comparison = ModelComparison.of(families).withObjective(objective.objective());
    if (folds != null) {
      comparison = comparison.withFolds(folds);
    }
    try (OutputFolder folder = new OutputFolder(out)) {
      DaysCsv days = new DaysCsv();
      List<LabelledSurface> surfaces =
          DailySurfaces.read(in, quotes.reader(), rules.cleaner(), days);
      Progress progress = Progress.of((double) families.size() * surfaces.size());
      long[] done = new long[1];
      Comparison result =
          comparison.withProgress(fit -> progress.show(++done[0], done[0])).compare(surfaces);
      progress.close();
      ComparisonCsv.write(result, folder);
      days.write(folder.add("days.csv"));
      ComparisonReport.write(result, title(), folder.add("report.html"));
      folder.commit();
      ComparisonSummary.print(result, days, spec.commandLine().getOut());
    }
    return 0;
  }

  private List<ModelFamily> families() {
    List<ModelFamily> families = new ArrayList<>();
    for (String model : models) {
      Choice.of("--models", model, ModelFamily.names());
      families.add(objective.restrict(ModelFamily.named(model)));
    }
    return families;
  }

  private String title() {
    return in.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
  }
}
