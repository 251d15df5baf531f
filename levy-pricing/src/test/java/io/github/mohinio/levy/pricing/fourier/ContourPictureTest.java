package io.github.mohinio.levy.pricing.fourier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Draws the contours of one surface to {@code target/contour.svg} and compares that with the
 * picture in the documentation.
 */
class ContourPictureTest {

  private static final int WIDTH = 820;
  private static final int HEIGHT = 500;
  private static final int LEFT = 70;
  private static final int MIDDLE = 240;
  private static final double REACH = 2000; // abscissa at the right edge
  private static final double BEND = 1.5; // abscissa from which the scale is logarithmic

  @Test
  void isTheOneInTheDocumentation() throws IOException {
    String picture = draw();
    Files.writeString(Path.of("target/contour.svg"), picture);
    Path documented = Path.of("../docs/images/contour.svg");
    assertThat(Files.readString(documented))
        .as("docs/images/contour.svg is to be replaced by levy-pricing/target/contour.svg")
        .isEqualTo(picture);
  }

  private static String draw() {
    LevyModel model = LevyModel.varianceGamma(0.2, 0.3, -0.15);
    List<OptionSlice> slices = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      double[] strikes = new double[20];
      for (int q = 0; q < 20; q++) {
        strikes[q] = 80 + 40.0 * q / 19;
      }
      slices.add(Market.of(100, 0.05, 0).slice(0.1 + 1.9 * i / 9, strikes, OptionType.CALL));
    }
    ContourPricer pricer = new ContourPricer(slices, 1e-10, 1);
    pricer.price(model, new double[pricer.size()]);
    StringBuilder svg = new StringBuilder();
    line(
        svg,
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif'"
            + " font-size='13'>",
        WIDTH,
        HEIGHT);
    line(svg, "<rect width='%d' height='%d' fill='white'/>", WIDTH, HEIGHT);
    grid(svg);
    axisFeatures(svg, model);
    int up = wing(svg, pricer.puts(), "#1f6feb");
    int down = wing(svg, pricer.calls(), "#d9480f");
    label(svg, 480, 40, "#1f6feb", up + " nodes, for strikes below the drift");
    label(svg, 480, 450, "#d9480f", down + " nodes, for strikes above the drift");
    line(svg, "</svg>");
    return svg.toString();
  }

  private static void grid(StringBuilder svg) {
    for (int tick : new int[] {-1000, -100, -10, 10, 100, 1000}) {
      line(
          svg,
          "<line x1='%d' x2='%d' y1='%.0f' y2='%.0f' stroke='#e5e5e5'/>",
          LEFT,
          WIDTH - 20,
          py(tick),
          py(tick));
      text(svg, 10, py(tick) + 4, "#555", Integer.toString(tick));
      if (tick > 0) {
        line(
            svg,
            "<line x1='%.0f' x2='%.0f' y1='20' y2='%d' stroke='#e5e5e5'/>",
            px(tick),
            px(tick),
            HEIGHT - 40);
        text(svg, px(tick) - 12, HEIGHT - 22, "#555", Integer.toString(tick));
      }
    }
    line(
        svg,
        "<line x1='%d' x2='%d' y1='%d' y2='%d' stroke='#999'/>",
        LEFT,
        WIDTH - 20,
        MIDDLE,
        MIDDLE);
    line(svg, "<line x1='%d' x2='%d' y1='20' y2='%d' stroke='#999'/>", LEFT, LEFT, HEIGHT - 40);
    text(svg, WIDTH - 60, HEIGHT - 6, "#555", "Re z");
    text(svg, 10, 16, "#555", "Im z");
  }

  /** The cuts beyond the strip, and the poles of the payoff. */
  private static void axisFeatures(StringBuilder svg, LevyModel model) {
    double upper = model.strip().upper();
    double lower = model.strip().lower();
    line(
        svg,
        "<line x1='%d' x2='%d' y1='20' y2='%.0f' stroke='#222' stroke-width='4'/>",
        LEFT,
        LEFT,
        py(upper));
    line(
        svg,
        "<line x1='%d' x2='%d' y1='%.0f' y2='%d' stroke='#222' stroke-width='4'/>",
        LEFT,
        LEFT,
        py(lower),
        HEIGHT - 40);
    text(svg, LEFT + 8, py(upper) - 6, "#222", String.format(Locale.ROOT, "cut from %.1fi", upper));
    text(
        svg, LEFT + 8, py(lower) + 16, "#222", String.format(Locale.ROOT, "cut from %.1fi", lower));
    for (int pole : new int[] {0, -1}) {
      line(
          svg,
          "<circle cx='%d' cy='%.0f' r='5' fill='white' stroke='#222' stroke-width='2'/>",
          LEFT,
          py(pole));
    }
    text(svg, LEFT + 10, py(-0.5) + 5, "#222", "poles of the payoff, 0 and -i");
  }

  private static int wing(StringBuilder svg, Wing wing, String colour) {
    StringBuilder points = new StringBuilder();
    for (int j = 0; j < wing.nodes() && wing.x[j] < REACH; j++) {
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", px(wing.x[j]), py(wing.y[j])));
      line(
          svg,
          "<circle cx='%.1f' cy='%.1f' r='3' fill='%s'/>",
          px(wing.x[j]),
          py(wing.y[j]),
          colour);
    }
    line(svg, "<polyline points='%s' fill='none' stroke='%s'/>", points.toString().strip(), colour);
    return wing.nodes();
  }

  private static void label(StringBuilder svg, double x, double y, String colour, String text) {
    line(svg, "<circle cx='%.0f' cy='%.0f' r='4' fill='%s'/>", x, y - 4, colour);
    text(svg, x + 10, y, colour, text);
  }

  private static void text(StringBuilder svg, double x, double y, String colour, String text) {
    line(svg, "<text x='%.0f' y='%.0f' fill='%s'>%s</text>", x, y, colour, text);
  }

  private static void line(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static double px(double x) {
    return LEFT + scale(x) * (WIDTH - LEFT - 20);
  }

  private static double py(double y) {
    return MIDDLE - Math.signum(y) * scale(Math.abs(y)) * (MIDDLE - 20);
  }

  private static double scale(double v) {
    return Math.log1p(v / BEND) / Math.log1p(REACH / BEND);
  }
}
