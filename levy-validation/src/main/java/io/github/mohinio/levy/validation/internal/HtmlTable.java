package io.github.mohinio.levy.validation.internal;

import java.util.List;

/** An HTML table under construction; every cell is escaped. Not thread-safe. */
public final class HtmlTable {

  private final int textColumns;
  private final StringBuilder html = new StringBuilder();

  /**
   * Begins a table.
   *
   * @param cssClass class of the style sheet, or empty
   * @param textColumns how many columns, from the left, are text; the others are set as numbers
   * @param headers heading of each column
   */
  public HtmlTable(String cssClass, int textColumns, List<String> headers) {
    this.textColumns = textColumns;
    html.append(open("table", cssClass)).append("\n<thead><tr>");
    for (int i = 0; i < headers.size(); i++) {
      cell("th scope=\"col\"", "th", i, headers.get(i));
    }
    html.append("</tr></thead>\n<tbody>\n");
  }

  /** Adds a row. */
  public HtmlTable row(List<String> cells) {
    return row("", cells);
  }

  /** Adds a row of a class of the style sheet. */
  public HtmlTable row(String cssClass, List<String> cells) {
    html.append(open("tr", cssClass));
    for (int i = 0; i < cells.size(); i++) {
      cell("td", "td", i, cells.get(i));
    }
    html.append("</tr>\n");
    return this;
  }

  private static String open(String element, String cssClass) {
    return "<" + element + (cssClass.isEmpty() ? ">" : " class=\"" + cssClass + "\">");
  }

  private void cell(String open, String close, int column, String text) {
    html.append('<').append(open).append(column < textColumns ? " class=\"t\">" : ">");
    html.append(Html.escape(text)).append("</").append(close).append('>');
  }

  /** The table. */
  public String html() {
    return html + "</tbody>\n</table>";
  }
}
