package io.github.mohinio.levy.validation.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Parts that every page has: title, style, data, plotly.js and scripts. */
public final class PageParts {

  private PageParts() {}

  /**
   * The parts, to which those of one page are added.
   *
   * @param title title of the page; any text
   * @param data what its script draws
   * @param script name of its script, which begins where {@code charts.js} ends
   */
  public static Map<String, String> of(String title, Object data, String script) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("title", Html.escape(title));
    parts.put("css", Resource.text("report.css"));
    parts.put("data", Json.forScript(data));
    parts.put("plotly", Html.script(Resource.text("plotly/plotly-cartesian.min.js")));
    parts.put("script", Html.script(Resource.text("charts.js") + Resource.text(script)));
    return parts;
  }
}
