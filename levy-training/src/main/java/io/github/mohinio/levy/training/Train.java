package io.github.mohinio.levy.training;

import io.github.mohinio.levy.training.release.ArchitectureComparison;
import io.github.mohinio.levy.training.release.NetworkWriter;
import io.github.mohinio.levy.training.release.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Trains networks. The working directory is the root of the source tree.
 *
 * <ul>
 *   <li>{@code NAME}: remakes a network of the library, such as {@code variance_gamma}, and writes
 *       its file, its SHA-256, its card and the curves of its training to their places in the
 *       source tree.
 *   <li>{@code architectures NAME [--samples N] [--epochs N] [--out DIR] [--tables DIR]}: trains
 *       all architectures on the same surfaces, fewer of them than the networks of the library, and
 *       writes their files to a folder, {@code levy-training/target/architectures/NAME} unless
 *       another is given, and tables of their errors and training curves there or to another.
 * </ul>
 */
public final class Train {

  private static final Path RESOURCES =
      Path.of("levy-calibration/src/main/resources/io/github/mohinio/levy/calibration/neural");
  private static final Path CARDS = Path.of("docs/model-cards");
  private static final Path CURVES =
      Path.of("levy-validation/src/main/resources/io/github/mohinio/levy/validation/training");
  private static final Path COMPARED = Path.of("levy-training/target/architectures");

  private static final String ARCHITECTURES = "architectures";
  private static final int SAMPLES = 1 << 16;
  private static final int EPOCHS = 12;

  private Train() {}

  /**
   * Runs a command.
   *
   * @throws IllegalArgumentException naming the argument that is missing, unknown or out of range
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      throw new IllegalArgumentException(
          "arguments = 0: must be NAME, or architectures NAME [--samples N] [--epochs N]"
              + " [--out DIR] [--tables DIR]");
    }
    if (!args[0].equals(ARCHITECTURES)) {
      new CommandLine(args, 1, List.of());
      NetworkWriter.write(Recipe.named(args[0]), RESOURCES, CARDS, CURVES);
      return;
    }
    CommandLine line =
        new CommandLine(args, 2, List.of("--samples", "--epochs", "--out", "--tables"));
    String name = args[1];
    Recipe recipe = Recipe.named(name);
    Path out = line.path("--out", COMPARED.resolve(name));
    ArchitectureComparison.write(
        recipe
            .withSamples(line.positive("--samples", SAMPLES))
            .withSettings(recipe.settings().withEpochs(line.positive("--epochs", EPOCHS))),
        out,
        line.path("--tables", out));
  }
}
