package io.github.mohinio.levy.validation.comparison;

import io.github.mohinio.levy.calibration.fit.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fits of several models to one or more surfaces.
 *
 * @param models names of the models, in the order asked for
 * @param labels names of the surfaces, in order
 * @param fits model by model, and for each surface by surface
 * @param elapsedMillis time of it all, in milliseconds
 */
public record Comparison(
    List<String> models, List<String> labels, List<ModelFit> fits, double elapsedMillis) {

  /** Copies the lists. */
  public Comparison {
    models = List.copyOf(models);
    labels = List.copyOf(labels);
    fits = List.copyOf(fits);
  }

  /** Fits of one model, surface by surface. */
  public List<ModelFit> of(String model) {
    return fits.stream().filter(fit -> fit.model().equals(model)).toList();
  }

  /** Number of fits that failed. */
  public long failures() {
    return fits.stream().filter(fit -> fit.fit().isEmpty()).count();
  }

  /** How steady every parameter of every model is; of little use for a single surface. */
  public List<ParameterStability> stability() {
    List<ParameterStability> rows = new ArrayList<>();
    for (String model : models) {
      rows.addAll(ParameterStability.of(of(model)));
    }
    return rows;
  }

  /** Version of the library that made the fits; empty if there are none. */
  public String libraryVersion() {
    return fits.stream()
        .flatMap(fit -> fit.fit().stream())
        .map(fit -> fit.run().version())
        .findFirst()
        .orElse("");
  }

  /** The row of one model over all surfaces: means over those that were fitted. */
  public ModelSummary summary(String model) {
    List<ModelFit> own = of(model);
    List<Calibration> done = own.stream().map(ModelFit::fit).flatMap(Optional::stream).toList();
    return new ModelSummary(
        model,
        done.isEmpty() ? 0 : done.get(0).run().family().coordinates().dimension(),
        done.size(),
        own.size() - done.size(),
        mean(done.stream().mapToDouble(fit -> fit.fit().rmse()).toArray()),
        mean(done.stream().mapToDouble(fit -> fit.fit().rmseVolatility()).toArray()),
        mean(done.stream().mapToDouble(fit -> fit.fit().insideSpread()).toArray()),
        mean(own.stream().mapToDouble(fit -> fit.criteria().aic()).toArray()),
        mean(own.stream().mapToDouble(fit -> fit.criteria().bic()).toArray()),
        mean(own.stream().mapToDouble(ModelFit::heldOutRmse).toArray()),
        mean(own.stream().mapToDouble(ModelFit::nextRmse).toArray()),
        mean(done.stream().mapToDouble(Calibration::elapsedMillis).toArray()));
  }

  private static double mean(double[] values) {
    double sum = 0;
    int n = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += value;
        n++;
      }
    }
    return sum / n;
  }
}
