package io.github.mohinio.levy.calibration.quotes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** First line of a file: where each column stands. Names are compared without case and blanks. */
final class Header {

  private final String source;
  private final List<String> names;
  private final Map<Column, Integer> places = new EnumMap<>(Column.class);

  /**
   * Finds the columns.
   *
   * @param source name of the file, for messages
   * @param cells cells of the header line
   * @throws IllegalArgumentException if a name that is used occurs twice
   */
  Header(String source, List<String> cells) {
    this.source = source;
    List<String> stripped = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (String cell : cells) {
      stripped.add(cell.strip());
      keys.add(cell.strip().toLowerCase(Locale.ROOT));
    }
    names = List.copyOf(stripped);
    for (Column column : Column.values()) {
      find(column, keys);
    }
  }

  private void find(Column column, List<String> keys) {
    for (String name : column.names()) {
      int place = keys.indexOf(name);
      if (place >= 0) {
        if (place != keys.lastIndexOf(name)) {
          throw problem("column " + name + " occurs more than once: must be unique");
        }
        places.put(column, place);
        return;
      }
    }
  }

  String source() {
    return source;
  }

  int size() {
    return names.size();
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  /** Place of a column that is there. */
  int place(Column column) {
    return places.get(column);
  }

  /** Name that a column has in this file, or its first accepted name if it is not there. */
  String name(Column column) {
    return has(column) ? names.get(place(column)) : column.names().get(0);
  }

  void require(Column column) {
    if (!has(column)) {
      throw problem(
          "no column "
              + column.names().get(0)
              + ": must have one named "
              + column.alternatives()
              + "; columns found: "
              + found());
    }
  }

  String found() {
    return String.join(", ", names);
  }

  IllegalArgumentException problem(String text) {
    return new IllegalArgumentException(source + ": " + text);
  }
}
