package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ModelCatalogue;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Models drawn from the boxes that calibration and networks live in. */
final class RandomModels {

  /** Range of every parameter of a model, in the order of its parameters. */
  private static final Map<String, double[][]> BOXES =
      Map.ofEntries(
          Map.entry("black_scholes", new double[][] {{0.02, 1}}),
          Map.entry("variance_gamma", new double[][] {{0.1, 0.6}, {0.05, 1}, {-0.5, 0.1}}),
          Map.entry("cgmy", new double[][] {{0.01, 0.5}, {1, 10}, {1.0001, 10}, {-0.5, 1.9}}),
          Map.entry(
              "cgmy_diffusion",
              new double[][] {{0.02, 0.5}, {1, 9}, {1.5, 10}, {-0.5, 1.7}, {0.02, 0.3}}),
          Map.entry(
              "tempered_stable_general",
              new double[][] {{0.05, 0.5}, {0.05, 0.8}, {2, 12}, {1, 9}, {-0.4, 1.4}, {-0.4, 1.7}}),
          Map.entry("nig", new double[][] {{6, 40}, {-5, 3}, {0.05, 1}}),
          Map.entry("merton", new double[][] {{0.05, 0.3}, {0.1, 2}, {-0.9, 0.1}, {0.05, 0.45}}),
          Map.entry("kou", new double[][] {{0.05, 0.3}, {0.1, 5}, {0.1, 0.6}, {3, 25}, {2, 20}}),
          Map.entry("meixner", new double[][] {{0.05, 0.4}, {-1.5, 0.8}, {0.3, 5}}),
          Map.entry("bilateral_gamma", new double[][] {{0.5, 4}, {5, 130}, {0.5, 3}, {3, 88}}),
          Map.entry("finite_moment_log_stable", new double[][] {{0.05, 0.4}, {1.1, 1.95}}),
          Map.entry(
              "generalized_hyperbolic", new double[][] {{8, 40}, {-5, 2}, {0.05, 0.8}, {-1.5, 2}}));

  private static final double[][] CIR = {{0.2, 3}, {0.5, 2}, {0.1, 2}, {0.5, 1.5}};
  private static final double[][] GAMMA_OU = {{0.3, 3}, {0.3, 3}, {0.4, 3}, {0.5, 1.5}};

  private RandomModels() {}

  /** A model of the catalogue, uniform in a wide box. */
  static ReturnModel of(String name, Random random) {
    double[][] box = box(name);
    List<String> names = ModelCatalogue.parameterNames(name);
    Map<String, Double> parameters = new LinkedHashMap<>();
    for (int p = 0; p < box.length; p++) {
      parameters.put(names.get(p), box[p][0] + (box[p][1] - box[p][0]) * random.nextDouble());
    }
    return ModelCatalogue.of(name, parameters);
  }

  private static double[][] box(String name) {
    if (BOXES.containsKey(name)) {
      return BOXES.get(name);
    }
    String process = name.substring(0, name.indexOf('_'));
    double[][] own = BOXES.get(process.equals("vg") ? "variance_gamma" : process);
    return Stream.concat(Arrays.stream(own), Arrays.stream(name.endsWith("_cir") ? CIR : GAMMA_OU))
        .toArray(double[][]::new);
  }

  static List<LevyModel> varianceGamma(int count, long seed) {
    Random random = new Random(seed);
    List<LevyModel> models = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      models.add(
          LevyModel.varianceGamma(
              0.1 + 0.5 * random.nextDouble(),
              0.1 + 0.9 * random.nextDouble(),
              -0.5 * random.nextDouble()));
    }
    return models;
  }

  static List<LevyModel> cgmy(int count, long seed) {
    Random random = new Random(seed);
    List<LevyModel> models = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      models.add(
          LevyModel.cgmy(
              0.01 + 0.49 * random.nextDouble(),
              1 + 9 * random.nextDouble(),
              1.0001 + 9 * random.nextDouble(),
              0.1 + 1.7 * random.nextDouble()));
    }
    return models;
  }
}
