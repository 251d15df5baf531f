package io.github.mohinio.levy.validation.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mohinio.levy.validation.internal.Html;
import io.github.mohinio.levy.validation.internal.Resource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report taken apart. */
final class Page {

  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"levy-data\">(.*?)</script>", Pattern.DOTALL);

  private Page() {}

  /** The page without plotly.js: what is written here. */
  static String own(String html) {
    String plotly = Html.script(Resource.text("plotly/plotly-cartesian.min.js"));
    int begin = html.indexOf(plotly);
    if (begin < 0 || html.indexOf(plotly, begin + 1) >= 0) {
      throw new AssertionError("plotly.js must be in the page once");
    }
    return html.replace(plotly, "");
  }

  /** The page without any script: what there is to see where none runs. */
  static String withoutScripts(String html) {
    return own(html).replaceAll("(?s)<script.*?</script>", "");
  }

  /** The numbers in the page. */
  static JsonNode data(String html) {
    Matcher matcher = DATA.matcher(html);
    if (!matcher.find()) {
      throw new AssertionError("the page must have data");
    }
    try {
      return new ObjectMapper().readTree(matcher.group(1));
    } catch (JsonProcessingException e) {
      throw new AssertionError(matcher.group(1), e);
    }
  }
}
