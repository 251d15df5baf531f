package io.github.mohinio.levy.benchmarks.calibration.traditional;

import io.github.mohinio.levy.benchmarks.calibration.traditional.ComparisonCase.Data;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Markdown tables of a comparison, two for each model, with one line for each method: time as
 * median and 90 % quantile, median number of prices of the surface, error as median and worst,
 * number of failures.
 */
final class ComparisonTable {

  private static final List<List<Data>> TABLES =
      List.of(List.of(Data.CLEAN, Data.NOISE), List.of(Data.SP500, Data.DAX));

  private ComparisonTable() {}

  /** All tables. */
  static String of(List<ComparisonResult> results) {
    StringBuilder text = new StringBuilder();
    for (String model : results.stream().map(ComparisonResult::model).distinct().toList()) {
      List<ComparisonResult> own =
          results.stream().filter(result -> result.model().equals(model)).toList();
      for (List<Data> kinds : TABLES) {
        append(text, model, kinds, own);
      }
    }
    return text.toString();
  }

  private static void append(
      StringBuilder text, String model, List<Data> kinds, List<ComparisonResult> results) {
    text.append("\n| `").append(model).append("` |");
    for (Data data : kinds) {
      String error = data == Data.CLEAN ? "RMSE" : "excess";
      text.append(' ').append(data.label()).append(": ms | prices | ").append(error);
      text.append(" | failed |");
    }
    text.append("\n|---|").append("---|---|---|---|".repeat(kinds.size())).append('\n');
    for (String method : results.stream().map(ComparisonResult::method).distinct().toList()) {
      text.append("| ").append(method).append(" |");
      for (Data data : kinds) {
        append(
            text,
            data,
            results.stream().filter(r -> r.method().equals(method) && r.data() == data).toList());
      }
      text.append('\n');
    }
  }

  private static void append(StringBuilder text, Data data, List<ComparisonResult> results) {
    boolean clean = data == Data.CLEAN;
    double[] millis = sorted(results, ComparisonResult::millis);
    double[] evaluations = sorted(results, ComparisonResult::evaluations);
    double[] errors = sorted(results, clean ? ComparisonResult::rmse : ComparisonResult::excess);
    long failures = results.stream().filter(ComparisonResult::isFailure).count();
    text.append(
        String.format(
            Locale.ROOT,
            " %s, %s | %.0f | %s, %s | %d/%d |",
            time(quantile(millis, 0.5)),
            time(quantile(millis, 0.9)),
            quantile(evaluations, 0.5),
            error(quantile(errors, 0.5), clean),
            error(errors[errors.length - 1], clean),
            failures,
            results.size()));
  }

  private static double[] sorted(
      List<ComparisonResult> results, ToDoubleFunction<ComparisonResult> value) {
    return results.stream().mapToDouble(value).sorted().toArray();
  }

  /** Smallest value that at least this part of the sorted values does not exceed. */
  private static double quantile(double[] sorted, double part) {
    return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
  }

  private static String time(double millis) {
    return String.format(Locale.ROOT, millis < 9.95 ? "%.1f" : "%.0f", millis);
  }

  private static String error(double value, boolean clean) {
    if (clean) {
      return String.format(Locale.ROOT, "%.0e", value);
    }
    double percent = 100 * value;
    if (percent < 5e-4) {
      return "0";
    }
    return percent < 1000
        ? String.format(Locale.ROOT, percent < 9.95 ? "%.3f %%" : "%.0f %%", percent)
        : "> 1000 %";
  }
}
