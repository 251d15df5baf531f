package io.github.mohinio.levy.validation.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that are there whole or not at all. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes a text in UTF-8 to a neighbour of the file and moves it there.
   *
   * @throws UncheckedIOException if that fails; nothing is left behind
   */
  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes bytes to a neighbour of the file and moves it there.
   *
   * @throws UncheckedIOException if that fails; nothing is left behind
   */
  public static void write(Path file, byte[] bytes) {
    // Not Files.createTempFile: its files can be read by their owner alone, and stay so.
    Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try {
        Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        move(part, file);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
