package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.validation.internal.Numbers;
import io.github.mohinio.levy.validation.network.Figure;
import io.github.mohinio.levy.validation.network.Measure;
import io.github.mohinio.levy.validation.network.Method;
import io.github.mohinio.levy.validation.network.NetworkResult;
import io.github.mohinio.levy.validation.statistics.Estimate;
import java.util.HashMap;
import java.util.Map;

/** The figures of a study as cells of tables; a dash where there is none. */
final class NetworkCells {

  private static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN);
  private static final int DIGITS = 3;

  /** Decimals of R2, which is near 1. */
  private static final int R2_DECIMALS = 5;

  private record Key(String condition, Method method, Measure measure, String coordinate) {}

  private final Map<Key, Estimate> estimates = new HashMap<>();

  NetworkCells(NetworkResult result) {
    for (Figure f : result.figures()) {
      estimates.put(new Key(f.condition(), f.method(), f.measure(), f.coordinate()), f.estimate());
    }
  }

  Estimate estimate(String condition, Method method, Measure measure, String coordinate) {
    return estimates.getOrDefault(new Key(condition, method, measure, coordinate), NONE);
  }

  String value(String condition, Method method, Measure measure, String coordinate) {
    return value(measure, estimate(condition, method, measure, coordinate).value());
  }

  String interval(String condition, Method method, Measure measure, String coordinate) {
    return interval(measure, estimate(condition, method, measure, coordinate));
  }

  /** A number in the unit of its measure. */
  static String value(Measure measure, double value) {
    if (measure == Measure.R2) {
      return Numbers.fixed(value, R2_DECIMALS);
    }
    return measure.unit() == Measure.Unit.SHARE && Double.isFinite(value)
        ? Numbers.given(100 * value, DIGITS) + " %"
        : Numbers.given(value, DIGITS);
  }

  /** A number with its interval. */
  static String interval(Measure measure, Estimate estimate) {
    String value = value(measure, estimate.value());
    if (Double.isNaN(estimate.lower())) {
      return value;
    }
    return value
        + " ("
        + value(measure, estimate.lower())
        + " to "
        + value(measure, estimate.upper())
        + ")";
  }
}
