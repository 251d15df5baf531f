package io.github.mohinio.levy.validation.suite;

import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.Study;
import io.github.mohinio.levy.validation.study.StudyFolder;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One page for those who decide: a question in each row, what was measured, and whether it is as it
 * should be. What counts as such is in the row too.
 */
final class ExecutiveSummary {

  private static final String NEXT_DAY = "1";

  private final List<String> rows = new ArrayList<>();
  private final List<String> limits = new ArrayList<>();

  private ExecutiveSummary() {}

  /**
   * The page.
   *
   * @param isQuick whether the studies are of few surfaces, which the page says
   */
  static String of(
      String model, String command, boolean isQuick, List<Study> studies, StudyFolder results) {
    ExecutiveSummary summary = new ExecutiveSummary();
    for (Study study : studies) {
      StudyResult result = results.result(study);
      switch (study.name().substring(model.length() + 1)) {
        case "pricing" -> summary.prices(result.table("convergence"));
        case "parameters" -> summary.network(result.table("regions"));
        case "range" -> summary.range(result.table("rates").where("detector", "any"));
        case "training" -> summary.training(result);
        case "drift" -> summary.drift(result.table("rates"));
        case "robustness" -> summary.robustness(result.table("summary"));
        case "methods" -> summary.methods(result.table("summary"));
        case "posterior" -> summary.posteriors(result);
        case "sampler" -> summary.sampler(result);
        case "held_out" -> summary.heldOut(result.table("surfaces"));
        case "walking" -> summary.walking(model, result);
        default -> {
          // Sensitivities are neither right nor wrong.
        }
      }
    }
    return summary.text(model, command, isQuick);
  }

  private String text(String model, String command, boolean isQuick) {
    List<String> lines = new ArrayList<>();
    lines.add("# Validation of " + model);
    lines.add("");
    lines.add(
        "Made by `" + command + "`. Tables are in `summary.md`, figures in `dashboard.html`.");
    lines.add("");
    lines.add("| question | measured | should be | is it |");
    lines.add("|---|---|---|---|");
    lines.addAll(rows);
    lines.add("");
    lines.add(
        limits.isEmpty()
            ? "Everything asked is as it should be."
            : "Not as it should be, and to be known before use: "
                + String.join("; ", limits)
                + ".");
    if (isQuick) {
      lines.add("");
      lines.add(
          "A quick run: few surfaces and short chains. What is not as it should be may be chance.");
    }
    return String.join("\n", lines) + "\n";
  }

  private void add(
      String question, boolean isRight, String should, String format, Object... values) {
    rows.add(
        "| %s | %s | %s | %s |"
            .formatted(
                question,
                String.format(Locale.ROOT, format, values),
                should,
                isRight ? "yes" : "**no**"));
    if (!isRight) {
      limits.add(question.toLowerCase(Locale.ROOT));
    }
  }

  private void prices(ResultTable convergence) {
    ResultTable contour = convergence.where("method", "contour").where("setting", "1.0E-8");
    double error = contour.numbers("error")[0];
    add(
        "Prices against an independent quadrature",
        error <= 1e-6,
        "at most 1e-6, spot 100",
        "largest error %.1e at the default tolerance, %.2g ms for 15 options",
        error,
        contour.numbers("millis")[0]);
  }

  private void network(ResultTable regions) {
    ResultTable exact = regions.where("condition", "exact").where("method", "network");
    double worst = 0;
    String parameter = "";
    for (String name : exact.distinct("parameter")) {
      double[] squares = exact.where("parameter", name).numbers("rmse");
      double rmse = Math.sqrt(Arrays.stream(squares).map(r -> r * r).average().orElseThrow());
      parameter = rmse > worst ? name : parameter;
      worst = Math.max(worst, rmse);
    }
    add(
        "Network alone on exact surfaces",
        worst <= 0.02,
        "at most 2 %",
        "worst RMSE %.2f %% of the range, of %s",
        100 * worst,
        parameter);
  }

  private void methods(ResultTable summary) {
    ResultTable exact = summary.where("method", "network, refined").where("condition", "exact");
    double error = exact.numbers("median_parameters")[0];
    int failures = (int) Arrays.stream(summary.numbers("failures")).sum();
    add(
        "Network with refinement finds the parameters",
        error <= 1e-6 && failures == 0,
        "1e-6, no method fails",
        "median error %.1e of the range; %d failures of all methods",
        error,
        failures);
    add(
        "Its time",
        exact.numbers("median_millis")[0] <= 10,
        "at most 10 ms",
        "median %.2g ms, 95 %% within %.2g ms",
        exact.numbers("median_millis")[0],
        exact.numbers("p95_millis")[0]);
  }

  private void robustness(ResultTable summary) {
    ResultTable refined = summary.where("method", "refined");
    double[] points = refined.numbers("median_points");
    int worst = 0;
    for (int i = 1; i < points.length; i++) {
      worst = points[i] > points[worst] ? i : worst;
    }
    int failures = (int) Arrays.stream(summary.numbers("failures")).sum();
    add(
        "Noise, gaps, outliers, stale quotes, wrong rates",
        failures == 0,
        "no fit fails",
        "%d failures; the worst is %s at %s: %.2f vol points",
        failures,
        refined.texts("kind").get(worst).replace('_', ' '),
        refined.texts("level").get(worst),
        points[worst]);
  }

