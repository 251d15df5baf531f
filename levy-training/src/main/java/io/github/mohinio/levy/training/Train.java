package io.github.mohinio.levy.training;

import io.github.mohinio.levy.training.release.NetworkWriter;
import io.github.mohinio.levy.training.release.Recipe;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Remakes a network of the library: trains it, and writes its file, its SHA-256 and its card to
 * their places in the source tree.
 *
 * <p>Argument: the name of the family, such as {@code variance_gamma}. The working directory is the
 * root of the source tree.
 */
public final class Train {

  private static final Path RESOURCES =
      Path.of("levy-calibration/src/main/resources/io/github/mohinio/levy/calibration/neural");
  private static final Path CARDS = Path.of("docs/model-cards");

  private Train() {}

  /** Trains the family named by the only argument. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException(
          "arguments = " + args.length + ": must be 1, the name of the family");
    }
    NetworkWriter.write(Recipe.named(args[0]), RESOURCES, CARDS);
  }
}
