package io.github.mohinio.levy.validation.internal;

import java.util.Objects;

/** Version of this library, from the manifest of its jar. */
public final class LibraryVersion {

  private LibraryVersion() {}

  /** The version; {@code not packaged} outside a jar. */
  public static String text() {
    String version = LibraryVersion.class.getPackage().getImplementationVersion();
    return Objects.requireNonNullElse(version, "not packaged");
  }
}
