package io.github.mohinio.levy.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears when it is complete: written beside its place under another name, moved by
 * {@link #commit}, and removed by {@link #close} if it never came to that.
 */
final class OutputFile implements AutoCloseable {

  private final Path target;
  private final Path part;

  /**
   * Chooses the place; writes nothing yet but the directory it is in.
   *
   * @param target where the file will be; one that is there will be replaced
   * @throws IllegalArgumentException if it is a directory
   * @throws IOException if its directory cannot be made
   */
  OutputFile(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IllegalArgumentException("--out = " + target + ": must not be a directory");
    }
    this.target = target.toAbsolutePath();
    Path folder = this.target.getParent();
    Files.createDirectories(folder);
    part =
        folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
  }

  /** Where to write. */
  Path part() {
    return part;
  }

  /** Moves what was written to its place. */
  void commit() throws IOException {
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(part);
  }
}
