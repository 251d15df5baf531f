package io.github.mohinio.levy.calibration.quotes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** First line of a file: where each column stands. Names are compared without case and blanks. */
final class Header {

  private static final int ABSENT = -1;

  private final String source;
  private final List<String> names;
  private final int[] places = new int[Column.values().length];

  /**
   * Finds the columns.
   *
   * @param source name of the file, for messages
   * @param cells cells of the header line
   * @param columns names to look for
   * @throws IllegalArgumentException if a name that is used occurs twice
   */
  Header(String source, List<String> cells, ColumnNames columns) {
    this.source = source;
    names = cells.stream().map(String::strip).toList();
    List<String> keys = cells.stream().map(ColumnNames::key).toList();
    for (Column column : Column.values()) {
      places[column.ordinal()] = find(columns.of(column), keys);
    }
  }

  private int find(List<String> wanted, List<String> keys) {
    for (String name : wanted) {
      String key = ColumnNames.key(name);
      int place = keys.indexOf(key);
      if (place >= 0) {
        if (place != keys.lastIndexOf(key)) {
          throw problem("column " + name + " occurs more than once: must be unique");
        }
        return place;
      }
    }
    return ABSENT;
  }

  /** The names of a header line in the form in which they are compared. */
  static Set<String> keys(List<String> cells) {
    return cells.stream().map(ColumnNames::key).collect(Collectors.toUnmodifiableSet());
  }

  int size() {
    return names.size();
  }

  boolean has(Column column) {
    return places[column.ordinal()] != ABSENT;
  }

  /** Place of a column; negative if it is not there. */
  int place(Column column) {
    return places[column.ordinal()];
  }

  /** Name that a column has in this file; its own in lower case if it is not there. */
  String name(Column column) {
    return has(column) ? names.get(place(column)) : ColumnNames.key(column.name());
  }

  String found() {
    return String.join(", ", names);
  }

  IllegalArgumentException problem(String text) {
    return new IllegalArgumentException(source + ": " + text);
  }
}
