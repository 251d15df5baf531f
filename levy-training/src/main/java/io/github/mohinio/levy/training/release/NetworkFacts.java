package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.feature.VolatilityBasis;
import io.github.mohinio.levy.training.loop.ParameterMetrics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the card of a network says of how it was made and what it reached. */
final class NetworkFacts {

  private NetworkFacts() {}

  /**
   * The facts.
   *
   * @param recipe what it was made from, but for the architecture
   * @param architecture its architecture
   * @param basis basis of its inputs
   * @param training what it was fitted to
   * @param metrics its errors on clean surfaces
   * @return a map that can be added to
   */
  static Map<String, String> of(
      Recipe recipe,
      String architecture,
      VolatilityBasis basis,
      DataSet training,
      List<ParameterMetrics> metrics) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("levy.architecture", architecture);
    facts.put("levy.basis_sha256", Hashes.of(basis));
    facts.put("levy.data_sha256", Hashes.of(training));
    facts.put("levy.layout", recipe.layout().text());
    facts.put("levy.noise", recipe.noise().text());
    facts.put("levy.test_layout", recipe.test().text());
    facts.put("levy.components", Integer.toString(recipe.components()));
    facts.put("levy.basis_surfaces", Integer.toString(recipe.basisSurfaces()));
    facts.put("levy.samples", Integer.toString(recipe.samples()));
    facts.put("levy.epochs", Integer.toString(recipe.settings().epochs()));
    facts.put("levy.batch_size", Integer.toString(recipe.settings().batchSize()));
    facts.put("levy.peak_learning_rate", Double.toString(recipe.settings().peakLearningRate()));
    facts.put("levy.seed", Long.toString(recipe.settings().seed()));
    for (ParameterMetrics m : metrics) {
      facts.put("levy.r2." + m.name(), String.format(Locale.ROOT, "%.6f", m.r2()));
      facts.put(
          "levy.mae_of_range." + m.name(),
          String.format(Locale.ROOT, "%.6f", m.meanAbsoluteErrorOfRange()));
    }
    return facts;
  }
}
