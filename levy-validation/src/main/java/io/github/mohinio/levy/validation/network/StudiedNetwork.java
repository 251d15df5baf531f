package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.pricing.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A network to study. Thread-safe; holds native memory: close it.
 *
 * @param name name for tables
 * @param calibrator the network; closed with this
 * @param bytes size of its file
 */
public record StudiedNetwork(String name, NeuralCalibrator calibrator, long bytes)
    implements AutoCloseable {

  /** Checks the size. */
  public StudiedNetwork {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(calibrator, "calibrator");
    Require.positive("bytes", (double) bytes);
  }

  /**
   * The library's network of the training box of a family.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static StudiedNetwork training(String family) {
    return shipped(family, NeuralCalibrator.of(family));
  }

  /**
   * The library's network of the market region of a family.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static StudiedNetwork market(String family) {
    return shipped(family + "_market", NeuralCalibrator.market(family));
  }

  private static StudiedNetwork shipped(String name, NeuralCalibrator calibrator) {
    try {
      URL file = NeuralCalibrator.class.getResource(name + ".onnx");
      return new StudiedNetwork(name, calibrator, file.openConnection().getContentLengthLong());
    } catch (IOException e) {
      calibrator.close();
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A network in a file, named as the file without its ending.
   *
   * @param file ONNX file with a model card; beside it {@code <file>.sha256}
   * @throws IllegalArgumentException if there is no such file
   * @throws io.github.mohinio.levy.pricing.LevyException if the file is damaged
   */
  public static StudiedNetwork load(Path file) {
    NeuralCalibrator calibrator = NeuralCalibrator.load(file);
    try {
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.onnx$", "");
      return new StudiedNetwork(name, calibrator, Files.size(file));
    } catch (IOException e) {
      calibrator.close();
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    calibrator.close();
  }
}
