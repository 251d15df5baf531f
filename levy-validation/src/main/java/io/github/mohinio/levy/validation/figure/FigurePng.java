package io.github.mohinio.levy.validation.figure;

import io.github.mohinio.levy.validation.internal.Numbers;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.knowm.xchart.BoxChart;
import org.knowm.xchart.BoxChartBuilder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.HeatMapStyler;
import org.knowm.xchart.style.Styler;

/** Figures as PNG files of 900 x 540 pixels. Needs no display. */
final class FigurePng {

  static final int WIDTH = 900;
  static final int HEIGHT = 540;

  private static final Color GRID = new Color(0xe9edf0);
  private static final Color SOFT = new Color(0x5b6770);

  /** Cells up to which a heat map shows its values. */
  private static final int MOST_VALUES = 260;

  /** Labels longer than this, all together, are turned. */
  private static final int MOST_LETTERS = 90;

  private FigurePng() {}

  /**
   * Whether a figure can be drawn: not a surface in three dimensions, nor one without a number that
   * has a place.
   */
  static boolean canDraw(Figure figure) {
    if (figure.kind() == Mark.Kind.SURFACE) {
      return false;
    }
    boolean map = figure.kind() == Mark.Kind.HEAT_MAP;
    Channel channel = map ? Channel.Z : Channel.Y;
    return figure.marks().stream()
        .flatMapToDouble(
            mark -> Arrays.stream(mark.numbers(mark.has(channel) ? channel : Channel.UPPER)))
        .anyMatch(value -> map ? Double.isFinite(value) : figure.y().shows(value));
  }

  /** The file of a figure that can be drawn. */
  static byte[] of(Figure figure) {
    try {
      return ChartEncoder.getBytes(chart(figure), "png");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Chart<?, ?> chart(Figure figure) {
    return switch (figure.kind()) {
      case BARS -> bars(figure);
      case BOX -> boxes(figure);
      case HEAT_MAP -> heatMap(figure);
      default -> FigureLines.chart(figure);
    };
  }

  private static CategoryChart bars(Figure figure) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(figure.title())
            .xAxisTitle(figure.x().title())
            .yAxisTitle(figure.y().title())
            .build();
    style(chart.getStyler(), figure);
    if (figure.y().isLogarithmic()) {
      // Bars begin at zero, which has no place here.
      chart.getStyler().setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
      chart.getStyler().setMarkerSize(10);
    }
    Color[] colours = new Color[figure.marks().size()];
    for (int m = 0; m < colours.length; m++) {
      Mark mark = figure.marks().get(m);
      List<Double> heights = new ArrayList<>();
      for (double y : mark.numbers(Channel.Y)) {
        heights.add(figure.y().shows(y) ? y : null);
      }
      chart.addSeries(seriesName(mark, m), mark.columnLabels(), heights);
      colours[m] = Viridis.series(m, colours.length);
    }
    chart.getStyler().setSeriesColors(colours);
    turnLabels(chart.getStyler(), figure.marks().get(0).columnLabels());
    return chart;
  }

  private static BoxChart boxes(Figure figure) {
    BoxChart chart =
        new BoxChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(figure.title())
            .xAxisTitle(figure.x().title())
            .yAxisTitle(figure.y().title())
            .build();
    style(chart.getStyler(), figure);
    chart.getStyler().setLegendVisible(false);
    List<String> names = new ArrayList<>();
    for (int m = 0; m < figure.marks().size(); m++) {
      Mark mark = figure.marks().get(m);
      List<Double> values = new ArrayList<>();
      for (double y : mark.numbers(Channel.Y)) {
        if (figure.y().shows(y)) {
          values.add(y);
        }
      }
      if (!values.isEmpty()) {
        names.add(seriesName(mark, m));
        chart.addSeries(seriesName(mark, m), values);
      }
    }
    turnLabels(chart.getStyler(), names);
    return chart;
  }

  private static HeatMapChart heatMap(Figure figure) {
    Mark mark = figure.marks().get(0);
    List<String> columns = new ArrayList<>(new LinkedHashSet<>(mark.columnLabels()));
    List<String> rows = new ArrayList<>(new LinkedHashSet<>(mark.rowLabels()));
    HeatMapChart chart =
        new HeatMapChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(figure.title() + ": " + mark.name())
            .xAxisTitle(figure.x().title())
            .yAxisTitle(figure.y().title())
            .build();
    List<Number[]> cells = new ArrayList<>();
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < mark.size(); i++) {
      double z = mark.number(Channel.Z, i);
      if (Double.isFinite(z)) {
        cells.add(new Number[] {i % columns.size(), i / columns.size(), z});
        least = Math.min(least, z);
        most = Math.max(most, z);
      }
    }
    chart.addSeries(mark.name(), columns, rows, cells);
    style(chart.getStyler(), figure);
    HeatMapStyler styler = chart.getStyler();
    styler.setMin(least).setMax(most > least ? most : least + 1);
    styler.setRangeColors(Viridis.scale()).setShowValue(mark.size() <= MOST_VALUES);
    styler.setValueFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10)).setValueFontColor(Color.WHITE);
    styler.setHeatMapDecimalValueFormatter(value -> Numbers.text(value, 2));
    styler.setGradientColorColumnHeight(340);
    styler.setPlotGridLinesVisible(false).setPlotContentSize(1);
    turnLabels(styler, columns);
    return chart;
  }

  /** Names of series are keys of the chart and must differ. */
  static String seriesName(Mark mark, int number) {
    return mark.name().isEmpty() ? Integer.toString(number + 1) : mark.name();
  }

  private static void turnLabels(AxesChartStyler styler, List<String> labels) {
    if (String.join("", labels).length() > MOST_LETTERS) {
      styler.setXAxisLabelRotation(45);
    }
  }

  /** What all charts have in common. */
  static void style(AxesChartStyler styler, Figure figure) {
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(GRID);
    styler.setPlotGridLinesStroke(new BasicStroke(1));
    styler.setLegendBorderColor(Color.WHITE);
    styler.setLegendPosition(Styler.LegendPosition.OutsideE);
    styler.setLegendVisible(figure.marks().size() > 1 || figure.kind() == Mark.Kind.HEAT_MAP);
    styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
    styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
    styler.setAxisTickLabelsColor(SOFT);
    styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    styler.setYAxisLogarithmic(figure.y().isLogarithmic());
    styler.setXAxisLogarithmic(figure.x().isLogarithmic());
  }
}
