package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.validation.network.Conditions;
import io.github.mohinio.levy.validation.network.Figure;
import io.github.mohinio.levy.validation.network.Measure;
import io.github.mohinio.levy.validation.network.Method;
import io.github.mohinio.levy.validation.network.NetworkComparison;
import io.github.mohinio.levy.validation.network.NetworkResult;
import io.github.mohinio.levy.validation.statistics.Estimate;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What the page of networks holds as JSON: the numbers behind its charts.
 *
 * @param networks numbers of each network
 */
record NetworkData(List<Network> networks) {

  private static final double[] LEVELS = {0.01, 0.05, 0.1};

  /**
   * Numbers of one network; shares in per cent.
   *
   * @param name its name
   * @param group model and region; networks of one group are drawn in the same charts
   * @param coordinates names of the coordinates
   * @param error mean absolute error on exact prices, by coordinate
   * @param levels levels of noise
   * @param alone error over bound of the network alone, {@code [coordinate][level]}
   * @param refined the same of network and refinement
   * @param few rise of the mean absolute error with 5 % of the quotes missing, by coordinate
   * @param many the same with 50 %
   * @param latency median time of the network alone, in microseconds
   * @param meanError mean over the coordinates of the mean absolute error
   * @param conditions surfaces that may be flagged
   * @param flagged share of them that is, by warnings or residual where that is known
   */
  record Network(
      String name,
      String group,
      List<String> coordinates,
      List<Interval> error,
      double[] levels,
      List<double[]> alone,
      List<double[]> refined,
      List<Interval> few,
      List<Interval> many,
      double latency,
      double meanError,
      List<String> conditions,
      double[] flagged) {}

  /** A number and the ends of its interval. */
  record Interval(double value, double lower, double upper) {

    private static Interval percent(Estimate estimate) {
      return new Interval(100 * estimate.value(), 100 * estimate.lower(), 100 * estimate.upper());
    }
  }

  static NetworkData of(NetworkComparison comparison) {
    return new NetworkData(comparison.results().stream().map(NetworkData::network).toList());
  }

  private static Network network(NetworkResult result) {
    NetworkCells cells = new NetworkCells(result);
    List<String> names = result.region().coordinateNames();
    List<Interval> error = percent(cells, names, Conditions.CLEAN, Measure.MAE);
    List<String> conditions =
        result.figures().stream()
            .filter(f -> f.measure() == Measure.FLAGGED && f.method() == Method.WARNINGS)
            .map(Figure::condition)
            .toList();
    return new Network(
        result.network(),
        result.model() + (result.isTrainingBox() ? ", training box" : ", market region"),
        names,
        error,
        DoubleStream.of(LEVELS).map(level -> 100 * level).toArray(),
        ratios(cells, names, Method.NETWORK),
        ratios(cells, names, Method.REFINED),
        percent(cells, names, Conditions.missing(0.05), Measure.MAE_RISE),
        percent(cells, names, Conditions.missing(0.5), Measure.MAE_RISE),
        cells.estimate(Conditions.CLEAN, Method.NETWORK, Measure.LATENCY_MEDIAN, "").value(),
        error.stream().mapToDouble(Interval::value).average().orElse(Double.NaN),
        conditions,
        conditions.stream().mapToDouble(condition -> flagged(cells, condition)).toArray());
  }

  private static double flagged(NetworkCells cells, String condition) {
    double either =
        cells.estimate(condition, Method.WARNINGS_OR_RESIDUAL, Measure.FLAGGED, "").value();
    double warned = cells.estimate(condition, Method.WARNINGS, Measure.FLAGGED, "").value();
    return 100 * (Double.isNaN(either) ? warned : either);
  }

  private static List<Interval> percent(
      NetworkCells cells, List<String> names, String condition, Measure measure) {
    return names.stream()
        .map(name -> cells.estimate(condition, Method.NETWORK, measure, name))
        .map(Interval::percent)
        .toList();
  }

  private static List<double[]> ratios(NetworkCells cells, List<String> names, Method method) {
    return names.stream().map(name -> ratios(cells, name, method)).toList();
  }

  private static double[] ratios(NetworkCells cells, String name, Method method) {
    return DoubleStream.of(LEVELS)
        .map(
            level ->
                cells
                    .estimate(Conditions.noise(level), method, Measure.RMSE_OVER_BOUND, name)
                    .value())
        .toArray();
  }
}
