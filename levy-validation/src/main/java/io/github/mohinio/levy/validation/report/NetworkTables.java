package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.validation.internal.Numbers;
import io.github.mohinio.levy.validation.network.Bar;
import io.github.mohinio.levy.validation.network.Bars;
import io.github.mohinio.levy.validation.network.Conditions;
import io.github.mohinio.levy.validation.network.Figure;
import io.github.mohinio.levy.validation.network.Measure;
import io.github.mohinio.levy.validation.network.Method;
import io.github.mohinio.levy.validation.network.NetworkComparison;
import io.github.mohinio.levy.validation.network.NetworkResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of the page of networks. */
final class NetworkTables {

  private static final int[] STEPS = {3, 4, 5};

  private NetworkTables() {}

  static List<NetworkTable> of(NetworkComparison comparison) {
    List<NetworkTable> tables =
        List.of(
            bars(comparison),
            accuracy(comparison),
            NetworkNoiseTables.noise(comparison),
            NetworkNoiseTables.intervals(comparison),
            NetworkNoiseTables.surfaces(comparison),
            refinement(comparison),
            range(comparison),
            cost(comparison));
    return tables.stream().filter(table -> !table.isEmpty()).toList();
  }

  private static NetworkTable bars(NetworkComparison comparison) {
    NetworkTable table =
        new NetworkTable(
            "Bars",
            "What the networks are held to. Open: the value is beyond the bar, its 95 % interval is"
                + " not.",
            5,
            List.of("Network", "Surfaces", "Whose", "What", "Of", "Bar", "Value", "Verdict"));
    for (NetworkResult result : comparison.results()) {
      for (Bar.Outcome outcome : Bars.of(result)) {
        Bar bar = outcome.bar();
        table.row(
            List.of(
                result.network(),
                bar.condition(),
                bar.method().label(),
                bar.measure().label(),
                bar.coordinate(),
                limits(bar),
                NetworkCells.interval(bar.measure(), outcome.estimate()),
                outcome.verdict().name().toLowerCase(Locale.ROOT)));
      }
    }
    return table;
  }

  private static String limits(Bar bar) {
    String least = NetworkCells.value(bar.measure(), bar.least());
    String most = NetworkCells.value(bar.measure(), bar.most());
    if (bar.most() == Double.POSITIVE_INFINITY) {
      return "\u2265 " + least;
    }
    return bar.least() == Double.NEGATIVE_INFINITY ? "\u2264 " + most : least + " to " + most;
  }

  private static NetworkTable accuracy(NetworkComparison comparison) {
    NetworkTable table =
        new NetworkTable(
            "Accuracy of the network alone",
            "Exact prices. Errors are parts of the coordinate's range in the box. Missing: rise of"
                + " the mean absolute error on the same surfaces.",
            2,
            List.of(
                "Network",
                "Coordinate",
                "R2",
                "Mean absolute error",
                "RMS error",
                "R2, 50 random quotes",
                "5 % missing",
                "50 % missing",
                "Mean absolute error, 50 % missing"));
    for (NetworkResult result : comparison.results()) {
      NetworkCells cells = new NetworkCells(result);
      for (String name : result.region().coordinateNames()) {
        table.row(
            List.of(
                result.network(),
                name,
                cells.interval(Conditions.CLEAN, Method.NETWORK, Measure.R2, name),
                cells.interval(Conditions.CLEAN, Method.NETWORK, Measure.MAE, name),
                cells.interval(Conditions.CLEAN, Method.NETWORK, Measure.RMSE, name),
                cells.interval(Conditions.FIFTY, Method.NETWORK, Measure.R2, name),
                cells.interval(Conditions.missing(0.05), Method.NETWORK, Measure.MAE_RISE, name),
                cells.interval(Conditions.missing(0.5), Method.NETWORK, Measure.MAE_RISE, name),
                cells.value(Conditions.missing(0.5), Method.NETWORK, Measure.MAE, name)));
      }
    }
    return table;
  }

  private static NetworkTable refinement(NetworkComparison comparison) {
    List<String> headers =
        new ArrayList<>(List.of("Network", "Repriced", "or volatilities to 1e-5", "Pricings"));
    for (int steps : STEPS) {
      headers.add("in " + steps + " steps");
    }
    NetworkTable table =
        new NetworkTable(
            "Refinement of exact prices",
            "Share of the surfaces every price of which the fit repeats within 1e-8 of the spot;"
                + " median number of pricings; the share after so many steps from the network, each"
                + " a pricing after the first.",
            1,
            headers);
    for (NetworkResult result : comparison.results()) {
      NetworkCells cells = new NetworkCells(result);
      String clean = Conditions.CLEAN;
      List<String> row =
          new ArrayList<>(
              List.of(
                  result.network(),
                  cells.interval(clean, Method.REFINED, Measure.REPRICED, ""),
                  cells.interval(clean, Method.REFINED, Measure.REPRICED_VOLATILITY, ""),
                  cells.value(clean, Method.REFINED, Measure.PRICINGS_MEDIAN, "")));
      for (int steps : STEPS) {
        row.add(cells.interval(Conditions.steps(steps), Method.REFINED, Measure.REPRICED, ""));
      }
      table.row(row);
    }
    return table;
  }

  private static NetworkTable range(NetworkComparison comparison) {
    NetworkTable table =
        new NetworkTable(
            "Range",
            "Share of the surfaces that are flagged: by their features alone, by the warnings of"
                + " the calibration, by those or a fit that misses an implied volatility by 1e-5.",
            2,
            List.of("Network", "Surfaces", "Features", "Warnings", "Warnings or residual"));
    for (NetworkResult result : comparison.results()) {
      NetworkCells cells = new NetworkCells(result);
      result.figures().stream()
          .filter(f -> f.measure() == Measure.FLAGGED && f.method() == Method.FEATURES)
          .map(Figure::condition)
          .forEach(
              condition ->
                  table.row(
                      List.of(
                          result.network(),
                          condition,
                          cells.interval(condition, Method.FEATURES, Measure.FLAGGED, ""),
                          cells.interval(condition, Method.WARNINGS, Measure.FLAGGED, ""),
                          cells.interval(
                              condition, Method.WARNINGS_OR_RESIDUAL, Measure.FLAGGED, ""))));
    }
    return table;
  }

  private static NetworkTable cost(NetworkComparison comparison) {
    NetworkTable table =
        new NetworkTable(
            "Cost",
            "Microseconds in the process of the study, median and 99 % quantile; rough.",
            2,
            List.of(
                "Network",
                "Architecture",
                "File, kB",
                "Training, s",
                "Pass",
                "Network alone",
                "Refined",
                "Laplace",
                "Mixture"));
    for (NetworkResult result : comparison.results()) {
      NetworkCells cells = new NetworkCells(result);
      List<String> row =
          new ArrayList<>(
              List.of(
                  result.network(),
                  result.architecture(),
                  Numbers.count(Math.round(result.bytes() / 1000.0)),
                  Numbers.fixed(result.trainingSeconds(), 0)));
      for (Method method :
          List.of(Method.PASS, Method.NETWORK, Method.REFINED, Method.LAPLACE, Method.MIXTURE)) {
        row.add(
            cells.value(Conditions.CLEAN, method, Measure.LATENCY_MEDIAN, "")
                + ", "
                + cells.value(Conditions.CLEAN, method, Measure.LATENCY_P99, ""));
      }
      table.row(row);
    }
    return table;
  }
}
