package io.github.mohinio.levy.validation.residual;

import io.github.mohinio.levy.validation.figure.Axis;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
import io.github.mohinio.levy.validation.figure.Provenance;
import io.github.mohinio.levy.validation.statistics.Autocorrelation;
import io.github.mohinio.levy.validation.statistics.NormalQuantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The figures that every residual has: histogram, normal quantiles and autocorrelation.
 *
 * @param prefix begin of the names of the figures
 * @param model the model
 * @param subject what the residuals are of, for titles
 * @param unit unit of the residuals
 * @param series residuals in order, by name
 * @param provenance what they were made from
 */
record ResidualFigures(
    String prefix,
    String model,
    String subject,
    String unit,
    Map<String, double[]> series,
    Provenance provenance) {

  private static final int BINS = 40;

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    List<Mark> histograms = new ArrayList<>();
    List<Mark> quantiles = new ArrayList<>();
    List<Mark> correlations = new ArrayList<>();
    series.forEach(
        (name, residuals) -> {
          double[] finite = Arrays.stream(residuals).filter(Double::isFinite).toArray();
          histograms.add(Mark.histogram(name, finite, BINS));
          addQuantiles(quantiles, name, finite);
          if (finite.length > ResidualTests.LAGS) {
            correlations.add(correlations(name, finite));
          }
        });
    figures.add(
        figure(
            "histogram",
            "Residuals of " + subject,
            "Bins of equal width.",
            Axis.of(unit),
            Axis.of("count"),
            histograms));
    figures.add(
        figure(
            "quantiles",
            "Normal quantiles of the residuals of " + subject,
            "Residuals from a normal distribution would be near the dashed line through their"
                + " quartiles.",
            Axis.of("standard normal quantile"),
            Axis.of(unit),
            quantiles));
    if (!correlations.isEmpty()) {
      figures.add(
          figure(
              "autocorrelation",
              "Autocorrelation of the residuals of " + subject,
              "With 95 % intervals; of independent values, one in twenty would exclude zero.",
              Axis.of("lag"),
              Axis.of("autocorrelation"),
              correlations));
    }
    return figures;
  }

  private static void addQuantiles(List<Mark> marks, String name, double[] residuals) {
    NormalQuantiles points = NormalQuantiles.of(residuals);
    marks.add(Mark.points(name, points.theoretical(), points.sample()));
    int n = residuals.length;
    if (n >= 4) {
      double[] x = points.theoretical();
      double[] y = points.sample();
      double slope = (y[3 * n / 4] - y[n / 4]) / (x[3 * n / 4] - x[n / 4]);
      double[] ends = {x[0], x[n - 1]};
      double[] line = {
        y[n / 4] + slope * (x[0] - x[n / 4]), y[n / 4] + slope * (x[n - 1] - x[n / 4])
      };
      marks.add(Mark.reference(name + ", normal", ends, line));
    }
  }

  private static Mark correlations(String name, double[] residuals) {
    double[] all = Autocorrelation.of(residuals, ResidualTests.LAGS);
    double[] values = Arrays.copyOfRange(all, 1, all.length);
    double reach = 1.96 / Math.sqrt(residuals.length);
    List<String> lags =
        IntStream.rangeClosed(1, values.length).mapToObj(Integer::toString).toList();
    double[] lower = Arrays.stream(values).map(v -> v - reach).toArray();
    double[] upper = Arrays.stream(values).map(v -> v + reach).toArray();
    return Mark.bars(name, lags, values, lower, upper);
  }

  Figure figure(String id, String title, String note, Axis x, Axis y, List<Mark> marks) {
    return new Figure(
        prefix + "_" + id, title, note, List.of(model), "Residuals", x, y, marks, provenance);
  }
}
