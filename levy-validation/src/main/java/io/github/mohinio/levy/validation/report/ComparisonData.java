package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.validation.comparison.Comparison;
import io.github.mohinio.levy.validation.comparison.ModelFit;
import io.github.mohinio.levy.validation.comparison.ParameterStability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a comparison holds as JSON: the numbers behind its charts.
 *
 * @param models names of the models
 * @param labels names of the surfaces
 * @param rmse root mean squared price error, {@code [model][surface]}; NaN where there is no fit
 * @param parameters free parameters of every model
 */
record ComparisonData(
    List<String> models,
    List<String> labels,
    List<double[]> rmse,
    List<ModelParameters> parameters) {

  /**
   * Free parameters of one model over the surfaces.
   *
   * @param model name of the model
   * @param names names of the parameters
   * @param values {@code [parameter][surface]}; NaN where there is no fit
   */
  record ModelParameters(String model, List<String> names, List<double[]> values) {

    private static ModelParameters of(String model, Comparison comparison) {
      List<ModelFit> fits = comparison.of(model);
      List<String> names =
          comparison.stability().stream()
              .filter(row -> row.model().equals(model))
              .map(ParameterStability::parameter)
              .toList();
      List<double[]> values = new ArrayList<>();
      for (String name : names) {
        values.add(fits.stream().mapToDouble(fit -> value(fit.fit(), name)).toArray());
      }
      return new ModelParameters(model, names, values);
    }

    private static double value(Optional<Calibration> fit, String name) {
      return fit.map(f -> f.model().parameters()[f.model().parameterNames().indexOf(name)])
          .orElse(Double.NaN);
    }
  }

  static ComparisonData of(Comparison comparison) {
    List<double[]> rmse = new ArrayList<>();
    List<ModelParameters> parameters = new ArrayList<>();
    for (String model : comparison.models()) {
      rmse.add(
          comparison.of(model).stream()
              .mapToDouble(fit -> fit.fit().map(f -> f.fit().rmse()).orElse(Double.NaN))
              .toArray());
      parameters.add(ModelParameters.of(model, comparison));
    }
    return new ComparisonData(comparison.models(), comparison.labels(), rmse, parameters);
  }
}
