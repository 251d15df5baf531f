package io.github.mohinio.levy.validation.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mohinio.levy.validation.internal.Numbers;
import io.github.mohinio.levy.validation.network.Conditions;
import io.github.mohinio.levy.validation.network.Measure;
import io.github.mohinio.levy.validation.network.Method;
import io.github.mohinio.levy.validation.network.NetworkComparison;
import io.github.mohinio.levy.validation.network.NetworkResult;
import io.github.mohinio.levy.validation.network.NetworkStudy;
import io.github.mohinio.levy.validation.network.StudiedNetwork;
import io.github.mohinio.levy.validation.statistics.Estimate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NetworkReportTest {

  private static NetworkResult result;

  @BeforeAll
  static void study() {
    try (StudiedNetwork network = StudiedNetwork.training("variance_gamma")) {
      NetworkStudy study = NetworkStudy.withDefaults().withSurfaces(20);
      result = study.run(new StudiedNetwork("<mine>", network.calibrator(), 12_345));
    }
  }

  @Test
  void tablesAndDataSayTheSame() {
    String html = NetworkReport.html(new NetworkComparison(List.of(result, result)));
    assertThat(Page.withoutScripts(html))
        .contains("<h1>&lt;mine&gt;, &lt;mine&gt;</h1>", "2 networks, 20 surfaces")
        .contains("Errors under noise", "error / bound", "2026")
        .doesNotContain("<mine>");
    JsonNode data = Page.data(html);
    assertThat(data.at("/networks").size()).isEqualTo(2);
    assertThat(data.at("/networks/0/coordinates/2").textValue()).isEqualTo("theta");
    assertThat(data.at("/networks/0/group").textValue()).isEqualTo("variance_gamma, training box");
    Estimate error = result.figure(Conditions.CLEAN, Method.NETWORK, Measure.MAE, "nu");
    assertThat(data.at("/networks/0/error/1/value").doubleValue()).isEqualTo(100 * error.value());
    assertThat(data.at("/networks/0/error/1/lower").doubleValue()).isEqualTo(100 * error.lower());
    Estimate ratio =
        result.figure(Conditions.noise(0.05), Method.REFINED, Measure.RMSE_OVER_BOUND, "sigma");
    assertThat(data.at("/networks/1/refined/0/1").doubleValue()).isEqualTo(ratio.value());
    assertThat(html)
        .contains(NetworkCells.interval(Measure.MAE, error))
        .contains(NetworkCells.interval(Measure.RMSE_OVER_BOUND, ratio));
  }

  @Test
  void markdownHasEveryTable() {
    String text = NetworkReport.markdown(new NetworkComparison(List.of(result)));
    assertThat(text.lines().filter(line -> line.startsWith("### ")))
        .containsExactly(
            "### Bars",
            "### Accuracy of the network alone",
            "### Errors under noise",
            "### Intervals under noise",
            "### Repriced surfaces under noise",
            "### Refinement of exact prices",
            "### Range",
            "### Cost");
    assertThat(text.lines().filter(line -> line.startsWith("| <mine> | noise 5 % | theta |")))
        .hasSize(2);
  }

  @Test
  void cellsAreInTheUnitOfTheirMeasure() {
    Estimate estimate = new Estimate(0.05, 0.04, 0.0625);
    assertThat(NetworkCells.interval(Measure.COVERAGE, estimate)).isEqualTo("5 % (4 % to 6.25 %)");
    assertThat(NetworkCells.interval(Measure.R2, estimate))
        .isEqualTo("0.05000 (0.04000 to 0.06250)");
    assertThat(NetworkCells.interval(Measure.RMSE_OVER_BOUND, estimate))
        .isEqualTo("0.05 (0.04 to 0.0625)");
    assertThat(
            NetworkCells.interval(
                Measure.LATENCY_MEDIAN, new Estimate(7.5, Double.NaN, Double.NaN)))
        .isEqualTo("7.5");
    assertThat(new NetworkCells(result).interval("dark", Method.NETWORK, Measure.MAE, "nu"))
        .isEqualTo(Numbers.NONE);
  }
}
