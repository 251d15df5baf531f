package io.github.mohinio.levy.validation.pricing;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.Arrays;

/** The model in the middle of a family's training box. */
final class MiddleModel {

  private MiddleModel() {}

  /**
   * The model.
   *
   * @throws IllegalArgumentException if it is not a Lévy model
   */
  static LevyModel of(ModelFamily family) {
    double[] half = new double[family.parameters().size()];
    Arrays.fill(half, 0.5);
    if (family.model(family.trainingBox().at(half)) instanceof LevyModel model) {
      return model;
    }
    throw new IllegalArgumentException(
        "model = " + family.name() + ": must be a Lévy model without a clock");
  }
}
