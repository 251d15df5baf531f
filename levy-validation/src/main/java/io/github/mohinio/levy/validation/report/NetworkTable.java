package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.validation.internal.Html;
import io.github.mohinio.levy.validation.internal.HtmlTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One table of the page of networks, for HTML and Markdown alike. Not thread-safe while rows are
 * added.
 */
final class NetworkTable {

  private final String title;
  private final String note;
  private final int textColumns;
  private final List<String> headers;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * Begins a table.
   *
   * @param title heading
   * @param note what the columns mean
   * @param textColumns how many columns, from the left, are text
   * @param headers heading of each column
   */
  NetworkTable(String title, String note, int textColumns, List<String> headers) {
    this.title = title;
    this.note = note;
    this.textColumns = textColumns;
    this.headers = headers;
  }

  NetworkTable row(List<String> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  String html() {
    HtmlTable table = new HtmlTable("", textColumns, headers);
    rows.forEach(table::row);
    return "<h3>%s</h3>%n<p class=\"note\">%s</p>%n%s%n"
        .formatted(Html.escape(title), Html.escape(note), table.html());
  }

  String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("### " + title);
    lines.add("");
    lines.add(note);
    lines.add("");
    lines.add(line(headers));
    lines.add(line(Collections.nCopies(headers.size(), "---")));
    rows.forEach(row -> lines.add(line(row)));
    return String.join("\n", lines) + "\n";
  }

  private static String line(List<String> cells) {
    return "| "
        + String.join(" | ", cells.stream().map(c -> c.replace("|", "\\|")).toList())
        + " |";
  }
}
