package io.github.mohinio.levy.examples.crossvalidation;

import io.github.mohinio.levy.calibration.feature.InputKind;
import io.github.mohinio.levy.calibration.neural.NetworkTrainer;
import io.github.mohinio.levy.training.release.Recipe;
import io.github.mohinio.levy.training.release.RecipeData;
import io.github.mohinio.levy.validation.crossvalidation.CrossValidation;
import io.github.mohinio.levy.validation.crossvalidation.CrossValidationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Cross-validates a network of the library on surfaces like those it was trained on, noise and
 * missing quotes included: prints the errors and writes them to {@code cross-validation.csv} and
 * {@code cross-validation.md}.
 */
@Command(
    name = "cross-validate",
    description = "Trains a network on all folds of a data set but one, for each of them.")
public final class CrossValidate implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", description = "network, such as variance_gamma or cgmy_market")
  private String name;

  @Option(names = "--folds", description = "number of folds (default: ${DEFAULT-VALUE})")
  private int folds = 5;

  @Option(names = "--samples", description = "surfaces in all (default: ${DEFAULT-VALUE})")
  private int samples = 1 << 16;

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
    CrossValidationResult result = run(validation, Recipe.named(name).withSamples(samples));
    Files.createDirectories(out);
    Files.writeString(out.resolve("cross-validation.csv"), result.toCsv());
    Files.writeString(out.resolve("cross-validation.md"), result.toMarkdown());
    System.out.print(result.toMarkdown());
    return 0;
  }

  /** Cross-validates on the surfaces of a recipe. */
  static CrossValidationResult run(CrossValidation validation, Recipe recipe) {
    RecipeData data = new RecipeData(recipe);
    return validation.run(recipe.region(), data.basis(), data.training(InputKind.COEFFICIENTS));
  }
}
