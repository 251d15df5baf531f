package io.github.mohinio.levy.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that appear in a directory together, when all of them are complete. */
final class OutputFolder implements AutoCloseable {

  private final Path folder;
  private final List<OutputFile> files = new ArrayList<>();

  /**
   * Chooses the directory, which is made when the first file is, or by {@link #make}.
   *
   * @throws IllegalArgumentException if it is a file
   */
  OutputFolder(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IllegalArgumentException("--out = " + folder + ": must be a directory");
    }
    this.folder = folder;
  }

  /** Makes the directory at once, so that long work does not end in front of a closed door. */
  void make() throws IOException {
    Files.createDirectories(folder);
    if (!Files.isWritable(folder)) {
      throw new IllegalArgumentException("--out = " + folder + ": must be writable");
    }
  }

  /** Adds a file to be written by the caller. */
  Path add(String name) throws IOException {
    OutputFile file = new OutputFile(folder.resolve(name));
    files.add(file);
    return file.part();
  }

  /** Adds a file with this text. */
  void add(String name, String text) throws IOException {
    Files.writeString(add(name), text, StandardCharsets.UTF_8);
  }

  /** Moves all files to their places. */
  void commit() throws IOException {
    for (OutputFile file : files) {
      file.commit();
    }
  }

  @Override
  public void close() throws IOException {
    for (OutputFile file : files) {
      file.close();
    }
  }
}
