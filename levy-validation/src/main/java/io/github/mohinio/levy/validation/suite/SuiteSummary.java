package io.github.mohinio.levy.validation.suite;

import io.github.mohinio.levy.validation.crossvalidation.Spread;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.Study;
import io.github.mohinio.levy.validation.study.StudyFolder;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the studies of a suite measured, as tables in Markdown. */
final class SuiteSummary {

  private SuiteSummary() {}

  static String of(String model, String command, List<Study> studies, StudyFolder results) {
    List<String> lines = new ArrayList<>();
    lines.add("# Performance of " + model);
    lines.add("");
    lines.add(
        "Made by `" + command + "`. Figures are in `dashboard.html`, all numbers in `results`.");
    for (Study study : studies) {
      String kind = study.name().substring(model.length() + 1);
      switch (kind) {
        case "parameters" -> parameters(results.result(study).table("regions"), lines);
        case "range" -> range(results.result(study).table("rates"), lines);
        case "training" -> training(results.result(study), lines);
        case "drift" -> drift(results.result(study).table("rates"), lines);
        case "methods" -> methods(results.result(study).table("summary"), lines);
        case "posterior" -> posterior(results.result(study).table("summary"), lines);
        case "sampler" -> sampler(results.result(study), lines);
        case "held_out" -> heldOut(results.result(study).table("surfaces"), lines);
        case "walking" -> walking(results.result(study).table("forecasts"), lines);
        default -> {
          // Its figures say it all.
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static void section(List<String> lines, String title, String... columns) {
    lines.add("");
    lines.add("## " + title);
    lines.add("");
    lines.add("| " + String.join(" | ", columns) + " |");
    lines.add("|" + "---|".repeat(columns.length));
  }

  private static void row(List<String> lines, String format, Object... values) {
    lines.add("| " + String.format(Locale.ROOT, format, values) + " |");
  }

  private static void parameters(ResultTable regions, List<String> lines) {
    section(
        lines,
        "Parameters found on fresh simulated surfaces",
        "quotes",
        "method",
        "parameter",
        "bias, % of range",
        "RMSE, % of range");
    for (String condition : regions.distinct("condition")) {
      ResultTable of = regions.where("condition", condition);
      for (String method : of.distinct("method")) {
        for (String parameter : of.distinct("parameter")) {
          ResultTable own = of.where("method", method).where("parameter", parameter);
          double[] counts = own.numbers("surfaces");
          row(
              lines,
              "%s | %s | %s | %.3f | %.3f",
              condition,
              method,
              parameter,
              100 * mean(own.numbers("bias"), counts),
              100 * Math.sqrt(mean(squares(own.numbers("rmse")), counts)));
        }
      }
    }
  }

  private static double[] squares(double[] values) {
    return Arrays.stream(values).map(v -> v * v).toArray();
  }

  /** Mean with weights; parts without a surface have no value. */
  private static double mean(double[] values, double[] weights) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      if (weights[i] > 0) {
        sum += weights[i] * values[i];
        total += weights[i];
      }
    }
    return sum / total;
  }

  private static void range(ResultTable rates, List<String> lines) {
    section(lines, "Surfaces said to be out of range", "surfaces", "share, %", "95 % interval");
    ResultTable any = rates.where("detector", "any");
    for (int i = 0; i < any.size(); i++) {
      row(
          lines,
          "%s | %.1f | %.1f to %.1f",
          any.texts("surfaces").get(i),
          100 * any.numbers("alarms")[i],
          100 * any.numbers("lower")[i],
          100 * any.numbers("upper")[i]);
    }
    lines.add("");
    lines.add(
        "The threshold is for 1 % of half of the surfaces named calibration; those in range are others.");
  }

  private static void training(StudyResult result, List<String> lines) {
    section(
        lines,
        "Networks trained again: cross-validation",
        "parameter",
        "folds",
        "mean absolute error, % of range",
        "sd over the folds",
        "R2");
    ResultTable folds = result.table("folds");
    for (String coordinate : folds.distinct("coordinate")) {
      ResultTable own = folds.where("coordinate", coordinate);
      Spread mae = Spread.of(own.numbers("mae_of_range"));
      row(
          lines,
          "%s | %d | %.3f | %.3f | %.5f",
          coordinate,
          own.size(),
          100 * mae.mean(),
          100 * mae.sd(),
          Spread.of(own.numbers("r2")).mean());
    }
    section(
        lines,
        "Networks trained again: the next 2000 surfaces in an order of regimes",
        "regime",
        "network",
        "mean absolute error, % of range");
    ResultTable regimes = result.table("regimes");
    for (String regime : regimes.distinct("regime")) {
      for (String network : regimes.distinct("network")) {
        double[] errors =
            regimes.where("regime", regime).where("network", network).numbers("mae_of_range");
        row(
            lines,
            "%s | %s | %.3f",
            regime,
            network,
            100 * Arrays.stream(errors).average().orElseThrow());
      }
    }
  }

  private static void drift(ResultTable rates, List<String> lines) {
    section(
        lines,
        "Drift of forecast errors, in simulated markets",
        "detector",
        "false alarms, %",
        "95 % interval",
        "changes found within 5 days, %",
        "95 % interval");
    for (int i = 0; i < rates.size(); i++) {
      row(
          lines,
          "%s | %.1f | %.1f to %.1f | %.1f | %.1f to %.1f",
          rates.texts("detector").get(i),
          100 * rates.numbers("false_alarms")[i],
          100 * rates.numbers("false_alarms_lower")[i],
          100 * rates.numbers("false_alarms_upper")[i],
          100 * rates.numbers("found_soon")[i],
          100 * rates.numbers("found_soon_lower")[i],
          100 * rates.numbers("found_soon_upper")[i]);
    }
    lines.add("");
    lines.add("Stated: false alarms in 5 % of the markets.");
  }

  private static void methods(ResultTable summary, List<String> lines) {
    section(
        lines,
        "Methods of calibration",
        "quotes",
        "method",
        "failures",
        "median error, vol points",
        "median parameter error, % of range",
        "median ms",
        "95 % of runs within, ms");
    for (int i = 0; i < summary.size(); i++) {
      row(
          lines,
          "%s | %s | %s | %.2e | %.2e | %.3g | %.3g",
          summary.texts("condition").get(i),
          summary.texts("method").get(i),
          summary.texts("failures").get(i),
          summary.numbers("median_points")[i],
          100 * summary.numbers("median_parameters")[i],
          summary.numbers("median_millis")[i],
          summary.numbers("p95_millis")[i]);
    }
  }

  private static void posterior(ResultTable summary, List<String> lines) {
    section(
        lines,
        "Posteriors",
        "surface",
        "parameter",
        "true",
        "mean",
        "sd",
        "95 % highest density",
        "R-hat",
        "effective draws");
    for (int i = 0; i < summary.size(); i++) {
      double truth = summary.numbers("true")[i];
      row(
          lines,
          "%s | %s | %s | %.5g | %.2g | %.5g to %.5g | %.3f | %.0f",
          summary.texts("surface").get(i),
          summary.texts("parameter").get(i),
          Double.isFinite(truth) ? String.format(Locale.ROOT, "%.5g", truth) : "",
          summary.numbers("mean")[i],
          summary.numbers("sd")[i],
          summary.numbers("lower")[i],
          summary.numbers("upper")[i],
          summary.numbers("r_hat")[i],
          summary.numbers("ess_bulk")[i]);
    }
  }

  private static void sampler(StudyResult result, List<String> lines) {
    section(
        lines,
        "Posterior intervals that hold the truth, in simulation-based calibration",
        "parameter",
        "interval, %",
        "hold it, %",
        "a right sampler, %");
    for (String nominal : List.of("0.5", "0.95")) {
      ResultTable coverage = result.table("coverage").where("nominal", nominal);
      for (int i = 0; i < coverage.size(); i++) {
        row(
            lines,
            "%s | %.0f | %.1f | %.1f to %.1f",
            coverage.texts("quantity").get(i),
            100 * coverage.numbers("nominal")[i],
            100 * coverage.numbers("observed")[i],
            100 * coverage.numbers("lower")[i],
            100 * coverage.numbers("upper")[i]);
      }
    }
    lines.add("");
    lines.add("The range has a probability of 99 %.");
    for (String finding : result.table("findings").texts("message")) {
      lines.add("");
      lines.add("Found: " + finding + ".");
    }
  }

  private static void heldOut(ResultTable surfaces, List<String> lines) {
    section(lines, "Quotes held out", "day", "quotes", "RMSE, price", "RMSE, vol points", "reason");
    for (int i = 0; i < surfaces.size(); i++) {
      row(
          lines,
          "%s | %s | %.4f | %.3f | %s",
          surfaces.texts("surface").get(i),
          surfaces.texts("quotes").get(i),
          surfaces.numbers("rmse_price")[i],
          surfaces.numbers("rmse_points")[i],
          surfaces.texts("reason").get(i));
    }
  }

  private static void walking(ResultTable forecasts, List<String> lines) {
    section(lines, "Pricing later days", "model", "days ahead", "forecasts", "median, vol points");
    for (String model : forecasts.distinct("model")) {
      ResultTable of = forecasts.where("model", model);
      for (String horizon : of.distinct("horizon")) {
        double[] errors =
            Arrays.stream(of.where("horizon", horizon).numbers("rmse_points"))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        row(
            lines,
            "%s | %s | %d | %.3f",
            model,
            horizon,
            errors.length,
            errors.length == 0 ? Double.NaN : errors[errors.length / 2]);
      }
    }
  }
}
