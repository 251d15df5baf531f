package io.github.mohinio.levy.validation.crossvalidation;

import java.util.List;
import java.util.Locale;

/** The tables of a {@link CrossValidationResult}. */
final class CrossValidationTables {

  private CrossValidationTables() {}

  static String csv(CrossValidationResult result) {
    StringBuilder table =
        new StringBuilder("fold,trained,tested,coordinate,r2,mae_of_range,rmse_of_range\n");
    for (FoldResult fold : result.folds()) {
      for (CoordinateErrors e : fold.errors()) {
        table
            .append(fold.fold())
            .append(',')
            .append(fold.trained())
            .append(',')
            .append(fold.tested())
            .append(',')
            .append(e.name())
            .append(',')
            .append(e.r2())
            .append(',')
            .append(e.mae())
            .append(',')
            .append(e.rmse())
            .append('\n');
      }
    }
    return table.toString();
  }

  static String markdown(CrossValidationResult result) {
    StringBuilder page = new StringBuilder();
    page.append(
        "`%s`: %d folds of %d samples, %d epochs, seed %d. Mean and standard deviation over the folds.\n\n"
            .formatted(
                result.model(),
                result.folds().size(),
                result.samples(),
                result.epochs(),
                result.seed()));
    page.append("| coordinate | R2 | MAE, % of range | RMSE, % of range |\n|---|---|---|---|\n");
    List<String> names = result.coordinates();
    for (int c = 0; c < names.size(); c++) {
      page.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  names.get(c),
                  text("%.5f ± %.5f", result.r2(c), 1),
                  text("%.3f ± %.3f", result.mae(c), 100),
                  text("%.3f ± %.3f", result.rmse(c), 100)));
    }
    return page.toString();
  }

  private static String text(String format, Spread spread, double unit) {
    return String.format(Locale.ROOT, format, unit * spread.mean(), unit * spread.sd());
  }
}
