package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.validation.network.Conditions;
import io.github.mohinio.levy.validation.network.Measure;
import io.github.mohinio.levy.validation.network.Method;
import io.github.mohinio.levy.validation.network.NetworkComparison;
import io.github.mohinio.levy.validation.network.NetworkResult;
import java.util.ArrayList;
import java.util.List;

/** The tables of the page of networks that are about noise. */
final class NetworkNoiseTables {

  private static final double[] LEVELS = {0.01, 0.05, 0.1};

  private NetworkNoiseTables() {}

  static NetworkTable noise(NetworkComparison comparison) {
    NetworkTable table =
        new NetworkTable(
            "Errors under noise",
            "Independent lognormal factors on all out-of-the-money values. Bound: least root mean"
                + " squared error that anyone can reach, as a part of the range; the other columns"
                + " are errors over it, but for R2 lost by the network alone.",
            3,
            List.of(
                "Network",
                "Surfaces",
                "Coordinate",
                "Bound",
                "Network alone",
                "Mean of the mixture",
                "Refined",
                "R2 lost"));
    for (NetworkResult result : comparison.results()) {
      NetworkCells cells = new NetworkCells(result);
      for (double level : LEVELS) {
        String noise = Conditions.noise(level);
        for (String name : result.region().coordinateNames()) {
          table.row(
              List.of(
                  result.network(),
                  noise,
                  name,
                  cells.value(noise, Method.NETWORK, Measure.BOUND, name),
                  cells.interval(noise, Method.NETWORK, Measure.RMSE_OVER_BOUND, name),
                  cells.interval(noise, Method.MIXTURE_MEAN, Measure.RMSE_OVER_BOUND, name),
                  cells.interval(noise, Method.REFINED, Measure.RMSE_OVER_BOUND, name),
                  cells.interval(noise, Method.NETWORK, Measure.R2_LOST, name)));
        }
      }
    }
    return table;
  }

  static NetworkTable intervals(NetworkComparison comparison) {
    NetworkTable table =
        new NetworkTable(
            "Intervals under noise",
            "Share of 95 % intervals that hold the true value, and their mean width over that of"
                + " intervals as narrow as the bound.",
            3,
            List.of(
                "Network",
                "Surfaces",
                "Coordinate",
                "Mixture: coverage",
                "width / bound",
                "Laplace: coverage",
                "width / bound"));
    for (NetworkResult result : comparison.results()) {
      NetworkCells cells = new NetworkCells(result);
      for (double level : LEVELS) {
        String noise = Conditions.noise(level);
        for (String name : result.region().coordinateNames()) {
          table.row(
              List.of(
                  result.network(),
                  noise,
                  name,
                  cells.interval(noise, Method.MIXTURE, Measure.COVERAGE, name),
                  cells.value(noise, Method.MIXTURE, Measure.WIDTH_OVER_BOUND, name),
                  cells.interval(noise, Method.LAPLACE, Measure.COVERAGE, name),
                  cells.value(noise, Method.LAPLACE, Measure.WIDTH_OVER_BOUND, name)));
        }
      }
    }
    return table;
  }

  static NetworkTable surfaces(NetworkComparison comparison) {
    NetworkTable table =
        new NetworkTable(
            "Repriced surfaces under noise",
            "Root mean squared error of log values against the exact surface, over the error that"
                + " as many free parameters must leave; mean and median over the surfaces.",
            2,
            List.of(
                "Network",
                "Surfaces",
                "Network alone: mean",
                "median",
                "Mean of the mixture: mean",
                "median",
                "Refined: mean",
                "median"));
    for (NetworkResult result : comparison.results()) {
      NetworkCells cells = new NetworkCells(result);
      for (double level : LEVELS) {
        List<String> row = new ArrayList<>(List.of(result.network(), Conditions.noise(level)));
        for (Method method : List.of(Method.NETWORK, Method.MIXTURE_MEAN, Method.REFINED)) {
          for (Measure m : List.of(Measure.REPRICING_MEAN, Measure.REPRICING_MEDIAN)) {
            row.add(cells.interval(Conditions.noise(level), method, m, ""));
          }
        }
        table.row(row);
      }
    }
    return table;
  }
}
