package io.github.mohinio.levy.validation.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The dashboard in a browser that is offline. With {@code -Dlevy.screenshots=DIR} pictures of the
 * page stay in that folder.
 */
class DashboardBrowserTest {

  @TempDir static Path folder;

  private static Chromium browser;

  @BeforeAll
  static void open() throws Exception {
    assumeTrue(
        Chromium.binary().isPresent(),
        "no Chromium on the path and none given by -Dlevy.chromium=FILE: the dashboard is not tried in a browser");
    Dashboard.write("Every kind", Samples.all(), folder);
    // WebGL in software, so that surfaces are drawn in three dimensions without a graphics card.
    browser = new Chromium(Chromium.binary().get(), "--enable-unsafe-swiftshader");
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 900", "390, 844"})
  void drawsEveryFigureWithoutAComplaintOrARequest(int width, int height) throws Exception {
    Path page = folder.resolve("dashboard.html");
    browser.open(page, width, height);
    browser.evaluate("LevyDashboard.drawAll().then(() => true)");
    assertThat(
            browser.evaluate("document.querySelectorAll('article .js-plotly-plot').length").asInt())
        .isEqualTo(Samples.all().size());
    // Nothing is wider than the window, and every chart has the width of its card.
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
    assertThat(
            browser
                .evaluate(
                    "Math.min(...[...document.querySelectorAll('.main-svg')].map(s => s.getBoundingClientRect().width))")
                .asDouble())
        .isGreaterThan(300);
    if (System.getProperty("levy.screenshots") != null) {
      Path target = Path.of(System.getProperty("levy.screenshots"), "dashboard-" + width + ".png");
      Files.write(target, browser.screenshot());
    }
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(
            url ->
                url.equals(page.toUri().toString())
                    || url.startsWith("data:")
                    || url.startsWith("blob:"));
  }

  @Test
  void filtersShowWhatTheyName() throws Exception {
    browser.open(folder.resolve("dashboard.html"), 1280, 900);
    assertThat(shown())
        .containsExactly("lines", "points", "histogram", "bars", "boxes", "map", "surface");
    choose("model", "cgmy");
    assertThat(shown()).containsExactly("points", "bars", "map");
    choose("metric", "residual");
    assertThat(shown()).containsExactly("map");
    assertThat(browser.evaluate("document.getElementById('shown').textContent").asText())
        .isEqualTo("1 of 7 figures");
    choose("model", "");
    assertThat(shown()).containsExactly("histogram", "map");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void drawsTheNumbersOfTheFigures() throws Exception {
    browser.open(folder.resolve("dashboard.html"), 1280, 900);
    browser.evaluate("LevyDashboard.drawAll().then(() => true)");
    JsonNode line = data("lines", "d => [d[2].x, d[2].y, d[2].name]");
    Mark mark = Samples.all().get(0).marks().get(1);
    assertThat(line.get(2).asText()).isEqualTo("line &lt;b>");
    assertThat(line.get(0).get(7).asDouble()).isEqualTo(mark.number(Channel.X, 7));
    assertThat(line.get(1).get(7).asDouble()).isEqualTo(mark.number(Channel.Y, 7));
    assertThat(line.get(1).get(20).isNull()).isTrue();
    assertThat(line.get(1).get(21).isNull()).isTrue();
    assertThat(data("points", "d => d[0].x.length").asInt()).isEqualTo(Mark.MOST_ROWS);
    assertThat(data("map", "d => d[0].z").toString()).isEqualTo("[[0.5,-0.1,null],[1,2,3]]");
    assertThat(data("surface", "d => [d[0].type, d[0].z[1][2]]").toString())
        .isEqualTo("[\"surface\",3]");
  }

  private static JsonNode data(String figure, String function) throws Exception {
    return browser.evaluate(
        "(%s)(document.querySelector('#figure-%s .chart').data)".formatted(function, figure));
  }

  private static Iterable<String> shown() throws Exception {
    JsonNode ids =
        browser.evaluate(
            "[...document.querySelectorAll('article')].filter(a => a.offsetParent !== null).map(a => a.id.slice(7))");
    return StreamSupport.stream(ids.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static void choose(String filter, String value) throws Exception {
    browser.evaluate(
        "(() => { const s = document.getElementById('%s'); s.value = '%s'; s.dispatchEvent(new Event('change')); })()"
            .formatted(filter, value));
  }
}
