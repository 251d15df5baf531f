package io.github.mohinio.levy.calibration.quotes;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Opens files of text and refuses what is none. */
final class QuoteFile {

  private static final int PEEK = 4096;

  private QuoteFile() {}

  /** Name of a file without its folder, for messages. */
  static String name(Path file) {
    return Objects.toString(file.getFileName(), file.toString());
  }

  /**
   * Opens a file. What is not UTF-8 is replaced: it can only stand in cells that are not read, or
   * end in a row error.
   *
   * @throws IllegalArgumentException if there is no such file or it is not text
   */
  static Reader open(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IllegalArgumentException("file = " + file + ": must exist");
    }
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException("file = " + file + ": must be a file, not a directory");
    }
    InputStream stream = new BufferedInputStream(Files.newInputStream(file), 2 * PEEK);
    try {
      requireText(name(file), stream);
    } catch (IOException | IllegalArgumentException e) {
      stream.close();
      throw e;
    }
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  private static void requireText(String name, InputStream stream) throws IOException {
    stream.mark(PEEK);
    byte[] begin = stream.readNBytes(PEEK);
    stream.reset();
    if (startsWith(begin, 0x1f, 0x8b) || startsWith(begin, 'P', 'K', 3, 4)) {
      throw new IllegalArgumentException(name + ": is compressed: must be text");
    }
    if (startsWith(begin, 0xff, 0xfe) || startsWith(begin, 0xfe, 0xff)) {
      throw new IllegalArgumentException(name + ": is UTF-16: must be UTF-8");
    }
    for (byte b : begin) {
      if (b == 0) {
        throw new IllegalArgumentException(name + ": is binary: must be text");
      }
    }
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
