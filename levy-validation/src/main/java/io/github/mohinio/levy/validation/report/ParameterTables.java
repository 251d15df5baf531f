package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import io.github.mohinio.levy.calibration.fit.Uncertainty;
import io.github.mohinio.levy.validation.internal.HtmlTable;
import io.github.mohinio.levy.validation.internal.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Tables of the parameters of a fit. */
final class ParameterTables {

  private ParameterTables() {}

  /** Values, standard errors and intervals. */
  static String estimates(Calibration fit) {
    HtmlTable table =
        new HtmlTable(
            "", 1, List.of("Parameter", "Value", "Std. error", "95 % from", "95 % to", "Note"));
    double[] values = fit.model().parameters();
    Uncertainty uncertainty = fit.uncertainty();
    boolean bound =
        fit.warnings().stream()
            .anyMatch(warning -> warning.kind() == CalibrationWarning.Kind.BOUND_ACTIVE);
    for (int i = 0; i < values.length; i++) {
      double error = uncertainty.standardError(i);
      String note = Double.isFinite(error) ? "" : bound ? "on its bound" : "not determined";
      table.row(
          note.isEmpty() ? "" : "marked",
          List.of(
              fit.model().parameterNames().get(i),
              Numbers.text(values[i], 6),
              Numbers.text(error, 3),
              Numbers.text(uncertainty.lower()[i], 5),
              Numbers.text(uncertainty.upper()[i], 5),
              note));
    }
    return table.html();
  }

  /** Correlations of the estimates; nothing where there is but one. */
  static String correlations(Calibration fit) {
    List<String> names = fit.model().parameterNames();
    if (names.size() < 2) {
      return "";
    }
    List<String> headers = new ArrayList<>(List.of("Correlation"));
    headers.addAll(names);
    HtmlTable table = new HtmlTable("even", 1, headers);
    double[][] covariance = fit.uncertainty().covariance();
    for (int i = 0; i < covariance.length; i++) {
      List<String> row = new ArrayList<>(List.of(names.get(i)));
      for (int j = 0; j < covariance.length; j++) {
        double scale = Math.sqrt(covariance[i][i]) * Math.sqrt(covariance[j][j]);
        row.add(Numbers.fixed(covariance[i][j] / scale, 3));
      }
      table.row(row);
    }
    return table.html();
  }
}
