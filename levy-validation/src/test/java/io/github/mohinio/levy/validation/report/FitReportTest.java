package io.github.mohinio.levy.validation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.fit.QuoteResidual;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.validation.internal.Numbers;
import io.github.mohinio.levy.validation.testing.Sp500;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitReportTest {

  private static final String TITLE = "S&P 500, 18 April 2002";
  private static final String HTML = FitReport.html(Sp500.VARIANCE_GAMMA, TITLE);
  private static final String CGMY = FitReport.html(Sp500.CGMY, TITLE);

  @ParameterizedTest
  @ValueSource(
      strings = {"html", "head", "title", "style", "body", "header", "main", "footer", "noscript"})
  void hasEachFrameElementOnce(String element) {
    assertThat(count(Page.own(HTML), "<" + element + "[ >]")).isEqualTo(1);
    assertThat(count(Page.own(HTML), "</" + element + ">")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "section", "div", "table", "thead", "tbody", "tr", "th", "td", "p", "ul", "li", "dl", "dt",
        "dd", "h2", "h3", "details", "summary", "select", "option", "code", "b", "strong", "script"
      })
  void closesWhatItOpens(String element) {
    String own = Page.own(CGMY);
    assertThat(count(own, "<" + element + "[ >]"))
        .isPositive()
        .isEqualTo(count(own, "</" + element + ">"));
  }

  @Test
  void isOneDocumentWithNothingLeftToFill() {
    assertThat(HTML).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(Page.own(HTML)).doesNotContainPattern("\\{\\{\\w+}}");
  }

  @Test
  void dataAreTheResidualsInFullPrecision() {
    List<QuoteResidual> read = new ArrayList<>();
    for (JsonNode expiry : Page.data(HTML).get("expiries")) {
      for (int i = 0; i < expiry.get("strike").size(); i++) {
        read.add(
            new QuoteResidual(
                OptionType.valueOf(expiry.get("type").get(i).asText()),
                expiry.get("strike").get(i).asDouble(),
                expiry.get("maturity").asDouble(),
                expiry.get("logMoneyness").get(i).asDouble(),
                expiry.get("marketPrice").get(i).asDouble(),
                expiry.get("modelPrice").get(i).asDouble(),
                expiry.get("marketVolatility").get(i).asDouble(),
                expiry.get("modelVolatility").get(i).asDouble()));
      }
    }
    assertThat(read).containsExactlyElementsOf(Sp500.VARIANCE_GAMMA.residuals());
  }

  @Test
  void dataHaveParametersMeasuresAndProvenance() {
    JsonNode data = Page.data(HTML);
    double[] parameters = Sp500.VARIANCE_GAMMA.model().parameters();
    assertThat(data.get("parameters").get("sigma").asDouble()).isEqualTo(parameters[0]);
    assertThat(data.get("fit").get("rmse").asDouble()).isEqualTo(Sp500.VARIANCE_GAMMA.fit().rmse());
    assertThat(data.get("provenance").get("model").asText()).isEqualTo("variance_gamma");
    assertThat(HTML)
        .contains("<code>" + data.get("provenance").get("surfaceSha256").asText() + "</code>");
  }

  @Test
  void everyExpiryIsInTheTablesAndTheData() {
    List<String> labels =
        List.of("0.088 y", "0.184 y", "0.436 y", "0.692 y", "0.936 y", "1.192 y", "1.708 y");
    assertThat(Page.data(HTML).get("expiries"))
        .extracting(expiry -> expiry.get("label").asText())
        .containsExactlyElementsOf(labels);
    String tables = Page.withoutScripts(HTML);
    for (String label : labels) {
      long quotes =
          Sp500.SURFACE.slices().stream()
              .filter(slice -> label.equals(slice.maturity() + " y"))
              .mapToInt(OptionSlice::size)
              .sum();
      // One row in the table of expiries, one for each option in that of residuals.
      assertThat(count(tables, "<td class=\"t\">" + label + "</td>"))
          .as(label)
          .isEqualTo(quotes + 1);
    }
  }

  @Test
  void tablesAreCompleteWithoutScripts() {
    // RMSE 3.5575: the least that variance gamma reaches on these quotes, from every start.
    double sigma = Sp500.VARIANCE_GAMMA.model().parameters()[0];
    assertThat(Page.withoutScripts(HTML))
        .contains("<td class=\"t\">RMSE, price</td><td>3.5575</td>")
        .contains("<td class=\"t\">sigma</td><td>" + Numbers.text(sigma, 6) + "</td>")
        .contains("<dd>Converged</dd>", "<dd>75</dd>", "<dd>7</dd>", "75 calls", "2 starts")
        .contains("<td class=\"t\">moments 1</td>", "<td class=\"t\">moments 2</td>")
        .contains("pairs of neighbours have residuals of one sign")
        .contains("S&amp;P 500, 18 April 2002 – variance_gamma fit");
  }

  @Test
  void boundIsMarkedAndWarnedOf() {
    String page = Page.withoutScripts(CGMY);
    String message = Sp500.CGMY.warnings().get(0).message();
    assertThat(Sp500.CGMY.status()).isEqualTo(Calibration.Status.PARAMETER_AT_BOUND);
    assertThat(page)
        .contains("<li><strong>Bound active</strong> " + message + "</li>")
        .contains("<dd>Parameter at bound</dd>")
        .containsPattern("<tr class=\"marked\"><td class=\"t\">g</td>.*<td>on its bound</td></tr>")
        .doesNotContainPattern("<tr class=\"marked\"><td class=\"t\">[cmy]</td>");
  }

  @Test
  void textIsNeverMarkup() {
    String hostile =
        "</title></script><script>alert('x')</script><img src=x onerror=\"y\"> {{css}}";
    Calibration fit =
        Sp500.VARIANCE_GAMMA.withWarnings(
            List.of(new CalibrationWarning(CalibrationWarning.Kind.INPUT, hostile)));
    String html = FitReport.html(fit, hostile);
    assertThat(Page.data(html).get("title").asText()).isEqualTo(hostile);
    assertThat(html)
        .doesNotContain("<img", "<script>alert", "alert('x')</script>")
        .contains("<h1>&lt;/title&gt;&lt;/script&gt;&lt;script&gt;alert(&#39;x&#39;)")
        .contains("<strong>Input</strong> &lt;/title&gt;")
        .contains("{{css}}</h1>");
    assertThat(count(Page.own(html), "<script")).isEqualTo(count(Page.own(HTML), "<script"));
  }

  @Test
  void nothingIsLoadedFromANetwork() {
    assertThat(Page.own(HTML))
        .doesNotContainPattern("(?i)https?:|//[a-z]+\\.|\\bsrc=|\\bhref=|@import|url\\(|<link")
        .contains("content=\"default-src 'none'; script-src 'unsafe-inline'")
        .contains("plotlyServerURL: \"\"", "showSendToCloud: false", "displaylogo: false");
  }

  @Test
  void numbersThatAreNotFiniteAreNullAndADash() {
    // The first call costs less than its intrinsic value, so no volatility prices it.
    OptionSurface surface =
        OptionSurface.of(
            List.of(
                new OptionSlice(
                    0.5,
                    100,
                    1,
                    new double[] {80, 100, 120},
                    new OptionType[] {OptionType.CALL, OptionType.PUT, OptionType.CALL})),
            new double[] {19.5, 5.6, 0.9});
    Calibration fit =
        LeastSquaresCalibrator.of(ModelFamily.named("black_scholes")).calibrate(surface);
    String html = FitReport.html(fit, "one expiry");
    JsonNode data = Page.data(html);
    assertThat(data.get("expiries").get(0).get("marketVolatility").get(0).isNull()).isTrue();
    assertThat(data.get("expiries").get(0).get("modelVolatility").get(0).isNumber()).isTrue();
    assertThat(data.get("errors").get("volatilityPoints").get(0).get(0).isNull()).isTrue();
    assertThat(data.get("errors").get("price").get(0).get(0).isNumber()).isTrue();
    assertThat(Page.own(html)).doesNotContain("NaN").contains("<td>–</td>");
    assertThat(html).contains("2 calls and 1 put,").doesNotContain(">Correlation<");
  }

  @Test
  void isTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(FitReport.html(Sp500.VARIANCE_GAMMA, TITLE)).isEqualTo(HTML);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void writesTheWholePageAndNothingElse(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("report.html");
    Files.writeString(file, "an older report");
    FitReport.write(Sp500.VARIANCE_GAMMA, TITLE, file);
    assertThat(file).hasContent(HTML);
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void rejectsWhatCannotBeWritten(@TempDir Path directory) {
    Path file = directory.resolve("missing").resolve("report.html");
    assertThatThrownBy(() -> FitReport.write(Sp500.VARIANCE_GAMMA, TITLE, file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(file + ": cannot be written");
    assertThatNullPointerException()
        .isThrownBy(() -> FitReport.html(Sp500.VARIANCE_GAMMA, null))
        .withMessage("title");
  }

  private static int count(String text, String pattern) {
    return (int) Pattern.compile(pattern).matcher(text).results().count();
  }
}
