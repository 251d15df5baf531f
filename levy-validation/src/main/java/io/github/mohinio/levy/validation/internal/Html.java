package io.github.mohinio.levy.validation.internal;

/** Text made safe for a place in an HTML page. */
public final class Html {

  private Html() {}

  /** Text for an element or a quoted attribute. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /**
   * JavaScript for a script element, which ends at the first {@code </script} wherever that stands.
   * Right for source that has it in string and regular expression literals only.
   */
  public static String script(String source) {
    return source.replaceAll("(?i)</(script)", "<\\\\/$1");
  }
}
