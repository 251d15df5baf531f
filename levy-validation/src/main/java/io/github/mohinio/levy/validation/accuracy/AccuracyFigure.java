package io.github.mohinio.levy.validation.accuracy;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.style.HeatMapStyler;

/**
 * The worst error by maturity and strike as a heat map of its decimal logarithm.
 *
 * <p>The scale ends at the target, or beyond it where an error is. Bins without a point stay empty.
 * Stateless and thread-safe; needs no display.
 */
public final class AccuracyFigure {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 500;

  /** Shown for smaller errors, 0 among them. */
  private static final double SMALLEST = 1e-16;

  private static final double DAYS = 365;
  private static final double LONGEST_IN_DAYS = 100;

  /** Blue far below the target to red at it, all dark enough for white figures. */
  private static final Color[] COLOURS = {
    new Color(0x23395b),
    new Color(0x2a6f97),
    new Color(0x2a8c82),
    new Color(0x5c8a3c),
    new Color(0xb08d1e),
    new Color(0xbc5c25),
    new Color(0x9b2226)
  };

  /** Little enough that every bin has its label. */
  private static final int TICK_SPACING = 25;

  private AccuracyFigure() {}

  /** The figure of a study as a PNG file of 900 x 500 pixels. */
  public static byte[] png(Accuracy accuracy) {
    try {
      return ChartEncoder.getBytes(chart(accuracy), "png");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HeatMapChart chart(Accuracy accuracy) {
    HeatMapChart chart =
        new HeatMapChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title(accuracy))
            .xAxisTitle("strike at spot 100 (centre of bin)")
            .yAxisTitle("maturity (centre of bin)")
            .build();
    List<Number[]> cells = cells(accuracy.grid());
    chart.addSeries("log10 of the worst error", strikes(), maturities(), cells);
    style(chart.getStyler(), cells, Math.log10(accuracy.target()));
    return chart;
  }

  private static String title(Accuracy accuracy) {
    return String.format(
        Locale.ROOT,
        "log10 of the worst error: %s, %d options, seed %d, target %.0e",
        accuracy.model(),
        accuracy.points(),
        accuracy.seed(),
        accuracy.target());
  }

  private static void style(HeatMapStyler styler, List<Number[]> cells, double target) {
    double least = cells.stream().mapToDouble(cell -> cell[2].doubleValue()).min().orElse(target);
    double most = cells.stream().mapToDouble(cell -> cell[2].doubleValue()).max().orElse(target);
    styler.setMin(Math.min(Math.floor(least), target - 1));
    styler.setMax(Math.max(Math.ceil(most), target));
    styler.setRangeColors(COLOURS);
    styler.setShowValue(true);
    styler.setValueFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
    styler.setValueFontColor(Color.WHITE);
    styler.setHeatMapValueDecimalPattern("0.0");
    styler.setGradientColorColumnHeight(340);
    styler.setPlotContentSize(1);
    styler.setXAxisTickMarkSpacingHint(TICK_SPACING);
    styler.setYAxisTickMarkSpacingHint(TICK_SPACING);
    styler.setPlotGridLinesVisible(false);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
    styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
  }

  /** Bins with points: column, row and the logarithm of the worst error. */
  private static List<Number[]> cells(ErrorGrid grid) {
    List<Number[]> cells = new ArrayList<>();
    for (int i = 0; i < ErrorGrid.MATURITIES; i++) {
      for (int j = 0; j < ErrorGrid.STRIKES; j++) {
        if (grid.points(i, j) > 0) {
          double error = Math.min(Double.MAX_VALUE, Math.max(SMALLEST, grid.worst(i, j)));
          cells.add(new Number[] {j, i, Math.log10(error)});
        }
      }
    }
    return cells;
  }

  private static List<String> strikes() {
    return IntStream.range(0, ErrorGrid.STRIKES)
        .mapToObj(j -> String.format(Locale.ROOT, "%.0f", centre(ErrorGrid::strikeEdge, j)))
        .toList();
  }

  private static List<String> maturities() {
    return IntStream.range(0, ErrorGrid.MATURITIES)
        .mapToObj(i -> duration(centre(ErrorGrid::maturityEdge, i)))
        .toList();
  }

  private static double centre(IntToDoubleFunction edge, int bin) {
    return Math.sqrt(edge.applyAsDouble(bin) * edge.applyAsDouble(bin + 1));
  }

  private static String duration(double years) {
    double days = years * DAYS;
    if (days < 10) {
      return String.format(Locale.ROOT, "%.1f d", days);
    }
    return days < LONGEST_IN_DAYS
        ? String.format(Locale.ROOT, "%.0f d", days)
        : String.format(Locale.ROOT, "%.1f y", years);
  }
}
