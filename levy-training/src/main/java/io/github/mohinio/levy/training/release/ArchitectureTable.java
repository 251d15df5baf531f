package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.training.loop.ParameterMetrics;
import io.github.mohinio.levy.training.onnx.OnnxModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The compared networks as comma-separated values: {@code network, input, weights, bytes, samples,
 * epochs, training_seconds, micros}, the last the median time of an answer to one surface, then
 * {@code r2_<coordinate>} and {@code mae_of_range_<coordinate>} of clean surfaces, then {@code
 * sha256}.
 */
final class ArchitectureTable {

  private ArchitectureTable() {}

  /** The header, with the coordinates of a network. */
  static String header(ArchitectureNetwork network) {
    List<String> names =
        new ArrayList<>(
            List.of(
                "network",
                "input",
                "weights",
                "bytes",
                "samples",
                "epochs",
                "training_seconds",
                "micros"));
    for (ParameterMetrics metrics : network.metrics()) {
      names.add("r2_" + metrics.name());
      names.add("mae_of_range_" + metrics.name());
    }
    names.add("sha256");
    return String.join(",", names) + "\n";
  }

  /** The line of a network. */
  static String line(ArchitectureNetwork network, Recipe recipe, OnnxModel model, double micros) {
    List<String> values =
        new ArrayList<>(
            List.of(
                network.name(),
                network.input().text(),
                Long.toString(network.weights()),
                Integer.toString(model.toByteArray().length),
                Integer.toString(recipe.samples()),
                Integer.toString(recipe.settings().epochs()),
                String.format(Locale.ROOT, "%.1f", network.trainingSeconds()),
                String.format(Locale.ROOT, "%.1f", micros)));
    for (ParameterMetrics metrics : network.metrics()) {
      values.add(Double.toString(metrics.r2()));
      values.add(Double.toString(metrics.meanAbsoluteErrorOfRange()));
    }
    values.add(model.sha256());
    return String.join(",", values) + "\n";
  }
}
