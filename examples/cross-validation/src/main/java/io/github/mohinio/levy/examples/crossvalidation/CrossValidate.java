package io.github.mohinio.levy.examples.crossvalidation;

import io.github.mohinio.levy.calibration.feature.InputKind;
import io.github.mohinio.levy.calibration.neural.NetworkTrainer;
import io.github.mohinio.levy.training.release.Recipe;
import io.github.mohinio.levy.training.release.RecipeData;
import io.github.mohinio.levy.validation.crossvalidation.CrossValidation;
import io.github.mohinio.levy.validation.crossvalidation.CrossValidationResult;
import io.github.mohinio.levy.validation.crossvalidation.ExpandingWindow;
import io.github.mohinio.levy.validation.crossvalidation.ExpandingWindowResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Judges the training of a network of the library on surfaces like those it was trained on, noise
 * and missing quotes included: cross-validation, and retraining while samples come in an order of
 * regimes. Prints the errors and writes {@code <name>_folds.csv}, {@code <name>_percentiles.csv}
 * and {@code <name>_regimes.csv}.
 */
@Command(
    name = "cross-validate",
    description =
        "Trains a network on all folds of a data set but one, for each of them; and again and again"
            + " on ever more samples that come in an order of regimes, tested on the next.")
public final class CrossValidate implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", description = "network, such as variance_gamma or cgmy_market")
  private String name;

  @Option(names = "--folds", description = "number of folds (default: ${DEFAULT-VALUE})")
  private int folds = 5;

  @Option(names = "--samples", description = "surfaces in the folds (default: ${DEFAULT-VALUE})")
  private int samples = 1 << 16;

  @Option(
      names = "--walk-samples",
      description = "surfaces in an order of regimes (default: ${DEFAULT-VALUE})")
  private int walkSamples = 32_000;

  @Option(
      names = "--window",
      description = "surfaces that the walk begins with (default: ${DEFAULT-VALUE})")
  private int window = 10_000;

  @Option(
      names = "--step",
      description = "surfaces that each step of the walk adds (default: ${DEFAULT-VALUE})")
  private int step = 2_000;

  @Option(names = "--epochs", description = "passes over them (default: ${DEFAULT-VALUE})")
  private int epochs = 12;

  @Option(names = "--out", required = true, description = "folder of the tables")
  private Path out;

  private CrossValidate() {}

  /** Runs the command; exits with 2 after bad arguments, with 1 after a failure. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command, with bad values reported as one line. */
  static CommandLine commandLine() {
    return new CommandLine(new CrossValidate())
        .setExecutionExceptionHandler(
            (e, line, parsed) -> {
              line.getErr().println(e.getMessage());
              return e instanceof IllegalArgumentException ? 2 : 1;
            });
  }

  @Override
  public Integer call() throws IOException {
    CrossValidation validation =
        CrossValidation.of(NetworkTrainer.find()).withFolds(folds).withEpochs(epochs);
    ExpandingWindow walk =
        ExpandingWindow.of(NetworkTrainer.find())
            .withWindow(window)
            .withStep(step)
            .withEpochs(epochs);
    CrossValidationResult parts = run(validation, Recipe.named(name).withSamples(samples));
    System.out.println(parts.toMarkdown());
    ExpandingWindowResult stretches = run(walk, Recipe.named(name).withSamples(walkSamples));
    System.out.print(stretches.toMarkdown());
    Files.createDirectories(out);
    Files.writeString(out.resolve(name + "_folds.csv"), parts.toCsv());
    Files.writeString(out.resolve(name + "_percentiles.csv"), parts.percentilesCsv());
    Files.writeString(out.resolve(name + "_regimes.csv"), stretches.toCsv());
    return 0;
  }

  /** Cross-validates on the surfaces of a recipe. */
  static CrossValidationResult run(CrossValidation validation, Recipe recipe) {
    RecipeData data = new RecipeData(recipe);
    return validation.run(recipe.region(), data.basis(), data.training(InputKind.COEFFICIENTS));
  }

  /** Walks over the surfaces of a recipe. */
  static ExpandingWindowResult run(ExpandingWindow walk, Recipe recipe) {
    RecipeData data = new RecipeData(recipe);
    return walk.run(recipe.region(), data.basis(), data.training(InputKind.COEFFICIENTS));
  }
}
