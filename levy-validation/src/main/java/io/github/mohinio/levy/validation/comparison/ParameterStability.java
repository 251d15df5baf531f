package io.github.mohinio.levy.validation.comparison;

import io.github.mohinio.levy.calibration.fit.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/**
 * How steady a parameter is over the surfaces of a comparison.
 *
 * @param model name of the model
 * @param parameter name of the parameter
 * @param median its median
 * @param least its least value
 * @param largest its largest value
 * @param medianChange median of its absolute change from one surface to the next
 */
public record ParameterStability(
    String model,
    String parameter,
    double median,
    double least,
    double largest,
    double medianChange) {

  /**
   * Stability of every parameter that was free, over the fits of one model in order.
   *
   * @param fits fits of one model; those without a result are passed over
   */
  static List<ParameterStability> of(List<ModelFit> fits) {
    List<Calibration> done = fits.stream().map(ModelFit::fit).flatMap(Optional::stream).toList();
    List<ParameterStability> rows = new ArrayList<>();
    if (done.isEmpty()) {
      return rows;
    }
    var parameters = done.get(0).run().family().parameters();
    for (int p = 0; p < parameters.size(); p++) {
      if (!parameters.get(p).isFixed()) {
        rows.add(of(done, p));
      }
    }
    return rows;
  }

  private static ParameterStability of(List<Calibration> fits, int p) {
    DescriptiveStatistics values = new DescriptiveStatistics();
    DescriptiveStatistics changes = new DescriptiveStatistics();
    for (Calibration fit : fits) {
      double value = fit.model().parameters()[p];
      if (values.getN() > 0) {
        changes.addValue(Math.abs(value - values.getElement((int) values.getN() - 1)));
      }
      values.addValue(value);
    }
    return new ParameterStability(
        fits.get(0).model().name(),
        fits.get(0).model().parameterNames().get(p),
        values.getPercentile(50),
        values.getMin(),
        values.getMax(),
        changes.getPercentile(50));
  }
}
