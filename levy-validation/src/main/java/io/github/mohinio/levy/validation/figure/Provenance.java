package io.github.mohinio.levy.validation.figure;

import java.util.Objects;

/**
 * What a figure was made from.
 *
 * @param command command that makes its data again
 * @param seed seed of whatever was random
 * @param dataSha256 SHA-256 of the data it was drawn from, in hexadecimal
 * @param version version of the library that made the data
 */
public record Provenance(String command, long seed, String dataSha256, String version) {

  /** Checks that nothing is null. */
  public Provenance {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(dataSha256, "dataSha256");
    Objects.requireNonNull(version, "version");
  }
}
