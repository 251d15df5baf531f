package io.github.mohinio.levy.calibration.neural;

import io.github.mohinio.levy.pricing.LevyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An ONNX file with its SHA-256, which stands beside it under the same name with {@code .sha256}
 * appended, in the format of {@code sha256sum}.
 */
final class NetworkFile {

  private static final String SUFFIX = ".sha256";

  private NetworkFile() {}

  /** Bytes of a network that comes with the library, checked. */
  static byte[] resource(String name) {
    return checked(name, resourceBytes(name), resourceBytes(name + SUFFIX));
  }

  /** Bytes of a network in a file, checked against the sum in the file beside it. */
  static byte[] read(Path file) {
    try {
      Path sum = file.resolveSibling(file.getFileName() + SUFFIX);
      if (!Files.exists(file)) {
        throw new IllegalArgumentException("network = " + file + ": there is no such file");
      }
      if (!Files.exists(sum)) {
        throw new IllegalArgumentException(
            "network = " + file + ": its SHA-256 must stand in " + sum.getFileName());
      }
      return checked(file.toString(), Files.readAllBytes(file), Files.readAllBytes(sum));
    } catch (IOException e) {
      throw new UncheckedIOException("network = " + file + ": " + e.getMessage(), e);
    }
  }

  private static byte[] resourceBytes(String name) {
    try (InputStream in = NetworkFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new LevyException("network " + name + ": is not in the library");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] checked(String name, byte[] model, byte[] sum) {
    String expected = new String(sum, StandardCharsets.US_ASCII).strip().split("\\s+")[0];
    String actual = sha256(model);
    if (!actual.equals(expected)) {
      throw new LevyException(
          "network "
              + name
              + ": SHA-256 = "
              + actual
              + ": must be "
              + expected
              + "; the file is damaged");
    }
    return model;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
