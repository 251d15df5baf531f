package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.training.onnx.OnnxModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An ONNX file and, beside it, its SHA-256 in the format of {@code sha256sum}. */
final class NetworkFiles {

  private NetworkFiles() {}

  /**
   * Writes {@code <name>.onnx} and {@code <name>.onnx.sha256}.
   *
   * @param folder where to; made if it is missing
   * @throws IOException if a file cannot be written
   */
  static void write(Path folder, String name, OnnxModel model) throws IOException {
    String file = name + ".onnx";
    Files.createDirectories(folder);
    Files.write(folder.resolve(file), model.toByteArray());
    Files.writeString(
        folder.resolve(file + ".sha256"),
        model.sha256() + "  " + file + "\n",
        StandardCharsets.US_ASCII);
  }
}
