package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.training.loop.TrainedNetwork;
import io.github.mohinio.levy.training.loop.TrainingCurves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a network, its SHA-256, its card and the curves of its training. */
public final class NetworkWriter {

  private static final Logger LOG = LoggerFactory.getLogger(NetworkWriter.class);

  private NetworkWriter() {}

  /**
   * Makes the network of a recipe and writes four files.
   *
   * @param recipe what to make
   * @param resources folder of {@code <name>.onnx} and {@code <name>.onnx.sha256}
   * @param cards folder of {@code <name>.md}
   * @param curves folder of {@code <name>_curves.csv}, as {@link TrainingCurves} has it
   * @throws IOException if a file cannot be written
   */
  public static void write(Recipe recipe, Path resources, Path cards, Path curves)
      throws IOException {
    TrainedNetwork network = NetworkRelease.make(recipe, new TrainingLog(recipe.name()));
    NetworkFiles.write(resources, recipe.name(), network.model());
    Files.createDirectories(cards);
    Files.writeString(cards.resolve(recipe.name() + ".md"), ModelCard.markdown(recipe, network));
    Files.createDirectories(curves);
    Files.writeString(
        curves.resolve(recipe.name() + "_curves.csv"), TrainingCurves.csv(network.history()));
    LOG.info("{}: SHA-256 {}", recipe.name(), network.sha256());
  }
}