  private void range(ResultTable rates) {
    ResultTable fresh = rates.where("surfaces", "in range");
    double stated = fresh.numbers("stated")[0];
    add(
        "False alarms of the range detector",
        isNear(fresh, "alarms", "lower", "upper", 0, stated, 2),
        "%.0f %%, within chance".formatted(100 * stated),
        "%.1f %% (%.1f to %.1f)",
        100 * fresh.numbers("alarms")[0],
        100 * fresh.numbers("lower")[0],
        100 * fresh.numbers("upper")[0]);
    double least = 1;
    String kind = "";
    for (String name : rates.distinct("surfaces")) {
      double alarms = rates.where("surfaces", name).numbers("alarms")[0];
      if (!name.equals("in range") && !name.equals("calibration") && alarms < least) {
        least = alarms;
        kind = name;
      }
    }
    add(
        "Foreign surfaces told by the network's inputs",
        least >= 0.9,
        "at least 90 % of each kind",
        "least %.1f %%, of %s",
        100 * least,
        kind.isEmpty() ? "all" : kind);
  }

  private void training(StudyResult result) {
    ResultTable folds = result.table("folds");
    double worst = 0;
    for (String coordinate : folds.distinct("coordinate")) {
      double[] errors = folds.where("coordinate", coordinate).numbers("mae_of_range");
      double mean = Arrays.stream(errors).average().orElseThrow();
      worst = Math.max(worst, Arrays.stream(errors).max().orElseThrow() / mean - 1);
    }
    add(
        "Does it matter which surfaces it was trained on",
        worst <= 0.1,
        "each fold within 10 % of the mean error",
        "worst fold %.1f %% above it",
        100 * worst);
    ResultTable last = result.table("regimes").where("regime", "low again");
    double retrained = mean(last.where("network", "retrained").numbers("mae_of_range"));
    double first = mean(last.where("network", "first").numbers("mae_of_range"));
    add(
        "After all regimes, does a network trained again know the first one",
        retrained <= 1.1 * first,
        "as well as one that saw little else, within 10 %",
        "error %.2f %% of the range, the first network %.2f %%",
        100 * retrained,
        100 * first);
  }

  /**
   * Whether a share is as stated within chance: that of the share, which its interval shows, and
   * that of the threshold.
   *
   * @param variance variance of both over that of the share
   */
  private static boolean isNear(
      ResultTable rates,
      String share,
      String lower,
      String upper,
      int row,
      double stated,
      double variance) {
    double value = rates.numbers(share)[row];
    double below = Math.sqrt(variance) * (value - rates.numbers(lower)[row]);
    double above = Math.sqrt(variance) * (rates.numbers(upper)[row] - value);
    return value - below <= stated && stated <= value + above;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private void drift(ResultTable rates) {
    for (int i = 0; i < rates.size(); i++) {
      double stated = rates.numbers("stated")[i];
      String detector = rates.texts("detector").get(i).replace('_', ' ');
      add(
          "Drift found by " + detector,
          isNear(
                  rates,
                  "false_alarms",
                  "false_alarms_lower",
                  "false_alarms_upper",
                  i,
                  stated,
                  4.0 / 3)
              && rates.numbers("found_soon")[i] >= 0.9,
          "false alarms %.0f %%, within chance; 90 %% found within five days"
              .formatted(100 * stated),
          "false alarms %.1f %% (%.1f to %.1f); %.0f %% found",
          100 * rates.numbers("false_alarms")[i],
          100 * rates.numbers("false_alarms_lower")[i],
          100 * rates.numbers("false_alarms_upper")[i],
          100 * rates.numbers("found_soon")[i]);
    }
  }

  private void posteriors(StudyResult result) {
    ResultTable summary = result.table("summary");
    double rHat = Arrays.stream(summary.numbers("r_hat")).max().orElse(Double.NaN);
    double draws = Arrays.stream(summary.numbers("ess_bulk")).min().orElse(Double.NaN);
    double divergences = Arrays.stream(result.table("runs").numbers("divergences")).sum();
    add(
        "Chains of the posteriors",
        rHat < 1.01 && draws >= 400 && divergences == 0,
        "R-hat below 1.01, 400 effective draws, no divergence",
        "R-hat %.4f, least effective draws %.0f, divergences %.0f",
        rHat,
        draws,
        divergences);
  }

  private void sampler(StudyResult result) {
    ResultTable coverage = result.table("coverage");
    int outside = 0;
    for (int i = 0; i < coverage.size(); i++) {
      double observed = coverage.numbers("observed")[i];
      outside +=
          observed < coverage.numbers("lower")[i] || observed > coverage.numbers("upper")[i]
              ? 1
              : 0;
    }
    int replications = result.table("ranks").distinct("replication").size();
    add(
        "Posterior intervals hold the truth as often as they say",
        outside == 0,
        "all inside the 99 % range of a right sampler",
        "%d of %d shares outside, %d replications",
        outside,
        coverage.size(),
        replications);
  }

  private void heldOut(ResultTable surfaces) {
    double[] points =
        Arrays.stream(surfaces.numbers("rmse_points")).filter(Double::isFinite).toArray();
    double worst = Arrays.stream(points).max().orElse(Double.NaN);
    add(
        "Quotes of real days that the fit has not seen",
        worst <= 1,
        "within 1 vol point",
        "RMSE up to %.2f vol points on %d of %d days",
        worst,
        points.length,
        surfaces.size());
  }

  private void walking(String model, StudyResult result) {
    ResultTable fits = result.table("fits");
    ResultTable forecasts = result.table("forecasts").where("horizon", NEXT_DAY);
    long failed = fits.texts("reason").stream().filter(reason -> !reason.isEmpty()).count();
    double own = median(forecasts.where("model", model).numbers("rmse_points"));
    double plain = median(forecasts.where("model", "black_scholes").numbers("rmse_points"));
    add(
        "Pricing the next real day",
        own < plain && failed == 0,
        "better than Black-Scholes, every day fitted",
        "median error %.2f vol points, Black-Scholes %.2f; %d of %d fits failed",
        own,
        plain,
        failed,
        fits.size());
  }

  private static double median(double[] values) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }
}
