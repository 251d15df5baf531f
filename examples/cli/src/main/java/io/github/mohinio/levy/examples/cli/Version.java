package io.github.mohinio.levy.examples.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the jar. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"levy " + Objects.requireNonNullElse(version, "(not from a jar)")};
  }
}
