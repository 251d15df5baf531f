package io.github.mohinio.levy.validation.crossvalidation;

import io.github.mohinio.levy.validation.study.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an {@link ExpandingWindow} found.
 *
 * @param model name of the family
 * @param regimesOf coordinate that the regimes are of
 * @param epochs passes of each training over its samples
 * @param seed seed of the weights of each network
 * @param stretches results in the order of time, at least one
 */
public record ExpandingWindowResult(
    String model, String regimesOf, int epochs, long seed, List<StretchResult> stretches) {

  /** Copies the list. */
  public ExpandingWindowResult {
    stretches = List.copyOf(stretches);
  }

  /**
   * A line for each stretch, network and coordinate: {@code trained, tested, regime, network,
   * coordinate, r2, mae_of_range, rmse_of_range}. The network is {@code retrained} or {@code
   * first}. Numbers round-trip.
   */
  public String toCsv() {
    ResultTable.Builder table =
        ResultTable.of(
            "regimes",
            "trained",
            "tested",
            "regime",
            "network",
            "coordinate",
            "r2",
            "mae_of_range",
            "rmse_of_range");
    for (StretchResult stretch : stretches) {
      addRows(table, stretch, "retrained", stretch.retrained());
      addRows(table, stretch, "first", stretch.first());
    }
    return table.build().toCsv();
  }

  private static void addRows(
      ResultTable.Builder table,
      StretchResult stretch,
      String network,
      List<CoordinateErrors> errors) {
    for (CoordinateErrors e : errors) {
      table.row(
          stretch.trained(),
          stretch.tested(),
          stretch.regime(),
          network,
          e.name(),
          e.r2(),
          e.mae(),
          e.rmse());
    }
  }

  /** A table of one row for each stretch, with a sentence on what was done. */
  public String toMarkdown() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "`%s`: regimes of %s, %d epochs, seed %d. Mean absolute errors of all coordinates, in %% of their ranges."
            .formatted(model, regimesOf, epochs, seed));
    lines.add("");
    lines.add("| trained on | tested on the next | regime | retrained | first network |");
    lines.add("|---|---|---|---|---|");
    for (StretchResult stretch : stretches) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %d | %d | %s | %.3f | %.3f |",
              stretch.trained(),
              stretch.tested(),
              stretch.regime(),
              100 * mean(stretch.retrained()),
              100 * mean(stretch.first())));
    }
    return String.join("\n", lines) + "\n";
  }

  private static double mean(List<CoordinateErrors> errors) {
    return errors.stream().mapToDouble(CoordinateErrors::mae).average().orElseThrow();
  }
}
