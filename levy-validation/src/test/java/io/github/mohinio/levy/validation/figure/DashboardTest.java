package io.github.mohinio.levy.validation.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardTest {

  @TempDir static Path folder;

  @BeforeAll
  static void write() {
    Dashboard.write("Every <kind>", Samples.all(), folder);
  }

  static Stream<Figure> figures() {
    return Samples.all().stream();
  }

  @ParameterizedTest
  @MethodSource("figures")
  void csvHoldsTheNumbersOfTheFigure(Figure figure) throws IOException {
    List<NamedCsvRecord> records = csv(figure);
    int r = 0;
    for (Mark mark : figure.marks()) {
      for (int i = 0; i < mark.size(); i++) {
        NamedCsvRecord row = records.get(r++);
        assertThat(row.getField("kind")).isEqualTo(mark.kind().name().toLowerCase(Locale.ROOT));
        assertThat(row.getField("name")).isEqualTo(mark.name());
        if (!mark.columnLabels().isEmpty()) {
          assertThat(row.getField("column")).isEqualTo(mark.columnLabels().get(i));
        }
        for (Channel channel : Channel.values()) {
          String cell = row.getField(channel.column());
          if (mark.has(channel)) {
            assertThat(Double.valueOf(cell)).isEqualTo(Double.valueOf(mark.number(channel, i)));
          } else {
            assertThat(cell).isEmpty();
          }
        }
      }
    }
    assertThat(records).hasSize(r);
  }

  private static List<NamedCsvRecord> csv(Figure figure) throws IOException {
    Path file = folder.resolve("figures/" + figure.id() + ".csv");
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void picturesOfFlatFiguresAreNotEmpty(Figure figure) throws IOException {
    Path file = folder.resolve("figures/" + figure.id() + ".png");
    if (figure.kind() == Mark.Kind.SURFACE) {
      assertThat(file).doesNotExist();
      return;
    }
    var image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(900);
    long colours = 0;
    for (int x = 100; x < 860; x++) {
      for (int y = 60; y < 470; y++) {
        int rgb = image.getRGB(x, y);
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        colours +=
            Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > 40
                ? 1
                : 0;
      }
    }
    assertThat(colours).as("coloured pixels of %s", figure.id()).isGreaterThan(200);
  }

  @Test
  void figureWithoutANumberHasNoPicture() {
    Mark none = Mark.line("l", new double[] {1}, new double[] {Double.NaN});
    Figure figure =
        new Figure(
            "f",
            "",
            "",
            List.of("m"),
            "",
            Axis.of(""),
            Axis.of(""),
            List.of(none),
            Samples.PROVENANCE);
    assertThat(FigurePng.canDraw(figure)).isFalse();
  }

  @Test
  void pageHoldsNoMarkupOfItsData() throws IOException {
    String html = Files.readString(folder.resolve("dashboard.html"));
    assertThat(html)
        .contains("<h1>Every &lt;kind&gt;</h1>", "7 figures")
        .doesNotContain("<script>alert", "Every <kind>")
        .contains("\\u003c/script>\\u003cscript>alert(1)");
    assertThat(html).contains("displaylogo: false", "colorscale: \"Viridis\"");
  }

  @Test
  void bundlesAreThereOnce() {
    String banner = "plotly.js (%s - minified)";
    String all = Dashboard.html("", Samples.all());
    assertThat(all).containsOnlyOnce(banner.formatted("cartesian"));
    assertThat(all).containsOnlyOnce(banner.formatted("gl3d"));
    assertThat(Dashboard.html("", Samples.all().subList(0, 3)))
        .doesNotContain(banner.formatted("gl3d"));
  }

  @Test
  void figuresNeedTheirOwnNames() {
    Figure figure = Samples.all().get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dashboard.html("", List.of(figure, figure)))
        .withMessage("id = lines: must be that of one figure only");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dashboard.html("", List.of()))
        .withMessage("figures = none: must be at least one");
  }

  @Test
  void whatCannotBeWrittenIsAnError() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> Dashboard.write("", Samples.all(), file))
        .withMessageContaining("cannot be made");
  }
}
