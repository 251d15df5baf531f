package io.github.mohinio.levy.validation.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text files that come with this package. */
public final class Resource {

  private Resource() {}

  /**
   * Reads a text file.
   *
   * @param name path relative to this package
   * @throws IllegalStateException if the jar lacks it
   */
  public static String text(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource = " + name + ": must be beside the class files");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
