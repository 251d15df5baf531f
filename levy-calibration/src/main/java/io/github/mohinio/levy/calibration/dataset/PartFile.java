package io.github.mohinio.levy.calibration.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears when it is complete: written beside its place under another name, moved by
 * {@link #commit}, and removed by {@link #close} if it never came to that.
 */
final class PartFile implements AutoCloseable {

  private final Path target;
  private final Path part;

  PartFile(Path target) {
    this.target = target.toAbsolutePath();
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    part = this.target.resolveSibling(name);
  }

  /** Where to write. */
  Path path() {
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
