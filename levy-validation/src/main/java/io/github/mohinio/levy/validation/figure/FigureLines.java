package io.github.mohinio.levy.validation.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Charts of lines, bands, points and histograms. */
final class FigureLines {

  private static final Color REFERENCE = new Color(0x9aa5ae);
  private static final int PALE = 70;

  private FigureLines() {}

  static XYChart chart(Figure figure) {
    XYChart chart =
        new XYChartBuilder()
            .width(FigurePng.WIDTH)
            .height(FigurePng.HEIGHT)
            .title(figure.title())
            .xAxisTitle(figure.x().title())
            .yAxisTitle(figure.y().title())
            .build();
    FigurePng.style(chart.getStyler(), figure);
    chart.getStyler().setMarkerSize(4);
    int count = (int) figure.marks().stream().filter(FigureLines::isColoured).count();
    int colour = 0;
    for (int m = 0; m < figure.marks().size(); m++) {
      Mark mark = figure.marks().get(m);
      Color ink = isColoured(mark) ? Viridis.series(colour++, count) : REFERENCE;
      double[][] points = points(mark, figure);
      if (points[0].length > 0) {
        draw(chart.addSeries(FigurePng.seriesName(mark, m), points[0], points[1]), mark, ink);
      }
    }
    return chart;
  }

  private static boolean isColoured(Mark mark) {
    return mark.kind() != Mark.Kind.REFERENCE;
  }

  private static void draw(XYSeries series, Mark mark, Color ink) {
    series.setLineColor(ink);
    series.setMarkerColor(ink);
    series.setLineWidth(1.6f);
    series.setMarker(SeriesMarkers.NONE);
    switch (mark.kind()) {
      case POINTS -> {
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        series.setMarker(SeriesMarkers.CIRCLE);
      }
      case BAND, HISTOGRAM -> {
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
        series.setFillColor(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), PALE));
      }
      case REFERENCE ->
          series.setLineStyle(
              new BasicStroke(
                  1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0));
      default -> series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
    }
  }

  /** Abscissas and ordinates of what is drawn, without what has no place on the axes. */
  private static double[][] points(Mark mark, Figure figure) {
    return switch (mark.kind()) {
      case BAND -> outline(mark, figure);
      case HISTOGRAM -> steps(mark);
      default -> shown(mark.numbers(Channel.X), mark.numbers(Channel.Y), figure);
    };
  }

  /** Along the lower edge and back along the upper one. */
  private static double[][] outline(Mark mark, Figure figure) {
    int n = mark.size();
    double[] x = new double[2 * n];
    double[] y = new double[2 * n];
    for (int i = 0; i < n; i++) {
      x[i] = mark.number(Channel.X, i);
      y[i] = mark.number(Channel.LOWER, i);
      x[2 * n - 1 - i] = x[i];
      y[2 * n - 1 - i] = mark.number(Channel.UPPER, i);
    }
    return shown(x, y, figure);
  }

  private static double[][] steps(Mark mark) {
    int n = mark.size();
    double[] x = new double[2 * n + 2];
    double[] y = new double[2 * n + 2];
    for (int i = 0; i < n; i++) {
      x[2 * i + 1] = mark.number(Channel.LOWER, i);
      x[2 * i + 2] = mark.number(Channel.UPPER, i);
      y[2 * i + 1] = mark.number(Channel.Y, i);
      y[2 * i + 2] = y[2 * i + 1];
    }
    x[0] = x[1];
    x[2 * n + 1] = x[2 * n];
    return new double[][] {x, y};
  }

  private static double[][] shown(double[] x, double[] y, Figure figure) {
    double[] keptX = new double[x.length];
    double[] keptY = new double[x.length];
    int n = 0;
    for (int i = 0; i < x.length; i++) {
      if (figure.x().shows(x[i]) && figure.y().shows(y[i])) {
        keptX[n] = x[i];
        keptY[n++] = y[i];
      }
    }
    return new double[][] {Arrays.copyOf(keptX, n), Arrays.copyOf(keptY, n)};
  }
}
