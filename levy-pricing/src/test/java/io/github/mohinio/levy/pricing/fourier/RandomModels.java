package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Models drawn from the boxes that calibration and networks live in. */
final class RandomModels {

  private RandomModels() {}

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
