package io.github.mohinio.levy.validation.walking;

import io.github.mohinio.levy.validation.statistics.Bootstrap;
import io.github.mohinio.levy.validation.statistics.DieboldMariano;
import io.github.mohinio.levy.validation.statistics.Estimate;
import io.github.mohinio.levy.validation.statistics.Holm;
import io.github.mohinio.levy.validation.statistics.TestResult;
import io.github.mohinio.levy.validation.statistics.WilcoxonSignedRank;
import io.github.mohinio.levy.validation.study.ResultTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which of two models forecasts better, by pairs of days that both have priced. */
final class WalkingTests {

  private static final int RESAMPLES = 1000;

  private WalkingTests() {}

  /** One pair of models at one horizon. */
  private record Pair(
      String first, String second, int horizon, Estimate difference, TestResult result) {}

  /**
   * A row for each pair, horizon and test; {@code difference} is the mean of the first model's
   * errors less the second's, in volatility points, with its bootstrap interval over days.
   */
  static ResultTable of(List<Forecast> forecasts, long seed) {
    List<Pair> pairs = pairs(forecasts, seed);
    double[] corrected =
        Holm.adjust(pairs.stream().mapToDouble(pair -> pair.result().pValue()).toArray());
    ResultTable.Builder table =
        ResultTable.of(
            "comparisons",
            "first",
            "second",
            "horizon",
            "difference",
            "difference_lower",
            "difference_upper",
            "test",
            "statistic",
            "p",
            "p_holm",
            "reason");
    for (int i = 0; i < corrected.length; i++) {
      Pair pair = pairs.get(i);
      table.row(
          pair.first(),
          pair.second(),
          pair.horizon(),
          pair.difference().value(),
          pair.difference().lower(),
          pair.difference().upper(),
          pair.result().test(),
          pair.result().statistic(),
          pair.result().pValue(),
          corrected[i],
          pair.result().reason());
    }
    return table.build();
  }

  private static List<Pair> pairs(List<Forecast> forecasts, long seed) {
    List<String> models = forecasts.stream().map(Forecast::model).distinct().toList();
    int[] horizons = forecasts.stream().mapToInt(Forecast::horizon).distinct().sorted().toArray();
    List<Pair> pairs = new ArrayList<>();
    for (int h : horizons) {
      for (int i = 0; i < models.size(); i++) {
        for (int j = i + 1; j < models.size(); j++) {
          pairs.addAll(compare(forecasts, models.get(i), models.get(j), h, seed));
        }
      }
    }
    return pairs;
  }

  private static List<Pair> compare(
      List<Forecast> forecasts, String first, String second, int horizon, long seed) {
    Map<Integer, Double> a = errors(forecasts, first, horizon);
    Map<Integer, Double> b = errors(forecasts, second, horizon);
    int[] days = a.keySet().stream().filter(b::containsKey).mapToInt(day -> day).toArray();
    double[] x = Arrays.stream(days).mapToDouble(a::get).toArray();
    double[] y = Arrays.stream(days).mapToDouble(b::get).toArray();
    if (days.length == 0) {
      return List.of();
    }
    Estimate difference =
        new Bootstrap(seed, RESAMPLES)
            .estimate(
                days.length,
                rows -> Arrays.stream(rows).mapToDouble(k -> x[k] - y[k]).average().orElseThrow());
    return List.of(
        new Pair(
            first,
            second,
            horizon,
            difference,
            DieboldMariano.test(squares(x), squares(y), horizon)),
        new Pair(first, second, horizon, difference, WilcoxonSignedRank.test(x, y)));
  }

  /** Errors of one model in volatility points by day, in order. */
  private static Map<Integer, Double> errors(List<Forecast> forecasts, String model, int horizon) {
    Map<Integer, Double> errors = new TreeMap<>();
    forecasts.stream()
        .filter(f -> f.model().equals(model) && f.horizon() == horizon)
        .filter(f -> Double.isFinite(f.rmsePoints()))
        .forEach(f -> errors.put(f.day(), f.rmsePoints()));
    return errors;
  }

  private static double[] squares(double[] values) {
    return Arrays.stream(values).map(v -> v * v).toArray();
  }
}
