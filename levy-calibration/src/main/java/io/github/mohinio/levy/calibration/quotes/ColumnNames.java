package io.github.mohinio.levy.calibration.quotes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names under which a dialect looks for each column; of several in one header the first counts.
 * They are compared without case and blanks around them. Immutable and thread-safe.
 */
final class ColumnNames {

  static final ColumnNames NONE = new ColumnNames(new EnumMap<>(Column.class));

  private final Map<Column, List<String>> names;

  private ColumnNames(Map<Column, List<String>> names) {
    this.names = names;
  }

  /** The same names, with further ones of a column before those that it has. */
  ColumnNames with(Column column, String... more) {
    Map<Column, List<String>> copy = new EnumMap<>(Column.class);
    copy.putAll(names);
    List<String> all = new ArrayList<>(List.of(more));
    all.addAll(of(column));
    copy.put(column, List.copyOf(all));
    return new ColumnNames(copy);
  }

  /** The same names, with those of the user before the dialect's. */
  ColumnNames with(Map<String, Column> given) {
    ColumnNames all = this;
    for (Map.Entry<String, Column> entry : given.entrySet()) {
      all = all.with(entry.getValue(), entry.getKey());
    }
    return all;
  }

  /** Names of a column; none if the dialect does not have it. */
  List<String> of(Column column) {
    return names.getOrDefault(column, List.of());
  }

  /** The form in which names are compared. */
  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** A list as a sentence has it: "maturity, years or t". */
  static String alternatives(List<String> items) {
    int last = items.size() - 1;
    return last <= 0
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " or " + items.get(last);
  }
}
