package io.github.mohinio.levy.validation.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mohinio.levy.calibration.dataset.DataSetWriter;
import io.github.mohinio.levy.calibration.dataset.SimulatedDataSet;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageReportTest {

  private static final int SAMPLES = 3000;

  @TempDir private Path folder;

  private Path page;
  private Path csv;

  @BeforeEach
  void write() throws IOException {
    page = folder.resolve("coverage.html");
    csv = folder.resolve("coverage.csv");
    Path file = folder.resolve("set.f64");
    ModelFamily family = ModelFamily.named("variance_gamma");
    SurfaceSimulator simulator =
        SurfaceSimulator.of(ParameterRegion.market(family))
            .withLayout(QuoteGrid.ofStrikes(new double[] {100}, new double[] {1}))
            .withSeed(5);
    DataSetWriter.of(simulator).write(SAMPLES, file);
    try (SimulatedDataSet set = SimulatedDataSet.open(file)) {
      CoverageReport.write(set, page, csv);
    }
  }

  @Test
  void pageTellsWhatTheDataSetIs() throws IOException {
    assertThat(Page.withoutScripts(Files.readString(page)))
        .contains(
            "<h1>variance_gamma</h1>", "3\u202f000 surfaces of the training split, 0 kept out")
        .contains("grid of calls: 1 strikes 100.0..100.0", "log sigma", "log nu", "theta");
  }

  @Test
  void everySurfaceIsCountedOnceInEveryPicture() throws IOException {
    JsonNode data = Page.data(Files.readString(page));
    assertThat(data.at("/names/1").textValue()).isEqualTo("log nu");
    for (JsonNode counts : data.get("counts")) {
      assertThat(sum(counts)).isEqualTo(SAMPLES);
    }
    assertThat(data.get("pairs")).hasSize(3);
    for (JsonNode pair : data.get("pairs")) {
      int all = 0;
      for (JsonNode row : pair.get("counts")) {
        all += sum(row);
      }
      assertThat(all).isEqualTo(SAMPLES);
    }
    assertThat(data.at("/points/0")).hasSize(2000);
    double lower = data.at("/lower/2").doubleValue();
    double upper = data.at("/upper/2").doubleValue();
    for (JsonNode theta : data.at("/points/2")) {
      assertThat(theta.doubleValue()).isBetween(lower, upper);
    }
  }

  private static int sum(JsonNode counts) {
    int sum = 0;
    for (JsonNode count : counts) {
      sum += count.intValue();
    }
    return sum;
  }

  /** The region has no models where theta and sigma squared times nu are large. */
  @Test
  void whatTheRegionLeavesOutIsEmpty() throws IOException {
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines.get(0)).isEqualTo("x,y,x_lower,x_upper,y_lower,y_upper,count");
    assertThat(lines).hasSize(1 + 3 * 32 + 3 * 16 * 16);
    String corner =
        lines.stream()
            .filter(line -> line.startsWith("log nu,theta,"))
            .reduce((first, second) -> second)
            .orElseThrow();
    assertThat(corner).endsWith(",0");
    String middle =
        lines.stream()
            .filter(line -> line.startsWith("log nu,theta,"))
            .skip(8 * 16 + 2)
            .findFirst()
            .orElseThrow();
    assertThat(Integer.parseInt(middle.substring(middle.lastIndexOf(',') + 1))).isBetween(8, 40);
  }
}
