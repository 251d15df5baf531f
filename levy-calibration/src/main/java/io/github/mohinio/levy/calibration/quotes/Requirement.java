package io.github.mohinio.levy.calibration.quotes;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that a file must say, and the columns that can say it.
 *
 * @param what what it is, for messages
 * @param ways sets of columns, any one of which will do
 */
record Requirement(String what, List<List<Column>> ways) {

  /** Copies the lists. */
  Requirement {
    ways = ways.stream().map(List::copyOf).toList();
  }

  /** Something that a column says. */
  static Requirement of(String what, Column column) {
    return new Requirement(what, List.of(List.of(column)));
  }

  boolean isMet(Header header) {
    return ways.stream().anyMatch(way -> way.stream().allMatch(header::has));
  }

  /** As in {@code no column for price: must have price or mid; or both bid and ask}. */
  String problem(ColumnNames names) {
    List<String> texts = new ArrayList<>();
    for (List<Column> way : ways) {
      List<String> columns =
          way.stream().map(column -> ColumnNames.alternatives(names.of(column))).toList();
      texts.add((way.size() > 1 ? "both " : "") + String.join(" and ", columns));
    }
    return "no column for the " + what + ": must have " + String.join("; or ", texts);
  }
}
