package io.github.mohinio.levy.validation.figure;

import java.util.Locale;

/** What a number of a {@link Mark} is. */
public enum Channel {
  /** Place along the first axis. */
  X,
  /** Place along the second axis. */
  Y,
  /** Colour of a heat map, height of a surface. */
  Z,
  /** Lower end of an interval or a bin. */
  LOWER,
  /** Upper end of an interval or a bin. */
  UPPER;

  /** Name of the column in a CSV file. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
