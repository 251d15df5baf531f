package io.github.mohinio.levy.validation.crossvalidation;

import io.github.mohinio.levy.validation.study.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of a {@link CrossValidationResult}. */
final class CrossValidationTables {

  private CrossValidationTables() {}

  static String csv(CrossValidationResult result) {
    ResultTable.Builder table =
        ResultTable.of(
            "folds",
            "fold",
            "trained",
            "tested",
            "coordinate",
            "r2",
            "mae_of_range",
            "rmse_of_range");
    for (FoldResult fold : result.folds()) {
      for (CoordinateErrors e : fold.errors()) {
        table.row(fold.fold(), fold.trained(), fold.tested(), e.name(), e.r2(), e.mae(), e.rmse());
      }
    }
    return table.build().toCsv();
  }

  static String percentiles(CrossValidationResult result) {
    ResultTable.Builder table =
        ResultTable.of("percentiles", "fold", "coordinate", "percentile", "error_of_range");
    for (FoldResult fold : result.folds()) {
      for (CoordinateErrors e : fold.errors()) {
        for (int p = 0; p < e.percentiles().size(); p++) {
          table.row(fold.fold(), e.name(), p, e.percentiles().get(p));
        }
      }
    }
    return table.build().toCsv();
  }

  static String markdown(CrossValidationResult result) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "`%s`: %d folds of %d samples in all, %d epochs, seed %d. Means and standard deviations of the folds."
            .formatted(
                result.model(),
                result.folds().size(),
                result.samples(),
                result.epochs(),
                result.seed()));
    lines.add("");
    lines.add("| coordinate | R2 | MAE, % of range | RMSE, % of range |");
    lines.add("|---|---|---|---|");
    List<String> names = result.coordinates();
    for (int c = 0; c < names.size(); c++) {
      lines.add(
          "| %s | %s | %s | %s |"
              .formatted(
                  names.get(c),
                  text("%.5f ± %.5f", result.r2(c), 1),
                  text("%.3f ± %.3f", result.mae(c), 100),
                  text("%.3f ± %.3f", result.rmse(c), 100)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String text(String format, Spread spread, double unit) {
    return String.format(Locale.ROOT, format, unit * spread.mean(), unit * spread.sd());
  }
}
