package io.github.mohinio.levy.validation.figure;

import java.util.List;
import java.util.Locale;

/**
 * What the script of a dashboard draws.
 *
 * @param figures the figures, in order
 */
record DashboardData(List<FigureData> figures) {

  /** A figure. */
  record FigureData(
      String id,
      String title,
      String note,
      List<String> models,
      String metric,
      Axis x,
      Axis y,
      List<MarkData> marks,
      Provenance provenance,
      boolean image) {}

  /** A mark; numbers it does not have are null. */
  record MarkData(
      String kind,
      String name,
      List<String> columns,
      List<String> rows,
      double[] x,
      double[] y,
      double[] z,
      double[] lower,
      double[] upper,
      int total) {

    private static MarkData of(Mark mark) {
      return new MarkData(
          mark.kind().name().toLowerCase(Locale.ROOT),
          mark.name(),
          mark.columnLabels(),
          mark.rowLabels(),
          numbers(mark, Channel.X),
          numbers(mark, Channel.Y),
          numbers(mark, Channel.Z),
          numbers(mark, Channel.LOWER),
          numbers(mark, Channel.UPPER),
          mark.total());
    }

    private static double[] numbers(Mark mark, Channel channel) {
      return mark.has(channel) ? mark.numbers(channel) : null;
    }
  }

  /** Data of figures. */
  static DashboardData of(List<Figure> figures) {
    return new DashboardData(figures.stream().map(DashboardData::of).toList());
  }

  private static FigureData of(Figure figure) {
    return new FigureData(
        figure.id(),
        figure.title(),
        figure.note(),
        figure.models(),
        figure.metric(),
        figure.x(),
        figure.y(),
        figure.marks().stream().map(MarkData::of).toList(),
        figure.provenance(),
        FigurePng.canDraw(figure));
  }
}
