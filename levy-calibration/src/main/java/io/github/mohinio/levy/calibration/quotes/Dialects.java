package io.github.mohinio.levy.calibration.quotes;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The dialects that there are. */
final class Dialects {

  static final String AUTO = "auto";

  /** The generic one last, for it recognises everything. */
  private static final List<Dialect> ALL =
      List.of(
          new CboeDataShop(),
          new OptionMetrics(),
          new Orats(),
          new Deribit(),
          new Yahoo(),
          new GenericDialect());

  private Dialects() {}

  /** Names of all dialects, {@link #AUTO} first. */
  static List<String> names() {
    return Stream.concat(Stream.of(AUTO), ALL.stream().map(Dialect::name)).toList();
  }

  /**
   * Dialects that a name allows.
   *
   * @throws IllegalArgumentException if there is no such name
   */
  static List<Dialect> named(String name) {
    if (name.equals(AUTO)) {
      return ALL;
    }
    List<Dialect> found = ALL.stream().filter(dialect -> dialect.name().equals(name)).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "dialect = " + name + ": must be " + ColumnNames.alternatives(names()));
    }
    return found;
  }

  /** The one to read a file in: the only one, or the first that recognises the header. */
  static Dialect choose(List<Dialect> candidates, Set<String> header) {
    return candidates.size() == 1
        ? candidates.get(0)
        : candidates.stream().filter(d -> d.recognises(header)).findFirst().orElseThrow();
  }
}
