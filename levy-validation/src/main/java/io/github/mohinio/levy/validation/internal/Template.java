package io.github.mohinio.levy.validation.internal;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places marked {@code {{name}}}. Immutable. */
public final class Template {

  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  private final String text;

  private Template(String text) {
    this.text = text;
  }

  /** The template in the text file of that name. */
  public static Template named(String name) {
    return new Template(Resource.text(name));
  }

  /**
   * Puts a part at every place, as it is: a part that looks like a place is not filled again.
   *
   * @throws IllegalStateException if a place has no part
   */
  public String fill(Map<String, String> parts) {
    Matcher matcher = PLACE.matcher(text);
    StringBuilder filled = new StringBuilder();
    int end = 0;
    while (matcher.find()) {
      String part = parts.get(matcher.group(1));
      if (part == null) {
        throw new IllegalStateException("part = " + matcher.group(1) + ": must be given");
      }
      filled.append(text, end, matcher.start()).append(part);
      end = matcher.end();
    }
    return filled.append(text, end, text.length()).toString();
  }
}
