package io.github.mohinio.levy.validation.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.validation.comparison.Comparison;
import io.github.mohinio.levy.validation.comparison.LabelledSurface;
import io.github.mohinio.levy.validation.comparison.ModelComparison;
import io.github.mohinio.levy.validation.testing.Sp500;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonReportTest {

  private static final OptionSurface ONE =
      OptionSurface.ofCalls(
          Market.of(100, 0, 0), new double[] {100}, new double[] {1}, new double[][] {{8}});

  private static final Comparison COMPARISON =
      ModelComparison.of(List.of(ModelFamily.named("black_scholes"), ModelFamily.named("nig")))
          .compare(
              List.of(
                  new LabelledSurface("first", Sp500.SURFACE),
                  new LabelledSurface("<second>", ONE)));

  @Test
  void tablesAndDataSayTheSame() {
    String html = ComparisonReport.html(COMPARISON, "S&P 500");
    assertThat(Page.withoutScripts(html))
        .contains("<h1>S&amp;P 500</h1>", "2 models, 2 surfaces, first to &lt;second&gt;")
        .contains("3.0983", "options = 1: must be at least 3");
    JsonNode data = Page.data(html);
    assertThat(data.at("/rmse/1/0").doubleValue())
        .isEqualTo(COMPARISON.fits().get(2).fit().orElseThrow().fit().rmse());
    assertThat(data.at("/rmse/1/1").isNull()).isTrue();
    assertThat(data.at("/parameters/1/names/0").textValue()).isEqualTo("alpha");
    assertThat(data.at("/parameters/1/values/0/0").doubleValue()).isBetween(6.3, 6.4);
  }

  @Test
  void oneSurfaceShowsItsIntervals() {
    Comparison one =
        ModelComparison.of(List.of(ModelFamily.named("nig")))
            .compare(List.of(new LabelledSurface("only", Sp500.SURFACE)));
    assertThat(Page.withoutScripts(ComparisonReport.html(one, "t")))
        .contains("95 % from", "6.31969")
        .doesNotContain("Median change");
  }
}
