package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.calibration.fit.QuoteResidual;
import io.github.mohinio.levy.validation.internal.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Columns for options of all expiries: one for each strike, or, where these are many, ranges of
 * log-moneyness with about as many options in each. Immutable.
 */
final class StrikeColumns {

  /** Columns whose labels and values can still be read on a page of 1200 pixels. */
  private static final int MAX_STRIKES = 36;

  /** Ranges of log-moneyness; their labels are longer than strikes. */
  private static final int RANGES = 24;

  private final String title;
  private final List<String> labels;
  private final ToDoubleFunction<QuoteResidual> coordinate;

  /** Lower ends of the columns, rising. */
  private final double[] from;

  private StrikeColumns(
      String title,
      List<String> labels,
      ToDoubleFunction<QuoteResidual> coordinate,
      double[] from) {
    this.title = title;
    this.labels = List.copyOf(labels);
    this.coordinate = coordinate;
    this.from = from;
  }

  /** Columns for these options. */
  static StrikeColumns of(List<Expiry> expiries) {
    double[] strikes = Arrays.stream(sorted(expiries, QuoteResidual::strike)).distinct().toArray();
    if (strikes.length <= MAX_STRIKES) {
      List<String> labels =
          Arrays.stream(strikes).mapToObj(strike -> Numbers.given(strike, 8)).toList();
      return new StrikeColumns("strike", labels, QuoteResidual::strike, strikes);
    }
    double[] all = sorted(expiries, QuoteResidual::logMoneyness);
    double[] from = new double[RANGES];
    Arrays.setAll(from, i -> all[i * all.length / RANGES]);
    from = Arrays.stream(from).distinct().toArray();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < from.length; i++) {
      double to = i + 1 < from.length ? from[i + 1] : all[all.length - 1];
      labels.add(Numbers.fixed(from[i], 4) + " to " + Numbers.fixed(to, 4));
    }
    return new StrikeColumns("log-moneyness", labels, QuoteResidual::logMoneyness, from);
  }

  private static double[] sorted(
      List<Expiry> expiries, ToDoubleFunction<QuoteResidual> coordinate) {
    return expiries.stream()
        .flatMap(expiry -> expiry.residuals().stream())
        .mapToDouble(coordinate)
        .sorted()
        .toArray();
  }

  /** What the columns are. */
  String title() {
    return title;
  }

  /** Label of each column, from low to high strikes. */
  List<String> labels() {
    return labels;
  }

  /** Column of one of the options. */
  int column(QuoteResidual residual) {
    int place = Arrays.binarySearch(from, coordinate.applyAsDouble(residual));
    return place >= 0 ? place : -place - 2;
  }
}
